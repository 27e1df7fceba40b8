import type { Line } from '../../shared/debate/line.ts'
import type { ConsoleView, RoomUpdate, RoomView, YouView } from '../../shared/room/room-view.ts'
import type { CallFailure, HostClient } from '../client/host-client.ts'
import { watched, type Watched } from '../client/watched.ts'

/** What the page knows of one class. A new object with every change, so that React can compare it. */
export interface RoomKnown {
  room: RoomView | null
  console: ConsoleView | null
  you: YouView | null
  /** Labels of participants, by id. */
  people: Readonly<Record<string, string>>
  lines: readonly Line[]
  seq: number
  /** Add to `Date.now()` to get the host's time. */
  offsetMs: number
  failure: CallFailure | null
}

export type RoomMirror = Watched<RoomKnown, RoomUpdate>

export const NOTHING_KNOWN: RoomKnown = { room: null, console: null, you: null, people: {}, lines: [], seq: 0, offsetMs: 0, failure: null }

/**
 * Merges an update into what is known. Parts that it leaves out stay; one that is older than what is known adds only its lines. A known
 * line that comes again was released, struck or erased meanwhile, and takes the place of the old one.
 */
export function mergeRoom(known: RoomKnown, update: RoomUpdate, localNow: number): RoomKnown {
  const newer = update.seq >= known.seq
  return {
    room: (newer && update.room) || known.room,
    console: (newer && update.console) || known.console,
    you: (newer && update.you) || known.you,
    people: update.people ? { ...known.people, ...update.people } : known.people,
    lines: withLines(known.lines, update.lines),
    seq: Math.max(known.seq, update.seq),
    offsetMs: newer ? Date.parse(update.now) - localNow : known.offsetMs,
    failure: null,
  }
}

function withLines(known: readonly Line[], more: readonly Line[]): readonly Line[] {
  if (more.length === 0) return known
  const last = known.at(-1)?.seq ?? 0
  if (more.every((line, index) => line.seq > (more[index - 1]?.seq ?? last))) return [...known, ...more] // the usual case: what is new, in order
  const bySeq = new Map([...known, ...more].map((line) => [line.seq, line]))
  return [...bySeq.values()].toSorted((one, two) => one.seq - two.seq)
}

/** One store for the classes that a page looks at. */
export function createRoomMirror(client: HostClient, onJump?: (listener: () => void) => void): RoomMirror {
  const mirror = watched<RoomKnown, RoomUpdate>(client, {
    empty: NOTHING_KNOWN, merge: mergeRoom,
    ask: (sessionId, { seq }) => client.call('room.watch', { sessionId, since: seq }),
    ...(onJump && { onJump }),
  })
  client.onRoom((update) => mirror.told(update.sessionId, update))
  return mirror
}
