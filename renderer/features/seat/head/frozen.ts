import type { ClockView } from '../../../../shared/debate/view-types.ts'

/** A clock at the moment at which the laptop went away (`now`: host time, ms): nobody knows how it goes on there until it is back. */
export function frozen(clock: ClockView, now: number): ClockView {
  const since = clock.status === 'running' && clock.startedAt ? Math.max(0, now - Date.parse(clock.startedAt)) : 0
  return { ...clock, status: clock.status === 'running' ? 'paused' : clock.status, usedMs: clock.usedMs + since, startedAt: null }
}
