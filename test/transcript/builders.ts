import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'
import { loadPack } from '../../electron/content/load-pack.ts'
import type { QuoteFinding } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { checkQuotes } from '../../shared/dossier/quote-check.ts'
import { displayText } from '../../shared/dossier/display.ts'
import type { FeedbackPack } from '../../shared/feedback/hints.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import type { TranscriptInput } from '../../shared/transcript/model.ts'

const loaded = loadPack(join(contentDir(), 'eu-russia-2026'))
if (!loaded.ok) throw new Error(loaded.detail)
/** The pack that ships with the app. */
export const pack = loaded.value

const positions = new Map(pack.positions.map((position) => [position.id, position]))
const sources = new Map(pack.sources.map((source) => [source.id, source]))
const claims = new Map(pack.claims.map((claim) => [claim.id, claim]))

export const feedbackPack: FeedbackPack = {
  seats: pack.seats, positions, claims, restsOn: pack.meta.restsOn, attacks: pack.links.attacks,
  linksOf: (id) => pack.links.position_claims[id]?.links ?? [],
}

const START = '2026-01-29T09:00:00.000Z'

/** A line of the exchange with everything left out; say what matters. */
export function aLine(given: Partial<Line> & { seq: number }): Line {
  return {
    at: new Date(Date.parse(START) + given.seq * 20_000).toISOString(), stage: 'exchange', round: 1, kind: 'notice', voice: 'app', seat: null,
    participant: null, inRole: true, move: null, text: 'A notice.', position: null, rule: null, params: {}, claims: [], cards: [], respondsTo: [],
    warrant: '', limits: '', overTime: false, usedMs: null, quotes: [], ...given,
  }
}

/** A speech of Student A, as Macron. */
export function aSpeech(given: Partial<Line> & { seq: number }): Line {
  return aLine({ kind: 'speech', voice: 'student', seat: 'macron', participant: 'p1', move: 'assert', text: 'We need a line of our own.', usedMs: 30_000, ...given })
}

/** A card played by the seat whose figure said it. */
export function aCard(id: string, given: Partial<Line> & { seq: number }): Line {
  const position = positions.get(id)
  if (!position) throw new Error(`no position ${id}`)
  const seat = pack.seats.find(({ figure }) => figure === position.figure)?.seat ?? null
  return aLine({ kind: 'card', voice: position.voice, seat, move: 'rebut', position: id, text: displayText(position) ?? '', ...given })
}

/** Words in quotation marks that stand in K01 word for word; say what differs. */
export function aQuote(given: Partial<QuoteFinding> = {}): QuoteFinding {
  return { passage: 'talk to us', status: 'exact', position: 'K01', named: null, retranslation: false, restatement: false, ...given }
}

/** The quotations of a text, checked as the host does. */
export function quotesIn(text: string): QuoteFinding[] {
  return checkQuotes(text, pack.positions, pack.seats.map(({ figure }) => figure)).map(({ positionId, dated, difference, ...finding }) => ({
    ...finding, position: positionId, ...(dated === null ? {} : { dated }), ...(difference === null ? {} : { difference }),
  }))
}

/** What a transcript is made of: a session of Student A (Lena Muller) as Macron with these lines. */
export function anInput(lines: Line[], given: Partial<TranscriptInput> = {}): TranscriptInput {
  const open: TranscriptInput['open'] = {
    pack: { id: pack.meta.id, version: pack.meta.version, hash: 'h'.repeat(64) }, recipe: soloSparring, asOf: '2026-03-31', seed: '7', timed: true, level: 'standard', lead: 'macron',
    seats: pack.seats.map(({ seat, figure }) => ({ seat, figure, played: seat === 'macron' ? 'student' : 'record' })),
  }
  return {
    sessionId: 'k3v9q2m8xz', open, createdAt: START, closedAt: '2026-01-29T09:14:30.000Z', events: 40, recordHash: 'a1'.repeat(32), lines,
    participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: 'Lena Muller' }],
    feedback: feedbackOf({ lines, seat: 'macron', session: open, pack: feedbackPack }),
    pack: {
      meta: pack.meta,
      card(id) {
        const position = positions.get(id)
        const source = position && sources.get(position.source_id)
        return source && { position, source, furtherSources: (position.further_source_ids ?? []).flatMap((further) => sources.get(further) ?? []) }
      },
      claim: (id) => claims.get(id),
    },
    naming: 'pseudonyms', className: '', ...given,
  }
}
