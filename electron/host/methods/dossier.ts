import { ok, refuse } from '../../../shared/lib/result.ts'
import type { ClaimReading } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { isAfterwards } from '../../../shared/dossier/in-play.ts'
import { PERIODS } from '../../../shared/dossier/schema.ts'
import { RECORD_VOICES } from '../../../shared/voice/voice.ts'
import type { Dossier } from '../../store/dossier.ts'
import { briefOf } from '../brief.ts'
import { checkedQuotes } from '../checked-quotes.ts'
import type { Handlers } from '../connection.ts'

type Parsed<M extends keyof Handlers> = Params<M>

/** How many claims a reading offers: more than three chips nobody reads. */
const READINGS = 3

/** Everything a client reads of the pack. */
export function dossierMethods(dossier: Dossier) {
  return {
    'dossier.search': ({ voice, period, limit = 60, offset = 0, ...query }: Parsed<'dossier.search'>) =>
      ok(dossier.searchPositions({ ...query, limit, offset, voice: RECORD_VOICES.find((known) => known === voice), period: PERIODS.find((known) => known === period) })),
    'dossier.position': ({ id, asOf }: Parsed<'dossier.position'>) => {
      const detail = dossier.position(id, asOf)
      return detail ? ok(detail) : refuse('unknown-card', `There is no card ${id} in this pack.`)
    },
    'dossier.claims': ({ asOf }: Parsed<'dossier.claims'>) => ok(dossier.claims().flatMap(({ id }) => dossier.claim(id, asOf) ?? [])),
    'dossier.brief': ({ seat, asOf }: Parsed<'dossier.brief'>) => briefOf(dossier, seat, asOf),
    'dossier.reading': ({ text }: Parsed<'dossier.reading'>) =>
      readingOf(dossier.readClaims(text, READINGS).map(({ claim, score, words }): ClaimReading => ({ claim: claim.id, score, relation: 'asserts', words }))),
    'dossier.quotes': ({ text }: Parsed<'dossier.quotes'>) => ok(checkedQuotes(dossier, text)),
    'dossier.epilogue': ({ asOf }: Parsed<'dossier.epilogue'>) => ok({ cards: dossier.allPositions().filter(({ position }) => isAfterwards(position, asOf)), motions: dossier.motions() }),
  }
}

const readingOf = (claims: ClaimReading[]) => ok({ claims, none: claims.length === 0 })
