import type { Voice } from '../voice/voice.ts'
import type { StageKind } from '../recipes/schema.ts'
import type { ClaimUse, Move, QuoteFinding } from './events.ts'

/** The second row comes from a class: restating the other side and whether that was fair, a joint statement, texts on the table, facts to check, news, votes. */
export const LINE_KINDS = [
  'speech', 'card', 'reason', 'question', 'pass', 'yield', 'debrief', 'notice',
  'restatement', 'fairness', 'statement', 'proposal', 'check', 'inject', 'vote',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

/**
 * One line of the record as it is shown, stored and exported: exactly one voice (DESIGN §1).
 * `text` of a record voice is the pack's wording; `rule` and `params` belong to `app` lines.
 */
export interface Line {
  seq: number
  at: string
  stage: StageKind
  /** From 1; only stages with several rounds count past 1. */
  round: number
  kind: LineKind
  voice: Voice
  seat: string | null
  participant: string | null
  /** False once roles are dropped: the student speaks for himself. */
  inRole: boolean
  move: Move | null
  text: string
  position: string | null
  rule: string | null
  params: Record<string, string>
  claims: ClaimUse[]
  cards: string[]
  respondsTo: number[]
  /** Why it follows (Toulmin: warrant), and where it ends (qualifier, rebuttal); the student's own words. */
  warrant: string
  limits: string
  overTime: boolean
  /** Milliseconds of floor time this line took; null where no clock ran. */
  usedMs: number | null
  quotes: QuoteFinding[]
  /** The student marked it: "my delegation departs from the record". Absent otherwise. */
  departs?: true
  /** Its words were erased from the record. Absent otherwise. */
  erased?: true
  /** It no longer counts: taken back by who made it, or struck by the facilitator (then without its words). Absent otherwise. */
  void?: 'undone' | 'struck'
}
