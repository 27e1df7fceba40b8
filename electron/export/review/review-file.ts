import type { CardLanguage } from '../../../shared/study/cards/shown.ts'
import { ankiText } from './anki-text.ts'
import { reviewCsv } from './review-csv.ts'
import { reviewNotes, type ReviewExport } from './review-notes.ts'

export interface ReviewFile { fileName: string; mime: string; content: string; /** How many cards are in it. */ cards: number }

/** A deck as a file for another program: Anki's text format, or a table. */
export function reviewFile(from: ReviewExport, format: 'anki' | 'csv', lang: CardLanguage): ReviewFile {
  const notes = reviewNotes(from, lang)
  return format === 'anki'
    ? { fileName: 'tour-de-table-anki.txt', mime: 'text/plain;charset=utf-8', content: ankiText(notes, lang), cards: notes.length }
    : { fileName: 'tour-de-table-cards.csv', mime: 'text/csv;charset=utf-8', content: reviewCsv(notes), cards: notes.length }
}
