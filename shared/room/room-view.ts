import type { DebriefQuestion } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { ClockView } from '../debate/view-types.ts'
import type { PlannedVote, StageKind, VoteRule } from '../recipes/schema.ts'
import type { Outcome } from '../council/count.ts'
import type { RoomOptions } from './room-events.ts'
import type { Proposal, Stance } from './room-state.ts'
import type { Choice, HandKind, Side, StanceTime, Tick } from './words.ts'

/** What a viewer may do now; a button exists because its name is in this list (`deliver`, `room.hand` …: types of events). */
export type RoomMove = string

export interface RoomStageView {
  kind: StageKind
  title: string | null
  /** Per round. */
  minutes: number
  rounds: number
  optional: boolean
  status: 'done' | 'now' | 'next'
}

export interface RoomSeatView {
  seat: string
  figure: string
  side: Side | null
  members: number
  usedMs: number
  turns: number
}

export interface SpeakerView {
  seat: string
  participant: string | null
  label: string | null
  kind: HandKind | null
  /** ISO; null while the clock stands. */
  startedAt: string | null
  usedMs: number
  limitMs: number | null
}

export interface HandView { participant: string; label: string; seat: string; kind: HandKind; first: boolean }

export interface VoteView {
  seq: number
  question: string
  rule: VoteRule
  by: 'people' | 'delegations'
  secret: boolean
  motion: number | null
  rerunOf: number | null
  status: 'open' | 'closed' | 'void'
  /** How many have voted so far, of how many. */
  cast: number
  electorate: number
  /** Once it is closed. */
  outcome: Outcome | null
  /** Who voted how, of open (not secret) votes once closed: seat, or the person's label. */
  roll: { who: string; choice: Choice }[] | null
  /** Change in percentage points against the vote that it repeats: yes and no. Null where it repeats none. */
  swing: { yes: number; no: number; wins: 'yes' | 'no' | 'tie' } | null
}

/** Distribution of the private stances, 0 to 10; null while fewer than three people have answered, so that nobody can be guessed. */
export interface StanceSummary { when: StanceTime; answered: number; of: number; counts: number[] | null; mean: number | null; /** Lines named most as what moved people, best first. */ moved: { line: number; times: number }[] }

/** Everything that all screens of a class show, projector included. Bounded: it does not grow with the record. */
export interface RoomView {
  sessionId: string
  seq: number
  status: 'running' | 'closed'
  recipe: { id: string; title: string }
  asOf: string
  stages: RoomStageView[]
  stage: {
    index: number
    kind: StageKind
    round: number
    rounds: number
    floor: 'none' | 'turns' | 'list' | 'free'
    /** Whose turn it is: seats of the side, or one seat. Empty where no turn is given. In `reverse`, those who speak. */
    turn: string[]
    /** In `reverse`: whose case the turn argues. */
    arguesAs: string[]
    speechSeconds: number | null
    marks: number[]
    protectedSeconds: number
    chess: { limitMs: number; a: number; b: number } | null
    stance: StanceTime | null
    minPins: number | null
    vote: PlannedVote | null
    /** What still has to happen before this stage should end: `restate-a`, `fair-a`, `add-a`, `statement`, … Empty: the way is free. */
    missing: string[]
  }
  clock: ClockView
  seats: RoomSeatView[]
  sides: { a: string[]; b: string[] }
  speaker: SpeakerView | null
  /** The first of the speakers' list, and how many there are. */
  list: HandView[]
  listLength: number
  restated: Record<Side, { line: number; fair: boolean | null } | null>
  statement: number | null
  proposals: Proposal[]
  /** Open and closed votes, newest last; the last twelve. */
  votes: VoteView[]
  stances: StanceSummary[]
  counts: { people: number; waiting: number; online: number }
  options: RoomOptions
  locked: boolean
  /** Debrief: how many have answered or passed each question. */
  debrief: Record<DebriefQuestion, number>
}

export interface PersonView {
  participant: string
  label: string
  seat: string
  pen: boolean
  out: 'removed' | 'excluded' | null
  online: boolean
  spokenMs: number
  turns: number
  extra: number
  hand: HandKind | null
  pins: number
  /** Which stances were given, never which ones. */
  stances: StanceTime[]
  debrief: number
  voted: boolean
}

/** What only the teacher's console shows. */
export interface ConsoleView {
  moves: RoomMove[]
  people: PersonView[]
  held: number[]
  checks: number[]
  canUndoNext: boolean
}

/** What one student's device shows besides the room. */
export interface YouView {
  participant: string
  label: string
  seat: string
  side: Side | null
  pen: boolean
  out: 'removed' | 'excluded' | null
  moves: RoomMove[]
  /** In `reverse` the seat whose case one argues. */
  arguesAs: string | null
  hand: HandKind | null
  /** Place in the speakers' list, from 1; null without a hand up. */
  place: number | null
  /** Has the floor now. */
  speaking: boolean
  pins: string[]
  stances: Partial<Record<StanceTime, Stance>>
  /** Own choice in the open vote. */
  ballot: Choice | null
  debrief: DebriefQuestion[]
  /** The own speaking time and turns; nobody else's is shown. */
  spokenMs: number
  turns: number
  /** Ticks on the own last speech, without names. */
  ticks: { line: number; counts: Record<Tick, number> } | null
  /** What one has ticked oneself. */
  ticked: { line: number; tick: Tick }[]
  /** Own lines that wait for release. */
  held: number[]
  delegation: { participant: string; label: string; pen: boolean }[]
  /** The last own line that may still be taken back, and until when (ISO). */
  retract: { target: number; until: string } | null
  /** Which stance is asked for now. */
  stance: StanceTime | null
}

/** Once per class of viewer and at most ten times a second; parts that did not change are left out. */
export interface RoomUpdate {
  t: 'room'
  sessionId: string
  seq: number
  now: string
  room?: RoomView
  console?: ConsoleView
  you?: YouView
  /** Names for the participants in `lines`: pseudonyms, or the names where the teacher shows them. */
  people?: Record<string, string>
  lines: Line[]
}
