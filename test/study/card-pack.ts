import type { CardPack } from '../../shared/study/cards/pack.ts'
import type { Pack } from '../../shared/dossier/schema.ts'

/** A pack as cards are made from it. */
export const cardPackOf = ({ positions, links, claims, seats }: Pack): CardPack => ({
  positions: new Map(positions.map((position) => [position.id, position])), linksOf: (id) => links.position_claims[id]?.links ?? [], claims: new Map(claims.map((claim) => [claim.id, claim])),
  attacks: links.attacks, supports: links.supports, seats,
})
