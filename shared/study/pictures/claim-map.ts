import type { Card } from '../../dossier/card.ts'
import type { Attack, Claim, Support } from '../../dossier/schema.ts'
import { FEW, type ClaimMap, type MappedClaim } from './pictures.ts'

interface Parts { claims: readonly Claim[]; attacks: readonly Attack[]; supports: readonly Support[]; cards: readonly Card[]; table: readonly { figure: string; seat: string }[] }

/** The claims of a dossier, what attacks and supports what, and how much the cards in play have for each. */
export function claimMap({ claims, attacks, supports, cards, table }: Parts): ClaimMap {
  const seatOf = new Map(table.map(({ figure, seat }) => [figure, seat]))
  const found = new Map(claims.map((claim): [string, MappedClaim] => [claim.id, { id: claim.id, text: claim.text, short: claim.short, side: claim.side, stated: 0, evidence: 0, relations: { supports: 0, opposes: 0, qualifies: 0 }, seats: [], thin: [] }]))
  for (const { position, claims: links } of cards) {
    for (const { claim, relation, basis } of links) {
      const mapped = found.get(claim)
      if (!mapped) continue
      mapped[basis] += 1
      mapped.relations[relation] += 1
      const seat = seatOf.get(position.figure)
      if (seat !== undefined && basis === 'stated' && relation === 'supports' && !mapped.seats.includes(seat)) mapped.seats.push(seat)
    }
  }
  for (const mapped of found.values()) {
    mapped.seats.sort()
    if (mapped.relations.supports < FEW) mapped.thin.push('few')
    if (mapped.seats.length === 0) mapped.thin.push('no-seat')
  }
  return { claims: [...found.values()], edges: [...attacks.map(({ from, to, kind, why }) => ({ from, to, kind, why })), ...supports.map(({ from, to, why }) => ({ from, to, kind: 'supports' as const, why }))] }
}

/**
 * The claims of each side in an order in which strokes between neighbouring columns cross little: each claim near the middle of what it
 * has to do with, a few times over. In: the sides in the order of their columns. The same map always gives the same order.
 */
export function inColumns({ claims, edges }: ClaimMap, sides: readonly string[]): MappedClaim[][] {
  let columns = sides.map((side) => claims.filter((claim) => claim.side === side))
  const linked = new Map(claims.map(({ id }) => [id, edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))]))
  for (let round = 0; round < 8; round += 1) {
    const place = new Map(columns.flatMap((column) => column.map(({ id }, index) => [id, (index + 0.5) / column.length] as const)))
    const middle = ({ id }: MappedClaim) => mean((linked.get(id) ?? []).flatMap((other) => place.get(other) ?? [])) ?? place.get(id) ?? 0
    columns = columns.map((column) => column.toSorted((a, b) => middle(a) - middle(b)))
  }
  return columns
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)
