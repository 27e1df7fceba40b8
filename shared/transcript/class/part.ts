import type { Count, Outcome } from '../../council/count.ts'
import type { StageKind, VoteRule } from '../../recipes/schema.ts'
import type { StanceSummary } from '../../room/room-view.ts'
import type { Choice, Side } from '../../room/words.ts'

/** What the transcript of a class shows beside its lines. People by name or pseudonym, in alphabetical order: nothing here is a ranking. */
export interface ClassPart {
  /** Lines that waited for the teacher and were never released; they are not in the transcript. */
  heldBack: number
  /** Seats of the table in their order, then the places without a figure where somebody sat. */
  seats: ClassSeat[]
  stages: ClassStage[]
  votes: ClassVote[]
  /** Distributions alone, and none while fewer than three have answered. */
  stances: StanceSummary[]
  /** The line of the joint statement. */
  statement: number | null
  /** Texts that were adopted, each with the amendments that were taken into it. */
  adopted: { line: number; amendments: number[] }[]
  checks: { request: number; answers: number[] }[]
  injects: number[]
  /** ISO; `ms` is null where the clock did not go on again. */
  pauses: { at: string; ms: number | null }[]
}

export interface ClassSeat {
  /** Seat of the table, or a place without a figure. */
  seat: string
  title: string
  side: Side | null
  /** Floor time, milliseconds; 0 for a place. */
  usedMs: number
  turns: number
  people: ClassPerson[]
}

export interface ClassPerson {
  name: string
  usedMs: number
  turns: number
  /** Where they sat, from when (ISO), in order. */
  sat: { title: string; from: string }[]
  /** Removed from the room, or excluded; absent otherwise. */
  out?: 'removed' | 'excluded'
}

export interface ClassStage {
  kind: StageKind
  title: string
  /** Of all its rounds. 0: never timed. */
  plannedMinutes: number
  /** Time on the clock in it, milliseconds, pauses left out. */
  usedMs: number
  /** How often it was begun: 0 where it was left out, more than 1 where the teacher went back. */
  times: number
}

export interface ClassVote {
  line: number
  question: string
  rule: VoteRule
  by: 'people' | 'delegations'
  secret: boolean
  /** `void`: run again since, and no longer counts. */
  status: 'open' | 'closed' | 'void'
  motion: number | null
  rerunOf: number | null
  /** Counted by hand and typed in. */
  byHand: boolean
  /** Null while it was open. */
  outcome: Outcome | null
  /** Who voted how; null for secret votes and those counted by hand. */
  roll: { who: string; choice: Choice }[] | null
  /** Against the vote before, in percentage points. */
  swing: { of: number; before: Count; yes: number; no: number; wins: 'yes' | 'no' | 'tie' } | null
}
