import type { Note } from '../../../shared/transcript/document/blocks.ts'
import { footnoteMark, innerLink, place, words } from './inline.ts'

/** Sets the marks of notes, in the order in which the document is written. */
export interface NoteMarks {
  /** The mark of a note: a real footnote where it is mentioned first, a link to it later on. */
  mark(number: number): string
  /** Marks beside each other, with a space between. */
  marks(numbers: readonly number[]): string
  /** Is the note, once everything is written, at the foot of a page? The others belong to a list at the end. */
  isFootnote(number: number): boolean
}

const raised = (text: string | number): string => words(text, 'FootnoteReference')
const bookmarkOf = (number: number): string => `note_${number}`

/** Numbers of bookmarks: those of lines count from 1, those of notes from here. */
const NOTE_IDS = 1_000_000

/** The place of a note that links lead to. */
export const notePlace = (number: number, xml: string): string => place(bookmarkOf(number), NOTE_IDS + number, xml)

/**
 * Word numbers footnotes by itself, from 1 and in the order of their marks. So that every mark shows the number that the note has in all
 * formats, a note becomes a footnote only if its number is the next one; a note out of order stays in the list.
 */
export function noteMarks(notes: readonly Note[]): NoteMarks {
  const known = new Set(notes.map(({ number }) => number))
  let footnotes = 0
  const mark = (number: number): string => {
    if (!known.has(number)) return raised(number)
    if (number !== footnotes + 1) return innerLink(bookmarkOf(number), raised(number))
    footnotes = number
    return notePlace(number, footnoteMark(number))
  }
  return { mark, marks: (numbers) => numbers.map(mark).join(raised(' ')), isFootnote: (number) => number <= footnotes }
}
