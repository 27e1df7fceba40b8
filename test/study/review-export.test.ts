import { describe, expect, it } from 'vitest'
import { textOfCell } from '../../electron/export/csv-cell.ts'
import { ankiText } from '../../electron/export/review/anki-text.ts'
import { reviewCsv } from '../../electron/export/review/review-csv.ts'
import { reviewFile } from '../../electron/export/review/review-file.ts'
import { reviewNotes, type ReviewNote } from '../../electron/export/review/review-notes.ts'
import type { ShownPiece } from '../../shared/study/cards/shown.ts'
import { HOSTILE } from '../transcript/hostile.ts'
import { aReview } from './review-support.ts'

const piece = (text: string): ShownPiece => ({ is: 'words', text, lang: 'en', voice: 'quote', voiceWords: '', by: text, mark: '' })
/** A card all of whose words are this text. */
const noteOf = (text: string): ReviewNote => ({
  card: { id: 'who:K01', kind: 'who', question: text, shown: [piece(text)], choices: [piece(text), { ...piece(text), mark: text }], right: 0, why: [{ text, lang: 'en' }], positions: ['K01'] },
  sources: [{ position: 'K01', outlet: text, url: `https://example.org/?${text}`, tier: 'press' }], state: null,
})

/** Anki's rules for text files (its manual, “Text files”): headers, comments, fields between tabs. */
function asAnkiReads(file: string) {
  const lines = file.split('\n').filter((line) => line !== '')
  const heads = new Map(lines.filter((line) => line.startsWith('#')).map((line) => [line.slice(1, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]))
  return { heads, notes: lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')) }
}

describe('the text file for Anki', () => {
  const { deck } = aReview()
  const file = reviewFile({ deck, cards: [], onlyStarted: false }, 'anki', 'en')

  it('has the headers that Anki knows and a note of four fields for each card, with an id that stays', () => {
    const { heads, notes } = asAnkiReads(file.content)
    expect([heads.get('separator'), heads.get('html'), heads.get('notetype'), heads.get('guid column'), heads.get('tags column')]).toEqual(['tab', 'true', 'Basic', '1', '4'])
    expect(notes).toHaveLength(file.cards)
    expect(notes.filter((fields) => fields.length !== 4)).toEqual([])
    expect(new Set(notes.map(([id]) => id)).size).toBe(notes.length)
  })

  it('holds no wording of this app, and marks every re-translation in the answer', () => {
    const notes = reviewNotes({ deck, cards: [], onlyStarted: false }, 'en')
    expect(notes.filter(({ card }) => card.choices.some(({ is }) => is === 'made'))).toEqual([])
    expect(file.content).not.toContain('this app has put')
    for (const note of notes.filter(({ card }) => card.kind === 'altered')) {
      const [, front = '', back = ''] = asAnkiReads(ankiText([note], 'en')).notes[0] ?? []
      expect(front).toContain('One of these is altered')
      expect(front).not.toContain('“')
      expect(back).toContain('nobody is on record with exactly these words')
    }
  })

  it.each(HOSTILE.map((text, index) => [index, text] as const))('keeps hostile text %i inside its field', (_, text) => {
    const { notes } = asAnkiReads(ankiText([noteOf(text)], 'en'))
    expect(notes).toHaveLength(1)
    expect(notes[0]).toHaveLength(4)
    const [, front = '', back = ''] = notes[0] ?? []
    for (const field of [front, back]) {
      expect(field.replace(/<\/?(?:p|b|i|blockquote|small|ol|li|br|wbr)(?: type="A")?>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/)
      expect(field).not.toMatch(/\[sound:|\{\{|\\\(/)
      expect(field.isWellFormed()).toBe(true)
    }
  })
})

describe('the table of cards', () => {
  it.each(HOSTILE.filter((text) => text !== '' && text.length < 5_000).map((text, index) => [index, text] as const))('keeps hostile text %i, and no cell begins a formula', (_, text) => {
    const csv = reviewCsv([noteOf(text)])
    const cells = [...csv.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    const question = cells[22] ?? '' // 21 heads, then the row: card, question
    expect(textOfCell(cells[23] ?? question).length).toBeGreaterThan(0)
  })

  it('has a row for each card that was met, where only those are wanted', () => {
    const desk = aReview()
    const card = desk.review.next('en').card
    if (card) desk.grade(card, 3)
    const cards = desk.review.waiting().filter(({ state }) => state.reps > 0)
    expect(reviewFile({ deck: desk.deck, cards, onlyStarted: true }, 'csv', 'fr')).toMatchObject({ cards: 1, content: expect.stringContaining(card?.id ?? '') })
  })
})
