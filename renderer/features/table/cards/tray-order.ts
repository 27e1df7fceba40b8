import type { ArgumentGraph } from '../../../../shared/argument/graph.ts'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { Card } from '../../../../shared/dossier/card.ts'

/** Does a card of one's own figure pull the other way: is it against what is claimed, or for what is denied? */
export function pullsTheOtherWay(card: Card, claims: readonly ClaimUse[]): boolean {
  return claims.some(({ claim, relation }) => card.claims.some((link) => link.claim === claim && link.basis === 'stated' && link.relation === (relation === 'asserts' ? 'opposes' : 'supports')))
}

/** What a seat has claimed so far, newest relation last. */
export function claimsOfSeat(graph: ArgumentGraph, seat: string): ClaimUse[] {
  return [...graph.nodes.values()].filter((node) => node.seat === seat).flatMap((node) => node.claims)
}

/** Pinned first, then one's own figure, the other seats, everybody else; in each this winter before earlier years, weak sources last, newest first. */
export function trayOrder(cards: readonly Card[], own: string | null, table: ReadonlySet<string>, pinned: readonly string[]): Card[] {
  const whose = (figure: string): number => (figure === own ? 1 : table.has(figure) ? 2 : 3)
  const rank = ({ position, source }: Card): number =>
    pinned.includes(position.id) ? 0 : whose(position.figure) * 4 + (source.tier === 'aggregator' ? 2 : 0) + (position.period === 'earlier' ? 1 : 0)
  return cards.filter((card) => card.displayText !== null)
    .toSorted((a, b) => rank(a) - rank(b) || (b.position.date ?? '').localeCompare(a.position.date ?? '') || a.position.id.localeCompare(b.position.id))
}
