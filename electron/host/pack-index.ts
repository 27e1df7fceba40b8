import type { Position } from '../../shared/dossier/schema.ts'
import type { Dossier } from '../store/dossier.ts'

/** What every speech is checked against, read once: a move must not cost a read of the pack. */
export interface PackIndex {
  claims: ReadonlySet<string>
  figures: readonly string[]
  /** One list for the life of the dossier: the quotation check keeps an index by its identity. */
  positions: readonly Position[]
}

const known = new WeakMap<Dossier, PackIndex>()

export function packIndex(dossier: Dossier): PackIndex {
  const index = known.get(dossier) ?? {
    claims: new Set(dossier.claims().map(({ id }) => id)),
    figures: dossier.seats().map(({ figure }) => figure),
    positions: [...dossier.positionsById().values()],
  }
  known.set(dossier, index)
  return index
}
