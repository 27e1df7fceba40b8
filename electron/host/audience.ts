import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import type { Schedule } from './clock-driver.ts'
import type { LiveSession } from './live-session.ts'

/** Told after each commit: the view, and the line that the entry added. */
export type Listener = (update: { view: DebateView; lines: Line[]; live: LiveSession }) => void

/** How long a session without viewers keeps its clock running, milliseconds: a reload is faster than this. */
const GRACE_MS = 5_000

export interface Audience {
  /** Notes that a session is in use: without a viewer it is left again when nobody has used it for a moment. */
  use(sessionId: string): void
  /** Adds a viewer; the function returned takes it away again. */
  join(sessionId: string, listener: Listener): () => void
  tell(sessionId: string, update: Parameters<Listener>[0]): void
}

/** Who looks at which session. `gone` is called once nobody has looked for a moment, with the time when the last one left or used it. */
export function audience({ schedule, now, gone }: { schedule: Schedule; now: () => string; gone: (sessionId: string, leftAt: string) => void }): Audience {
  const listeners = new Map<string, Set<Listener>>()
  const leaving = new Map<string, () => void>()

  function leave(sessionId: string, listener: Listener): void {
    const viewers = listeners.get(sessionId)
    if (!viewers?.delete(listener) || viewers.size > 0) return
    listeners.delete(sessionId)
    leaveSoon(sessionId)
  }

  function leaveSoon(sessionId: string): void {
    stay(sessionId)
    const leftAt = now()
    leaving.set(sessionId, schedule(() => {
      leaving.delete(sessionId)
      gone(sessionId, leftAt)
    }, GRACE_MS))
  }

  function stay(sessionId: string): void {
    leaving.get(sessionId)?.()
    leaving.delete(sessionId)
  }

  return {
    use: (sessionId) => {
      if (!listeners.has(sessionId)) leaveSoon(sessionId)
    },
    join(sessionId, listener) {
      stay(sessionId)
      listeners.set(sessionId, (listeners.get(sessionId) ?? new Set()).add(listener))
      return () => leave(sessionId, listener)
    },
    tell: (sessionId, update) => listeners.get(sessionId)?.forEach((listener) => tellOne(listener, update)),
  }
}

/** What is told is stored already: a viewer who cannot be reached keeps neither the others nor the debate waiting. */
function tellOne(listener: Listener, update: Parameters<Listener>[0]): void {
  try {
    listener(update)
  } catch (error) {
    console.error('A viewer could not be told:', error)
  }
}
