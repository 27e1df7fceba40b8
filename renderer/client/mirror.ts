import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import type { CallFailure, HostClient } from './host-client.ts'
import { watched, type Watched } from './watched.ts'

/** What the page knows of one session. A new object with every change, so that React can compare it. */
export interface SessionState {
  view: DebateView | null
  lines: readonly Line[]
  /** Add to `Date.now()` to get the host's time. */
  offsetMs: number
  failure: CallFailure | null
}

/** What the host tells of a session, asked or not. */
interface SessionNews { view: DebateView; lines: readonly Line[]; now: string }

export type Mirror = Watched<SessionState, SessionNews>

const EMPTY: SessionState = { view: null, lines: [], offsetMs: 0, failure: null }

/**
 * Merges a snapshot or an update into what is known: the highest seq wins. Lines are appended once, in order; a known line that comes
 * again was corrected or erased meanwhile and takes the place of the old one.
 */
export function merge(state: SessionState, news: SessionNews, localNow: number): SessionState {
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

/** One store for all sessions that a page looks at. */
export function createMirror(client: HostClient, onJump?: (listener: () => void) => void): Mirror {
  const mirror = watched<SessionState, SessionNews>(client, {
    empty: EMPTY, merge,
    ask: (sessionId, { lines }) => client.call('session.watch', { sessionId, since: lines.at(-1)?.seq ?? 0 }),
    ...(onJump && { onJump }),
  })
  client.onUpdate((update) => mirror.told(update.sessionId, update))
  return mirror
}
