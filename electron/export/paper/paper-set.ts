import type { PaperContent } from './paper-content.ts'
import type { Sheet } from './sheet.ts'
import type { PaperWords } from './words-en.ts'

/** What every part of the pack is made from. */
export interface PaperSet {
  sheet: Sheet
  words: PaperWords
  /** Of the app's own words: `en`, `fr`. */
  language: string
  content: PaperContent
}
