import type { Label } from '../argument/labelling.ts'
import type { Level } from '../debate/level.ts'
import type { Measure } from './measures.ts'
import type { WeakSpot } from './weak-spots.ts'

/** A hint never is a mark: it says what was seen and on which evidence (lines by seq, cards by id). */
export interface Hint {
  aspect: 'fidelity' | 'evidence' | 'engagement' | 'time'
  /** Message key of the interface; `text` is the same in English for the transcript. */
  rule: string
  params: Record<string, string>
  text: string
  lines: number[]
  cards: string[]
}

/** A claim named in the session, by which seat, and how its arguments ended. */
export interface ClaimOutcome {
  claim: string
  seat: string
  relation: 'asserts' | 'denies'
  label: Label
  lines: number[]
}

export interface Feedback {
  claims: ClaimOutcome[]
  hints: Hint[]
  /** Lines that still wait for the student's answer. */
  stillToAnswer: number[]
  time: { stage: string; limitMs: number | null; usedMs: number }[]
  /** The bout in exact numbers, to set beside another one of the seat. */
  measures: Measure[]
  /** What is kept for review once the session is closed. */
  weakSpots: WeakSpot[]
}

/** The last closed bout of the same student on the same seat, in numbers. */
export interface PreviousBout {
  id: string
  /** ISO; when it began. */
  date: string
  level: Level
  asOf: string
  measures: Measure[]
}
