import { deadlineOf } from '../../shared/debate/deadline.ts'
import type { LiveSession } from './live-session.ts'

/** Runs `task` after `ms` and returns a way to call it off; real timers by default, nothing in a simulation. */
export type Schedule = (task: () => void, ms: number) => () => void

export const realTimers: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

/** Every this many milliseconds a session with a running clock notes that it is alive: what a kill can cost on the clock. */
const SIGN_OF_LIFE_MS = 2_000

/** Longest wait of one timer; Node's own limit is 2^31 - 1. */
const LONGEST_WAIT_MS = 60 * 60 * 1000

export interface ClockDriver {
  /** Re-arms the one timer of a session after each entry. */
  arm(live: LiveSession): void
  disarm(sessionId: string): void
  stop(): void
}

/** Watches the running clocks: tells when time is up (again and again until it was stored), and leaves signs of life for the next start. */
export function clockDriver(options: { now: () => number; schedule: Schedule; timeUp: (live: LiveSession) => boolean; alive: (live: LiveSession) => void }): ClockDriver {
  const timers = new Map<string, () => void>()
  const disarm = (id: string) => {
    timers.get(id)?.()
    timers.delete(id)
  }
  const arm = (live: LiveSession, soonest = 0) => {
    disarm(live.id)
    if (live.snapshot.value.clock !== 'running') return
    const deadline = deadlineOf(live.snapshot.context)
    const left = deadline === null ? LONGEST_WAIT_MS : deadline - options.now()
    timers.set(live.id, options.schedule(() => wake(live), Math.max(soonest, Math.min(left, SIGN_OF_LIFE_MS))))
  }
  const wake = (live: LiveSession) => {
    const deadline = deadlineOf(live.snapshot.context)
    if (deadline !== null && options.now() >= deadline) {
      if (!options.timeUp(live)) arm(live, SIGN_OF_LIFE_MS) // stored, its entry has armed the timer
      return
    }
    options.alive(live)
    arm(live)
  }
  return { arm: (live) => arm(live), disarm, stop: () => [...timers.keys()].forEach(disarm) }
}
