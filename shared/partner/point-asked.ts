import { edgesOutOf, type ArgumentNode } from '../argument/graph.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { PlayableCard } from './partner-dossier.ts'
import { handOf, type Moment, type Situation } from './situation.ts'

/** What a question to a card is about: what the card says of a claim, or that it only limits one. */
export interface PointAsked {
  /** The card that was asked about; its seat answers. */
  node: ArgumentNode & { seat: string }
  claim: string
  /** What a further card would say; null where it would only limit the claim, too. */
  use: ClaimUse | null
}

/** Whom the question in line `question` goes to, of `seats`, and what it is about; null where it went to none of them. */
export function pointAsked({ graph, lines }: Pick<Situation, 'graph' | 'lines'>, question: number, seats: readonly string[]): PointAsked | null {
  for (const { to } of edgesOutOf(graph, question)) {
    const node = graph.nodes.get(to)
    if (node?.seat == null || !seats.includes(node.seat)) continue
    const [use = null] = node.claims
    const limited = lines.find((line) => line.kind === 'reason' && line.respondsTo[0] === to)?.params['claim'] // a card that only limits a claim states none
    return { node: { ...node, seat: node.seat }, claim: use?.claim ?? limited ?? '', use }
  }
  return null
}

/** Cards in the hand of the seat that say the same: this winter's first, and of these the plainest. */
export function furtherCards(moment: Moment, { node, claim, use }: PointAsked): PlayableCard[] {
  const says = ({ supports, opposes, qualifies }: PlayableCard) => (use === null ? qualifies : use.relation === 'asserts' ? supports : opposes).includes(claim)
  return handOf(moment, node.seat).filter(says).toSorted((a, b) => Number(b.period === 'core') - Number(a.period === 'core') || (b.tells[claim] ?? 0) - (a.tells[claim] ?? 0))
}
