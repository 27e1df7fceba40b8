import type { Schedule } from './clock-driver.ts'

const MINUTE_MS = 60_000

/**
 * Calls `make` whenever so many minutes have passed. It looks once a minute, so that a changed setting counts at once. `now` in
 * milliseconds; `make` knows by itself whether there is anything new. Out: a way to end it.
 */
export function backupTimer({ minutes, now, schedule, make }: { minutes: () => number; now: () => number; schedule: Schedule; make: () => void }): () => void {
  let last = now()
  let stop = schedule(look, MINUTE_MS)
  function look(): void {
    stop = schedule(look, MINUTE_MS)
    const every = minutes()
    if (every === 0 || now() - last < every * MINUTE_MS) return
    last = now()
    make()
  }
  return () => stop()
}
