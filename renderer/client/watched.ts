import { onClockJump } from './clock-jump.ts'
import { asFailure, CallFailure, type HostClient } from './host-client.ts'

/** A store of what the page knows of sessions, each watched as long as somebody listens. */
export interface Watched<State, News> {
  subscribe(sessionId: string, listener: () => void): () => void
  get(sessionId: string): State
  /** Takes over what the host told without being asked. */
  told(sessionId: string, news: News): void
}

export interface Watching<State, News> {
  /** What is known of a session before anything was told. */
  empty: State
  /** Asks for what is new since `known`. */
  ask(sessionId: string, known: State): Promise<News>
  /** What is known once the news is taken over. `localNow`: milliseconds since 1970 by this page's clock. */
  merge(known: State, news: News, localNow: number): State
  /** Told when the laptop slept or its clock was set. */
  onJump?: (listener: () => void) => void
}

/** Asks again when a connection comes back, when the clock jumped, and when another database is behind the host. */
export function watched<State extends { failure: CallFailure | null }, News>(client: HostClient, { empty, ask, merge, onJump = onClockJump }: Watching<State, News>): Watched<State, News> {
  const states = new Map<string, State>()
  const listeners = new Map<string, Set<() => void>>()
  const get = (sessionId: string) => states.get(sessionId) ?? empty
  const put = (sessionId: string, state: State) => {
    if (!listeners.has(sessionId)) return // an answer for a screen that was left meanwhile
    states.set(sessionId, state)
    for (const listener of listeners.get(sessionId) ?? []) listener()
  }
  const told = (sessionId: string, news: News) => put(sessionId, merge(get(sessionId), news, Date.now()))
  const watch = async (sessionId: string) => {
    try {
      told(sessionId, await ask(sessionId, get(sessionId)))
    } catch (error) {
      const failure = asFailure(error)
      if (failure.reason !== 'connection-lost') put(sessionId, { ...get(sessionId), failure })
    }
  }
  const watchAll = () => { if (client.status() === 'open') for (const sessionId of listeners.keys()) void watch(sessionId) }
  client.onStatus(watchAll)
  onJump(watchAll)
  client.onNews((news) => {
    if (news.t === 'progress') return
    if (news.t === 'forgotten') {
      if (news.what === 'session') put(news.sessionId, { ...empty, failure: new CallFailure('unknown-session', 'It was deleted just now. Nothing of it is kept on this page.') })
      return
    }
    if (news.t === 'replaced' || news.restored) states.clear() // another database: what is newer there may have a lower seq
    watchAll()
  })

  return {
    get, told,
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
