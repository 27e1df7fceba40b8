import type { QuoteFinding } from '../../shared/debate/events.ts'
import { checkQuotes } from '../../shared/dossier/quote-check.ts'
import type { Position } from '../../shared/dossier/schema.ts'
import type { Dossier } from '../store/dossier.ts'

/** One list a dossier: the check keeps an index by its identity. */
const positions = new WeakMap<Dossier, Position[]>()

/** The passages in quotation marks of a text, checked against the whole dossier: exact or not found (DESIGN §1). */
export function checkedQuotes(dossier: Dossier, text: string): QuoteFinding[] {
  const known = positions.get(dossier) ?? [...dossier.positionsById().values()]
  positions.set(dossier, known)
  const figures = dossier.seats().map(({ figure }) => figure)
  return checkQuotes(text, known, figures).map(({ positionId, ...finding }) => ({ ...finding, position: positionId }))
}
