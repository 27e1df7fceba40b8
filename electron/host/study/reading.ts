import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { tidy } from '../../../shared/study/own-rules.ts'
import { GRADING, LATERAL, NEAREST, NOTE, type Grading, type Lateral, type Nearest } from '../../../shared/study/reading.ts'
import type { Note, ReadingAnswers } from '../../../shared/study/reading-types.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf } from './shelf.ts'

/** More notes than one person reads again. */
const MOST_NOTES = 5_000

/** What somebody wrote while reading sources: grades with reasons, answers to questions, notes. `on` names the thing: `source:…`, `position:…`, `claim:…`. */
export interface Reading {
  answers(profile: string, on: string): ReadingAnswers
  /** Everything that was graded. */
  gradings(profile: string): { on: string; grade: Grading['grade'] }[]
  grade(profile: string, on: string, grading: Omit<Grading, 'at'>): ReadingAnswers
  lateral(profile: string, on: string, answers: Omit<Lateral, 'at'>): ReadingAnswers
  nearest(profile: string, on: string, answers: Omit<Nearest, 'at'>): ReadingAnswers
  /** Notes on a thing: the teacher's, which everybody at this machine sees, and one's own; the oldest first. */
  notes(profile: string, on: string): Note[]
  /** Adds one, changes the one with this id, or brings it back under it. Errors: `empty-text`, `too-many`. */
  keep(profile: string, note: { id?: string | undefined; on: string; text: string; teacher: boolean }): Result<Note[], Reason>
  /** Errors: `unknown-thing`. */
  remove(profile: string, note: { id: string; on: string; teacher: boolean }): Result<Note[], Reason>
}

export function reading({ store, now, random }: { store: StudyStore; now: () => string; random: () => number }): Reading {
  const shelves = { grading: shelfOf(store, GRADING), lateral: shelfOf(store, LATERAL), nearest: shelfOf(store, NEAREST), note: shelfOf(store, NOTE) }
  const answers = (profile: string, on: string): ReadingAnswers => ({
    grading: shelves.grading.find(profile, on), lateral: shelves.lateral.find(profile, on), nearest: shelves.nearest.find(profile, on),
  })
  const plain = (text: string) => tidy(text.toWellFormed(), 'several')
  const notesOf = (profile: string, on: string, teacher: boolean): Note[] =>
    shelves.note.all(profile).filter(({ value }) => value.on === on).map(({ id, value, changedAt }) => ({ id, text: value.text, at: value.at, changedAt, teacher }))
  const notes = (profile: string, on: string) => [...notesOf('', on, true), ...notesOf(profile, on, false)].toSorted((a, b) => Number(b.teacher) - Number(a.teacher) || a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  return {
    answers, notes,
    gradings: (profile) => shelves.grading.all(profile).map(({ id, value }) => ({ on: id, grade: value.grade })),
    grade(profile, on, { grade, reason }) {
      shelves.grading.put(profile, on, { grade, reason: plain(reason), at: now() }, now())
      return answers(profile, on)
    },
    lateral(profile, on, { who, others, evidence }) {
      shelves.lateral.put(profile, on, { who: plain(who), others: plain(others), evidence: plain(evidence), at: now() }, now())
      return answers(profile, on)
    },
    nearest(profile, on, { choice, why, check }) {
      shelves.nearest.put(profile, on, { choice, why: plain(why), check: plain(check), at: now() }, now())
      return answers(profile, on)
    },
    keep(profile, { id = idFrom(random), on, text, teacher }) {
      const owner = teacher ? '' : profile
      const before = shelves.note.find(owner, id)
      const words = text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '')
      if (words.trim() === '') return refuse('empty-text', 'A note needs a word. Delete it if it is to go; nothing was changed.')
      if (before === null && store.count(owner, NOTE.kind) >= MOST_NOTES) return refuse('too-many', `There are ${MOST_NOTES} notes already. Delete some that are no longer needed; nothing was changed.`)
      shelves.note.put(owner, id, { on, text: words, at: before?.at ?? now() }, now())
      return ok(notes(profile, on))
    },
    remove(profile, { id, on, teacher }) {
      return shelves.note.remove(teacher ? '' : profile, id) ? ok(notes(profile, on)) : refuse('unknown-thing', 'This note is not there any more. Nothing was changed.')
    },
  }
}
