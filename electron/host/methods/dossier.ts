import { ok, refuse } from '../../../shared/lib/result.ts'
import type { SpeechReading } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import { isAfterwards } from '../../../shared/dossier/in-play.ts'
import type { ReadSpeech } from '../../content/speech-reader.ts'
import type { Dossier } from '../../store/dossier.ts'
import { briefOf } from '../brief.ts'
import { checkedQuotes } from '../checked-quotes.ts'
import type { Handlers } from '../connection.ts'
import { departuresIn } from '../departures.ts'

type Parsed<M extends keyof Handlers> = Params<M>

/** How many claims a reading without a model offers. */
const READINGS_BY_WORDS = 3

/** Everything a client reads of the pack. `readSpeech` understands texts; without a reading model, their words are looked up. */
export function dossierMethods(dossier: Dossier, readSpeech: ReadSpeech) {
  return {
    'dossier.search': ({ limit = 60, offset = 0, ...query }: Parsed<'dossier.search'>) => ok(dossier.searchPositions({ ...query, limit, offset })),
    'dossier.position': ({ id, asOf }: Parsed<'dossier.position'>) => {
      const detail = dossier.position(id, asOf)
      return detail ? ok(detail) : refuse('unknown-card', `There is no card ${id} in this pack.`)
    },
    'dossier.claims': ({ asOf }: Parsed<'dossier.claims'>) => ok(dossier.claims().flatMap(({ id }) => dossier.claim(id, asOf) ?? [])),
    'dossier.brief': ({ seat, asOf }: Parsed<'dossier.brief'>) => briefOf(dossier, seat, asOf),
    'dossier.reading': async ({ text }: Parsed<'dossier.reading'>) => ok(await readingOf(text, dossier, readSpeech)),
    'dossier.quotes': ({ text }: Parsed<'dossier.quotes'>) => ok(checkedQuotes(dossier, text)),
    'dossier.departures': ({ seat, asOf, claims }: Parsed<'dossier.departures'>) => departuresIn(dossier, seat, asOf, claims),
    'dossier.epilogue': ({ asOf }: Parsed<'dossier.epilogue'>) => ok({ cards: dossier.allPositions().filter(({ position }) => isAfterwards(position, asOf) && !isOwnPosition(position.id)), motions: dossier.motions() }),
  }
}

async function readingOf(text: string, dossier: Dossier, readSpeech: ReadSpeech): Promise<SpeechReading> {
  const read = await readSpeech(text)
  if (read) return { none: read.none, claims: read.claims.map(({ id, ...reading }) => ({ claim: id, ...reading })) }
  const claims = dossier.readClaims(text, READINGS_BY_WORDS).map(({ claim, score, words }) => ({ claim: claim.id, score: score / (1 + score), relation: 'asserts' as const, words }))
  return { claims, none: claims.length === 0 }
}
