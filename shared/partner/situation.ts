import type { ArgumentGraph, ArgumentNode } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import type { DebateContext } from '../debate/context.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'

/** Everything the partner may look at. */
export interface Situation {
  context: DebateContext
  lines: readonly Line[]
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  dossier: PartnerDossier
}

/**
 * One moment of a session as the choice needs it, looked up once: who may play, what is in their hands, what was said before.
 * `upTo` closes the record for a look back: lines and edges from there on do not count.
 */
export interface Moment extends Situation {
  upTo: number
  used: ReadonlySet<string>
  /** Links of the pack that a reason in this session has named already. */
  made: () => ReadonlySet<string>
  /** The lead seat's last words: what the others answer. */
  said: Line | undefined
}

/** One point of the debate: what is met, and with which claim. */
export const point = (met: string, states: string) => `${met} < ${states}`

/** The moment in which the next card is chosen. */
export const now = (situation: Situation): Moment => momentOf(situation, Infinity, new Set(situation.context.played))

/** The moment before the card of line `seq` was played, when it was chosen among others. */
export function before(situation: Situation, { seq, position, seat }: Line): Moment {
  const { context } = situation
  const used = new Set(context.played.filter((id) => id !== position))
  const pending = seat === null || context.pending.includes(seat) ? context.pending : [seat, ...context.pending]
  const turns = seat === null ? context.turns : { ...context.turns, [seat]: (context.turns[seat] ?? 1) - 1 }
  return momentOf({ ...situation, context: { ...context, pending, turns } }, seq, used)
}

function momentOf(situation: Situation, upTo: number, used: ReadonlySet<string>): Moment {
  const { context } = situation
  const end = upTo === Infinity ? situation.lines.length : situation.lines.findLastIndex(({ seq }) => seq < upTo) + 1
  const lines = end === situation.lines.length ? situation.lines : situation.lines.slice(0, end)
  let made: ReadonlySet<string> | null = null // found when somebody asks: most moments have no card to weigh
  return { ...situation, lines, upTo, used, made: () => (made ??= madePoints(lines)), said: lines.findLast((line) => line.seat === context.lead) }
}

/** The same point is not made twice while another is left. */
function madePoints(lines: readonly Line[]): ReadonlySet<string> {
  const made = new Set<string>()
  for (const { kind, params } of lines) if (kind === 'reason' && params['met']) made.add(point(params['met'], params['states'] ?? ''))
  return made
}

export const isInHand = ({ used }: Moment, card: PlayableCard) => !used.has(card.id)

/** Unplayed cards of a seat. */
export const handOf = (moment: Moment, seat: string): PlayableCard[] => moment.dossier.cards.filter((card) => card.seat === seat && isInHand(moment, card))

/**
 * What an argument claims; where it names no claim, what the own cards that it cites support.
 * Another figure's card is evidence or what is attacked: it never becomes the claim of the seat that cites it.
 */
export function claimsNamedBy({ seat, claims, cards }: Pick<ArgumentNode, 'seat' | 'claims' | 'cards'>, dossier: PartnerDossier): ClaimUse[] {
  if (claims.length > 0) return claims
  const own = dossier.supportedBy.get(seat ?? '')
  return cards.flatMap((id) => (own?.get(id) ?? []).map((claim) => ({ claim, relation: 'asserts' as const })))
}

/** The cards that were played since the lead seat spoke last. */
export const playedThisTurn = ({ lines, said }: Moment): Line[] => lines.slice(said ? lines.lastIndexOf(said) + 1 : lines.length).filter(({ kind }) => kind === 'card')

export const figureOf = ({ context }: Pick<Situation, 'context'>, seat: string): string => context.seats.find((entry) => entry.seat === seat)?.figure ?? seat
