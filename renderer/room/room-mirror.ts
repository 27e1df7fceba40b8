import type { Line } from '../../shared/debate/line.ts'
import type { ConsoleView, RoomUpdate, RoomView, YouView } from '../../shared/room/room-view.ts'
import { onClockJump } from '../client/clock-jump.ts'
import { asFailure, CallFailure, type HostClient } from '../client/host-client.ts'

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

export interface RoomMirror {
  /** Watches a class as long as somebody listens. */
  subscribe(sessionId: string, listener: () => void): () => void
  get(sessionId: string): RoomKnown
}

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

/** One store for the classes that a page looks at; asks again from the last entry it has when a connection comes back, and when the clock jumped. */
export function createRoomMirror(client: HostClient, onJump: (listener: () => void) => void = onClockJump): RoomMirror {
  const states = new Map<string, RoomKnown>()
  const listeners = new Map<string, Set<() => void>>()
  const get = (sessionId: string) => states.get(sessionId) ?? NOTHING_KNOWN
  const put = (sessionId: string, state: RoomKnown) => {
    if (!listeners.has(sessionId)) return // an answer for a screen that was left meanwhile
    states.set(sessionId, state)
    for (const listener of listeners.get(sessionId) ?? []) listener()
  }
  const watch = async (sessionId: string) => {
    try {
      const update = await client.call('room.watch', { sessionId, since: get(sessionId).seq })
      put(sessionId, mergeRoom(get(sessionId), update, Date.now()))
    } catch (error) {
      const failure = asFailure(error)
      if (failure.reason !== 'connection-lost') put(sessionId, { ...get(sessionId), failure })
    }
  }
  const watchAll = () => { if (client.status() === 'open') for (const sessionId of listeners.keys()) void watch(sessionId) }
  client.onRoom((update) => put(update.sessionId, mergeRoom(get(update.sessionId), update, Date.now())))
  client.onStatus(watchAll)
  onJump(watchAll)
  client.onNews((news) => {
    if (news.t === 'progress') return
    if (news.t === 'forgotten') {
      if (news.what === 'session') put(news.sessionId, { ...NOTHING_KNOWN, failure: new CallFailure('unknown-session', 'It was deleted just now. Nothing of it is kept on this page.') })
      return
    }
    if (news.t === 'replaced' || news.restored) states.clear() // another database: what is newer there may have a lower seq
    watchAll()
  })

  return {
    get,
    subscribe(sessionId, listener) {
      const known = listeners.get(sessionId)
      if (known) known.add(listener)
      else {
        listeners.set(sessionId, new Set([listener]))
        if (client.status() === 'open') void watch(sessionId)
      }
      return () => {
        const set = listeners.get(sessionId)
        set?.delete(listener)
        // A screen that is replaced by another one of the same class subscribes again at once; do not drop the watch in between.
        setTimeout(() => {
          if (listeners.get(sessionId) !== set || set?.size !== 0) return
          listeners.delete(sessionId)
          states.delete(sessionId)
          client.call('session.unwatch', { sessionId }).catch(() => undefined)
        }, 0)
      }
    },
  }
}
