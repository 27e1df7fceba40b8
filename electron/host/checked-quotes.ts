import type { QuoteFinding } from '../../shared/debate/events.ts'
import { checkQuotes } from '../../shared/dossier/quote-check.ts'
import type { Dossier } from '../store/dossier.ts'
import { packIndex } from './pack-index.ts'

/** The passages in quotation marks of a text, checked against the whole dossier, whatever its date (DESIGN §1). */
export function checkedQuotes(dossier: Dossier, text: string): QuoteFinding[] {
  const { positions, figures } = packIndex(dossier)
  return checkQuotes(text, positions, figures).map(({ positionId, dated, difference, ...finding }) => ({
    ...finding, position: positionId, ...(dated === null ? {} : { dated }), ...(difference === null ? {} : { difference }),
  }))
}
