import { CITATION_STYLES, type CitationStyle } from '../../../shared/transcript/options.ts'

const STORED = 'tour-de-table.citation-style'

/** The style used last in this browser; APA at first. */
export function storedStyle(): CitationStyle {
  let stored: string | null = null
  try { stored = localStorage.getItem(STORED) } catch { /* storage is switched off: APA then */ }
  return CITATION_STYLES.find((style) => style === stored) ?? 'apa'
}

/** Remembers a style for the next citation. */
export function storeStyle(style: CitationStyle): void {
  try { localStorage.setItem(STORED, style) } catch { /* see above */ }
}
