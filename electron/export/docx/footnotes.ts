import type { FileChild, Paragraph } from 'docx'
import type { Note, TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import type { Headings } from './contents.ts'
import { words as inWords } from './inline.ts'
import { notePlace } from './notes.ts'
import { paragraphsOf, type Setting } from './runs.ts'

function noteOf({ said, words, original, source }: Note, setting: Setting, first: string[]): Paragraph[] {
  return [
    ...paragraphsOf(said, { style: 'FootnoteText', keepNext: true, numbered: true }, setting, { first }),
    ...paragraphsOf(words, { style: 'FootnoteWords' }, setting),
    ...paragraphsOf(original, { style: 'FootnoteWords' }, setting),
    ...paragraphsOf(source, { style: 'FootnoteText' }, setting),
  ]
}

/** The notes at the foot of the pages, by number, once the text is written; the library sets the number before each. */
export function footnotesOf({ notes }: TranscriptDocument, setting: Setting): Record<number, { children: Paragraph[] }> {
  return Object.fromEntries(notes.filter(({ number }) => setting.marks.isFootnote(number)).map((note) => [note.number, { children: noteOf(note, setting, [inWords(' ')]) }]))
}

/** Notes that nothing in the text leads to, or not in their order: a list at the end. */
export function otherNotes({ notes, labels }: TranscriptDocument, setting: Setting, { heading }: Headings): FileChild[] {
  const rest = notes.filter(({ number }) => !setting.marks.isFootnote(number))
  const numbered = (number: number) => [notePlace(number, inWords(number, 'StrongWords')), inWords('\u2002')]
  return rest.length === 0 ? [] : [heading(1, labels.notes), ...rest.flatMap((note) => noteOf(note, setting, numbered(note.number)))]
}
