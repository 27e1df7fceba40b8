/** How large the texts of a guest's page are; belongs to a person's eyes, so it stays in the browser. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

const STORED = 'tour-de-table.text'

/** A string as a text size; anything else is the normal one. */
const asTextSize = (text: string | null | undefined): TextSize => TEXT_SIZES.find((size) => size === text) ?? 'normal'

/** The size used last in this browser; called before the first paint. */
export function startTextSize(): void {
  let stored: string | null = null
  try { stored = localStorage.getItem(STORED) } catch { /* storage is switched off: the normal size then */ }
  document.documentElement.dataset['text'] = asTextSize(stored)
}

/** Sets the size and remembers it for the next load of a page. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.dataset['text'] = size
  try { localStorage.setItem(STORED, size) } catch { /* see above */ }
}

/** The size that is shown now. */
export const currentTextSize = (): TextSize => asTextSize(document.documentElement.dataset['text'])
