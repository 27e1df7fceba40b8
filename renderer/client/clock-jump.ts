/** What tells a page that it slept: two clocks, a timer, and the moment at which somebody looks at it again. */
export interface ClockSources {
  /** Milliseconds since 1970, by the system's clock. */
  wall(): number
  /** Milliseconds by a clock that nobody sets and that stands still in most sleeps. */
  steady(): number
  /** Calls back every two seconds and when the page becomes visible. */
  onLook(look: () => void): void
}

const LOOK_EVERY_MS = 2_000
/** More than this between the two clocks is no rounding and no slow adjustment by the network's time. */
const JUMP_MS = 1_000
/** A timer that comes so late slept with the laptop, even where the steady clock went on (Windows); a hidden page is called once a minute. */
const LATE_MS = 90_000

const OF_THE_PAGE: ClockSources = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  onLook(look) {
    if (typeof document === 'undefined') return // no page, no sleep: the tests of what uses this
    setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') look() })
  },
}

/** Calls `listener` when the laptop slept or its clock was set: what was worked out from the old time is wrong until it is asked for again. */
export function onClockJump(listener: () => void, { wall, steady, onLook }: ClockSources = OF_THE_PAGE): void {
  let before = { wall: wall(), steady: steady() }
  onLook(() => {
    const now = { wall: wall(), steady: steady() }
    const [byWall, bySteady] = [now.wall - before.wall, now.steady - before.steady]
    before = now
    if (Math.abs(byWall - bySteady) > JUMP_MS || byWall > LATE_MS) listener()
  })
}
