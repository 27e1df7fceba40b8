import { droppedPoints, type SeatView } from '../argument/dropped.ts'
import { victimsOf } from '../argument/graph.ts'
import { putsForward } from '../argument/puts-forward.ts'
import type { StoodBy } from '../argument/stood-by.ts'
import { pointsPutTo } from '../argument/taken-up.ts'
import type { QuoteFinding } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { exchangeLevel } from './exchange-level.ts'

/** What is counted of a bout, in the order in which it is shown. */
export const MEASURES = ['speeches', 'claims-on-cards', 'taken-up', 'dropped', 'standing', 'rebuttals', 'exact-quotes', 'departures-marked', 'exchange-level'] as const
export type MeasureId = (typeof MEASURES)[number]

/** A number of one seat in one bout, never a mark. */
export interface Measure {
  id: MeasureId
  value: number
  /** "value of of"; null where it is a plain count. */
  of: number | null
  /** The lines that were counted into `value`, each once and in order. */
  lines: number[]
}

/** A student's speeches on a seat, in the order of the record. */
export function speechesOf(lines: readonly Line[], seat: string): Line[] {
  return lines.filter((line) => line.voice === 'student' && line.kind === 'speech' && line.seat === seat)
}

/** Claims that speeches put forward, each with the speeches that do. A claim asserted in one and denied in another is one claim. */
export function claimsPutForward(own: readonly Line[]): Map<string, Line[]> {
  const uses = own.filter(putsForward).flatMap((line) => line.claims.map(({ claim }) => ({ claim, line })))
  return new Map([...Map.groupBy(uses, ({ claim }) => claim)].map(([claim, group]) => [claim, group.map(({ line }) => line)]))
}

/** Of the speeches that put a claim forward, those by whose use of it the seat still stands. */
export function standingOn(claim: string, speeches: readonly Line[], stands: StoodBy): Line[] {
  return speeches.filter(({ seq, claims }) => claims.some((use) => use.claim === claim && stands(seq, use)))
}

/**
 * A bout of a seat in exact numbers: a claim rests on a card if one of its speeches names one, a point is taken up if the seat ever
 * responded to it (what came back may stand, see `standing`), dropped as in `droppedPoints`, an argument stands if it is accepted.
 * `exchange-level` is absent where the seat has not argued.
 */
export function measuresOf(bout: SeatView): Measure[] {
  const { lines, graph, labels, seat } = bout
  const own = speechesOf(lines, seat)
  const claims = [...claimsPutForward(own).values()]
  const onCards = claims.map((speeches) => speeches.filter(({ cards }) => cards.length > 0)).filter((speeches) => speeches.length > 0)
  const { put, takenUp } = pointsPutTo(bout)
  const dropped = new Set(droppedPoints(bout).map(({ line }) => line))
  const argued = lines.filter((line) => line.seat === seat && putsForward(line)).map(({ seq }) => seq)
  const standing = argued.filter((seq) => labels.get(seq) === 'accepted')
  const rebuttals = own.filter(({ seq }) => victimsOf(graph, seq).some((victim) => graph.nodes.get(victim)?.seat !== seat))
  const quotes = own.flatMap((line) => line.quotes.map((quote) => ({ line, quote })))
  const exact = quotes.filter(({ quote }) => isExact(quote))
  const marked = own.filter((line) => line.departs && putsForward(line))
  const level = exchangeLevel(lines, graph, seat)
  return [
    measure('speeches', own.length, null, seqs(own)),
    measure('claims-on-cards', onCards.length, claims.length, seqs(onCards.flat())),
    measure('taken-up', takenUp.length, put.length, takenUp),
    measure('dropped', dropped.size, null, dropped),
    measure('standing', standing.length, argued.length, standing),
    measure('rebuttals', rebuttals.length, null, seqs(rebuttals)),
    measure('exact-quotes', exact.length, quotes.length, exact.map(({ line }) => line.seq)),
    measure('departures-marked', marked.length, null, seqs(marked)),
    ...(level ? [measure('exchange-level', level.level, 5, level.lines)] : []),
  ]
}

function measure(id: MeasureId, value: number, of: number | null, lines: Iterable<number>): Measure {
  return { id, value, of, lines: [...new Set(lines)].toSorted((a, b) => a - b) }
}

const seqs = (lines: readonly Line[]): number[] => lines.map(({ seq }) => seq)

/** Exact words, or a translation that says so; records of before the verdict hold the status and two notes. */
function isExact({ verdict, status, retranslation, restatement }: QuoteFinding): boolean {
  return verdict ? verdict === 'exact' || verdict === 'translated' : status === 'exact' && !retranslation && !restatement
}
