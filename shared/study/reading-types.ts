import type { OwnPositionFields, OwnSourceFields } from './own-fields.ts'
import type { Grading, Lateral, Nearest } from './reading.ts'

/** What somebody answered about one source or statement; null where nothing yet. */
export interface ReadingAnswers { grading: Grading | null; lateral: Lateral | null; nearest: Nearest | null }

/** A note as it is shown; `teacher`: for everybody at this machine. */
export interface Note { id: string; text: string; at: string; changedAt: string; teacher: boolean }

/** Who added it: a name, or empty where the profile is gone. */
interface Added { id: string; addedBy: string; addedAt: string }

/** What was added at this machine; `kept` was deleted or replaced, but debates of these days rest on it; `troubles` no longer fit the dossier. */
export interface OwnList {
  sources: (Added & { fields: OwnSourceFields; positions: string[] })[]
  positions: (Added & { fields: OwnPositionFields })[]
  kept: { id: string; figure: string; replacedBy: string | null; debates: string[] }[]
  troubles: { id: string; what: 'unreadable' | 'refused' | 'no-source' | 'no-claim' | 'no-first-wording'; detail: string }[]
}
