import type { FeedbackPack } from '../../shared/feedback/hints.ts'
import { isOwnPosition } from '../../shared/dossier/own.ts'
import type { Position } from '../../shared/dossier/schema.ts'
import type { Dossier } from '../store/dossier.ts'

/** By the dossier's positions: another map when something was added at this machine. */
const known = new WeakMap<ReadonlyMap<string, Position>, FeedbackPack>()

/** What feedback and the check of departures read of a pack; read once, because it is asked while one writes. */
export function feedbackPack(dossier: Dossier): FeedbackPack {
  const positions = dossier.positionsById()
  const pack = known.get(positions) ?? packOf(dossier)
  known.set(positions, pack)
  return pack
}

/** What was added at this machine is evidence that a student can cite (`linksOf`), and never the record of a figure (docs/decisions/0019). */
function packOf(dossier: Dossier): FeedbackPack {
  const cards = new Map(dossier.allPositions().filter(({ position }) => !isOwnPosition(position.id)).map((card) => [card.position.id, card]))
  return {
    seats: dossier.seats(),
    positions: new Map([...cards].map(([id, { position }]) => [id, position])),
    claims: new Map(dossier.claims().map((claim) => [claim.id, claim])),
    linksOf: (position) => (cards.get(position) ?? dossier.card(position))?.claims ?? [],
    attacks: dossier.attacks(),
    restsOn: dossier.meta().restsOn,
  }
}
