/** How far the clock moves each time it is read, so that no two entries of a record share a moment. */
const STEP_MS = 250

/** A clock that a simulation moves, so that its record does not depend on how fast the machine is. */
export interface VirtualClock {
  /** Milliseconds since 1970: the wall's before `startAt`, from then on its own. */
  now(): number
  startAt(ms: number): void
  advance(ms: number): void
}

export function virtualClock(): VirtualClock {
  let at: number | null = null
  return {
    now: () => (at === null ? Date.now() : (at += STEP_MS)),
    startAt: (ms) => { at = ms - STEP_MS },
    advance: (ms) => { if (at !== null) at += ms },
  }
}
