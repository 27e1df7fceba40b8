import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { onClockJump } from './clock-jump.ts'
import { asFailure, CallFailure, type HostClient } from './host-client.ts'

/** What the page knows of one session. A new object with every change, so that React can compare it. */
export interface SessionState {
  view: DebateView | null
  lines: readonly Line[]
  /** Add to `Date.now()` to get the host's time. */
  offsetMs: number
  failure: CallFailure | null
}

export interface Mirror {
  /** Watches a session as long as somebody listens. */
  subscribe(sessionId: string, listener: () => void): () => void
  get(sessionId: string): SessionState
}

const EMPTY: SessionState = { view: null, lines: [], offsetMs: 0, failure: null }

/**
 * Merges a snapshot or an update into what is known: the highest seq wins. Lines are appended once, in order; a known line that comes
 * again was corrected or erased meanwhile and takes the place of the old one.
 */
export function merge(state: SessionState, news: { view: DebateView; lines: readonly Line[]; now: string }, localNow: number): SessionState {
  const last = state.lines.at(-1)?.seq ?? 0
  const fresh = news.lines.filter((line) => line.seq > last)
  const again = new Map(news.lines.filter((line) => line.seq <= last).map((line) => [line.seq, line]))
  const known = [...again.values()].some((line) => !isKnown(state.lines, line)) ? state.lines.map((line) => again.get(line.seq) ?? line) : state.lines
  const newer = !state.view || news.view.seq >= state.view.seq
  return {
    view: newer ? news.view : state.view,
    lines: fresh.length > 0 ? [...known, ...fresh] : known,
    offsetMs: newer ? Date.parse(news.now) - localNow : state.offsetMs,
    failure: null,
  }
}

/** The same line, as it was before? */
function isKnown(lines: readonly Line[], line: Line): boolean {
  const before = lines.find(({ seq }) => seq === line.seq)
  return before !== undefined && before.text === line.text && before.void === line.void && before.erased === line.erased
}

/** One store for all sessions that a page looks at; asks again from the last line it has when a connection comes back, and when the clock jumped. */
export function createMirror(client: HostClient, onJump: (listener: () => void) => void = onClockJump): Mirror {
  const states = new Map<string, SessionState>()
  const listeners = new Map<string, Set<() => void>>()

  const put = (sessionId: string, state: SessionState) => {
    if (!listeners.has(sessionId)) return // an answer for a screen that was left meanwhile
    states.set(sessionId, state)
    for (const listener of listeners.get(sessionId) ?? []) listener()
  }
  const get = (sessionId: string) => states.get(sessionId) ?? EMPTY
  const watch = async (sessionId: string) => {
    try {
      const since = get(sessionId).lines.at(-1)?.seq ?? 0
      put(sessionId, merge(get(sessionId), await client.call('session.watch', { sessionId, since }), Date.now()))
    } catch (error) {
      const failure = asFailure(error)
      if (failure.reason !== 'connection-lost') put(sessionId, { ...get(sessionId), failure })
    }
  }
  const watchAll = () => { if (client.status() === 'open') for (const sessionId of listeners.keys()) void watch(sessionId) }
  client.onUpdate((update) => put(update.sessionId, merge(get(update.sessionId), update, Date.now())))
  client.onNews((news) => {
    if (news.t === 'progress') return
    if (news.t === 'forgotten') {
      if (news.what === 'session') put(news.sessionId, { ...EMPTY, failure: new CallFailure('unknown-session', 'It was deleted just now. Nothing of it is kept on this page.') })
      return
    }
    if (news.t === 'replaced' || news.restored) states.clear() // another database: what is newer there may have a lower seq
    watchAll()
  })
  client.onStatus(watchAll)
  onJump(watchAll)

  return {
    get,
    subscribe(sessionId, listener) {
      const known = listeners.get(sessionId)
      if (known) known.add(listener)
      else {
        listeners.set(sessionId, new Set([listener]))
        void watch(sessionId)
      }
      return () => {
        const set = listeners.get(sessionId)
        set?.delete(listener)
        // A screen that is replaced by another one of the same session subscribes again at once; do not drop the watch in between.
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
