import type { Grading } from '../study/reading.ts'
import type { Note, OwnList, ReadingAnswers } from '../study/reading-types.ts'

/** What the calls return that belong to reading sources, notes, own sources and statements. */
export interface ReadingResults {
  'reading.answers': ReadingAnswers
  'reading.gradings': { on: string; grade: Grading['grade'] }[]
  'reading.grade': ReadingAnswers
  'reading.lateral': ReadingAnswers
  'reading.nearest': ReadingAnswers
  'notes.list': Note[]
  'notes.keep': Note[]
  'notes.remove': Note[]
  'own.list': OwnList
  'own.saveSource': { id: string }
  /** Another id than was sent where a debate cites the words as they were. */
  'own.savePosition': { id: string }
  'own.remove': { id: string }
  'own.undo': { id: string }
  'own.export': { fileName: string; mime: string; content: string }
  /** How many were added, and how many were here already. */
  'own.import': { sources: number; positions: number; known: number }
}
