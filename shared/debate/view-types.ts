import type { StageKind } from '../recipes/schema.ts'
import type { DebriefQuestion, Move } from './events.ts'
import type { Level } from './level.ts'

/** What a viewer may do now; a button exists because its name is in this list. */
export type ViewMove = 'pin' | 'unpin' | 'advance' | 'pause' | 'resume' | 'stop' | 'debrief.answer' | 'debrief.pass' | `deliver:${Move}`

export interface StageView {
  kind: StageKind
  minutes: number
  rounds: number
  status: 'done' | 'now' | 'next'
}

/** The clock as data; countdowns are computed locally from `startedAt` and the host's clock offset. */
export interface ClockView {
  status: 'stopped' | 'running' | 'paused'
  /** Null when the session has no limit, or the stage is never timed: then the clock counts up. */
  limitMs: number | null
  /** Milliseconds used before `startedAt`. */
  usedMs: number
  /** ISO; null unless running. */
  startedAt: string | null
  overTime: boolean
}

export interface SeatView {
  seat: string
  figure: string
  played: 'student' | 'record'
  /** Floor time used, milliseconds; machine-run seats use no clock. */
  usedMs: number
  /** Speeches and cards so far. */
  turns: number
}

/** Everything a client shows of a session except its lines. Bounded: it does not grow with the record. */
export interface DebateView {
  sessionId: string
  seq: number
  status: 'running' | 'closed'
  recipe: { id: string; title: string }
  pack: { id: string; version: string }
  asOf: string
  seed: string
  timed: boolean
  level: Level
  /** Title of the assignment, if this is one. */
  assignment: string | null
  you: { seat: string; participant: string; name: string } | null
  stages: StageView[]
  stage: { index: number; kind: StageKind; round: number; rounds: number }
  seats: SeatView[]
  /** The seat that has the floor; null between turns and out of role. */
  floor: string | null
  clock: ClockView
  moves: ViewMove[]
  pinned: string[]
  /** Cards already played by a seat or used by the student. */
  played: string[]
  debrief: { done: DebriefQuestion[] }
  /** The own last move, and until when it may be taken back (ISO); null where nothing can. */
  undo: { target: number; until: string } | null
}
