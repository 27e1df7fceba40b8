import type { SeatView } from '../argument/dropped.ts'
import { putsForward } from '../argument/puts-forward.ts'
import type { StoodBy } from '../argument/stood-by.ts'
import { waitingPoints, type Point } from '../argument/still-to-answer.ts'
import type { QuoteFinding } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import { departuresOf } from './departures.ts'
import type { FeedbackPack } from './hints.ts'
import { claimsPutForward, speechesOf, standingOn } from './measures.ts'

/** What a bout showed its student to be weak in; kept for later review (study desk). At least one of `claim` and `position` is set. */
export interface WeakSpot {
  /** A point not answered; words misquoted; a claim against the figure's record; a claim without a card. */
  kind: 'missed' | 'misquoted' | 'departure' | 'unsupported'
  claim: string | null
  position: string | null
  /** The line that shows it. */
  line: number
}

interface Bout extends SeatView {
  stands: StoodBy
  asOf: string
  pack: FeedbackPack
  sayable: Sayable
}

/**
 * What is worth coming back to after a bout of a seat, in the order of the debate, each once: the first line that shows it. What
 * names neither a claim nor a card of the pack cannot be reviewed and is left out, as are a departure that the student marked and a claim
 * by which the student no longer stands.
 * Nothing for a seat that plays the record.
 */
export function weakSpotsOf(bout: Bout): WeakSpot[] {
  const own = speechesOf(bout.lines, bout.seat)
  if (own.length === 0) return []
  const spots = [...missed(bout), ...misquoted(own), ...departed(own, bout), ...unsupported(own, bout)]
    .filter(({ claim, position }) => claim !== null || position !== null)
    .toSorted((a, b) => a.line - b.line)
  const once = new Map(spots.toReversed().map((spot) => [`${spot.kind} ${spot.claim} ${spot.position}`, spot]))
  return spots.filter((spot) => once.get(`${spot.kind} ${spot.claim} ${spot.position}`) === spot)
}

/** Points that still wait for the seat, dropped or not: the claim that they are on, and the card that was played. */
function missed(bout: Bout): WeakSpot[] {
  return waitingPoints(bout.graph, bout.labels, bout.seat).map((point) => {
    const node = bout.graph.nodes.get(point.line)
    return { kind: 'missed', claim: claimAt(point, bout), position: (node?.kind === 'card' ? node.cards[0] : null) ?? null, line: point.line }
  })
}

/** What a question asks about; of an argument that is attacked, the claim that the attacker denies or that the pack has it attack, else its first. */
function claimAt({ line, target }: Point, { graph, pack }: Bout): string | null {
  const claimsOf = (seq: number) => graph.nodes.get(seq)?.claims.map(({ claim }) => claim) ?? []
  const [named, claimed] = [claimsOf(line), claimsOf(target)]
  const hit = claimed.find((claim) => named.includes(claim) || pack.attacks.some(({ from, to }) => to === claim && named.includes(from)))
  const [first = null, second = null] = graph.nodes.get(line)?.kind === 'question' ? [named[0], claimed[0]] : [hit ?? claimed[0], named[0]]
  return first ?? second
}

const MISQUOTED: ReadonlySet<QuoteFinding['verdict']> = new Set(['altered', 'wrong-speaker', 'wrong-date', 'not-exact-words'])

/** Words that the dossier has otherwise; records of before the verdict say only of what was found that it is no quotation. */
function misquoted(own: readonly Line[]): WeakSpot[] {
  return own.flatMap((line) => line.quotes
    .filter(({ verdict, retranslation, restatement }) => (verdict ? MISQUOTED.has(verdict) : retranslation || restatement))
    .map(({ position }) => ({ kind: 'misquoted', claim: null, position, line: line.seq })))
}

function departed(own: readonly Line[], { seat: id, stands, asOf, pack, sayable }: Bout): WeakSpot[] {
  const seat = pack.seats.find((entry) => entry.seat === id)
  if (!seat) return []
  const uses = own.filter((line) => putsForward(line) && !line.departs).flatMap(({ seq, claims }) => claims.filter((use) => stands(seq, use)).map((use) => ({ ...use, line: seq })))
  const departures = new Map(departuresOf(uses, { seat, asOf, pack, sayable }).map((found) => [`${found.claim} ${found.relation}`, found])) // each once, not once a line
  return uses.flatMap(({ claim, relation, line }) => {
    const found = departures.get(`${claim} ${relation}`)
    return !found || found.kind === 'two-ways' ? [] : [{ kind: 'departure', claim, position: found.against[0] ?? null, line }]
  })
}

function unsupported(own: readonly Line[], { stands }: Bout): WeakSpot[] {
  return [...claimsPutForward(own)].flatMap(([claim, speeches]) => {
    const [first] = standingOn(claim, speeches, stands)
    return first && speeches.every(({ cards }) => cards.length === 0) ? [{ kind: 'unsupported', claim, position: null, line: first.seq }] : []
  })
}
