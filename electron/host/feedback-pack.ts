import type { FeedbackPack } from '../../shared/feedback/hints.ts'
import type { Dossier } from '../store/dossier.ts'

const known = new WeakMap<Dossier, FeedbackPack>()

/** What feedback and the check of departures read of a pack; read once, because it is asked while one writes. */
export function feedbackPack(dossier: Dossier): FeedbackPack {
  const pack = known.get(dossier) ?? packOf(dossier)
  known.set(dossier, pack)
  return pack
}

function packOf(dossier: Dossier): FeedbackPack {
  const cards = new Map(dossier.allPositions().map((card) => [card.position.id, card]))
  return {
    seats: dossier.seats(),
    positions: new Map([...cards].map(([id, { position }]) => [id, position])),
    claims: new Map(dossier.claims().map((claim) => [claim.id, claim])),
    linksOf: (position) => cards.get(position)?.claims ?? [],
    attacks: dossier.attacks(),
    restsOn: dossier.meta().restsOn,
  }
}
