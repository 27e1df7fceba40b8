import type { DebriefQuestion } from '../debate/events.ts'
import type { VoteRule } from '../recipes/schema.ts'
import type { RoomOptions } from './room-events.ts'
import type { Choice, HandKind, Side, StanceTime, Tick } from './words.ts'

/** Times are milliseconds since 1970, durations milliseconds. No texts and no names: those are lines, and lie with the participants. */

export interface Person {
  seat: string
  /** Writes and votes for the delegation. */
  pen: boolean
  /** Removed people may come back by the code, excluded ones not. */
  out: 'removed' | 'excluded' | null
  spokenMs: number
  turns: number
  /** Factor on the own speaking time. */
  extra: number
  /** Has no device: the teacher acts for this person. */
  paper: boolean
}

export interface Hand {
  participant: string
  kind: HandKind
  at: number
}

/** Who speaks; the own clock stands while the room's is paused. */
export interface Speaker {
  seat: string
  participant: string | null
  kind: HandKind | null
  startedAt: number | null
  usedMs: number
  limitMs: number | null
  /** A line of what was said is in the record already. */
  said: boolean
}

export interface Vote {
  /** The entry that opened it. */
  seq: number
  question: string
  /** Index of the stage in which it was opened. */
  stage: number
  rule: VoteRule
  by: 'people' | 'delegations'
  secret: boolean
  motion: number | null
  rerunOf: number | null
  swingOf: number | null
  /** `void`: run again since. */
  status: 'open' | 'closed' | 'void'
  /** How many may vote, taken when it was closed; while it is open, counted anew. */
  electorate: number
  /** By participant, or by seat; emptied when a secret vote of people is closed. */
  ballots: Record<string, Choice>
  /** Counted by hand; otherwise the ballots count. */
  counted: Record<Choice, number> | null
}

export interface Stance { value: number; confidence: number; moved: number[] }

export interface Proposal {
  seq: number
  seat: string | null
  /** The proposal that it amends. */
  target: number | null
  status: 'open' | 'taken' | 'rejected' | 'withdrawn' | 'adopted'
}

/** What the machine knows of a class. */
export interface RoomState {
  sides: { a: string[]; b: string[] }
  options: RoomOptions
  locked: boolean
  people: Record<string, Person>
  pins: Record<string, string[]>
  list: Hand[]
  speaker: Speaker | null
  /** Before the last "next". */
  beforeNext: { list: Hand[]; speaker: Speaker | null } | null
  /** Chess clock: used by each side in this stage. */
  sideMs: { a: number; b: number }
  /** Claims that each side put forward as first advocates (`present`), and new ones that the other side added in `reverse`. */
  advocated: { a: string[]; b: string[] }
  added: { a: string[]; b: string[] }
  /** The line in which each side restated the other's case, and whether the other side took it as fair. */
  restated: Record<Side, { line: number; fair: boolean | null } | null>
  statement: number | null
  proposals: Proposal[]
  votes: Vote[]
  stances: Record<string, Partial<Record<StanceTime, Stance>>>
  /** Stances counted on paper. */
  tallies: Partial<Record<StanceTime, number[]>>
  /** Ticks on the last speeches; older ones are in the record. */
  ticks: { line: number; by: Record<Tick, string[]> }[]
  /** Open fact-check requests. */
  checks: number[]
  /** What each person said last, which can be taken back for a minute. */
  lastSaid: Record<string, { line: number; at: number }>
  /** Lines that wait for the teacher's release. */
  held: number[]
  debrief: Record<string, DebriefQuestion[]>
}
