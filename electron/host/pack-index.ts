import type { Position } from '../../shared/dossier/schema.ts'
import type { Dossier } from '../store/dossier.ts'

/** What every speech is checked against, read once: a move must not cost a read of the pack. */
export interface PackIndex {
  claims: ReadonlySet<string>
  figures: readonly string[]
  /** One list as long as the dossier does not change: the quotation check keeps an index by its identity. */
  positions: readonly Position[]
}

/** By the dossier's positions: another map when something was added at this machine. */
const known = new WeakMap<ReadonlyMap<string, Position>, PackIndex>()

export function packIndex(dossier: Dossier): PackIndex {
  const positions = dossier.positionsById()
  const index = known.get(positions) ?? {
    claims: new Set(dossier.claims().map(({ id }) => id)),
    figures: dossier.seats().map(({ figure }) => figure),
    positions: [...positions.values()],
  }
  known.set(positions, index)
  return index
}
