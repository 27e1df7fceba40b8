import type { Actor, ClientEvent, Correction, DebateEvent } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { CardTells } from '../content/card-tells.ts'
import type { Desk } from '../store/desk.ts'
import type { Dossier } from '../store/dossier.ts'
import type { RecordReader } from '../store/record-reader.ts'
import type { Joining, RecordWriter } from '../store/record.ts'
import type { Listener } from './audience.ts'
import type { Schedule } from './clock-driver.ts'
import type { LiveSession } from './live-session.ts'
import type { ClassOptions } from './new-class.ts'
import type { SessionOptions } from './new-session.ts'

export interface HostOptions {
  writer: RecordWriter
  reader: RecordReader
  desk: Desk
  dossier: Dossier
  /** How plainly the cards of the pack say their claims. */
  tells?: (() => CardTells) | undefined
  file: string
  /** Milliseconds since 1970, going on evenly. */
  now: () => number
  /** Lets `now` jump to the wall's time: a laptop that slept has fallen behind. */
  takeWallTime?: (() => void) | undefined
  salt: () => Uint8Array
  random: () => number
  schedule: Schedule
  /** Told after a session was closed, and when a closed one is opened; must not throw. */
  closed?: ((sessionId: string) => void) | undefined
}

export interface Command {
  commandId: string
  sessionId: string
  event: ClientEvent
}

/** The sole writer (ARCHITECTURE §3): receives, steps, commits, and only then tells. */
export interface Host {
  createSession(options: SessionOptions): Result<{ sessionId: string }, Reason>
  createClass(options: ClassOptions): Result<{ sessionId: string }, Reason>
  /** One entry of a class by somebody whom the door has identified and whose references were checked. The same `commandId` gets its first outcome. `joins`: the person of a `room.join`, stored in the same transaction. */
  enter(sessionId: string, by: Actor, event: DebateEvent, commandId: string | null, joins?: Joining): Result<{ seq: number }, Reason>
  /** The committed state of a session with its lines, to read. */
  look(sessionId: string): Result<LiveSession, Reason>
  send(command: Command): Result<{ seq: number }, Reason>
  view(sessionId: string): Result<{ view: DebateView; lines: Line[] }, Reason>
  watch(sessionId: string, listener: Listener): Result<() => void, Reason>
  rename(sessionId: string, name: string): Result<null, Reason>
  /** A correction by the facilitator: strike a line, give time back. */
  correct(command: { commandId: string; sessionId: string; event: Correction }): Result<{ seq: number }, Reason>
  /** Follows the store, out of which something of this session was taken: memory lets it go, and everybody who looks is told. */
  forgotten(sessionId: string): void
  /** Lets due clocks run out; timers call it, a simulation calls it itself. */
  checkClocks(): void
  now(): string
  close(): void
}
