import type { ArgumentGraph } from '../../../../shared/argument/graph.ts'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { Line } from '../../../../shared/debate/line.ts'
import type { Card } from '../../../../shared/dossier/card.ts'

/** Points that wait for an answer, as cards can meet them: claims to be attacked or backed, positions argued against. */
export interface OpenPoints { attack: ReadonlySet<string>; back: ReadonlySet<string>; positions: ReadonlySet<string> }

/** What the waiting lines ask for: a question wants its claim backed, an attack wants its own claims attacked. */
export function openPoints(waiting: readonly number[], lines: readonly Line[]): OpenPoints {
  const attack = new Set<string>()
  const back = new Set<string>()
  const positions = new Set<string>()
  const wanted = new Set(waiting)
  for (const line of lines) {
    if (!wanted.has(line.seq)) continue
    if (line.position) positions.add(line.position)
    for (const { claim, relation } of line.claims) (line.kind === 'question' || relation === 'denies' ? back : attack).add(claim)
  }
  return { attack, back, positions }
}

/** Does a card answer one of the open points, by the pack's own links? */
export function answers(card: Card, points: OpenPoints): boolean {
  if (card.position.argues_against.some((id) => points.positions.has(id))) return true
  return card.claims.some(({ claim, relation }) => (relation === 'opposes' && points.attack.has(claim)) || (relation === 'supports' && points.back.has(claim)))
}

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
