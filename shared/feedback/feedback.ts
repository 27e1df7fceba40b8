import type { Label } from '../argument/labelling.ts'

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
}
