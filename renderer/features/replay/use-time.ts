import { useCallback, useSyncExternalStore } from 'react'
import { readClock, secondsUsed, type ClockFace } from '../../ui/clock.tsx'
import type { Replayed } from './replayed.ts'

/** Where a replay is between two moments: the place, and how far on the way to the next one (see `Player`). */
export interface Between { replayed: Replayed; place: number; playing: boolean; progress: () => number }

/** Renewed so often while it plays, milliseconds: quicker than a second is shown at speed 16. */
const TICK_MS = 60

/** Whole seconds of what `read` gives in milliseconds, renewed while the replay plays. */
function useSeconds(playing: boolean, read: () => number): number {
  const subscribe = useCallback((listener: () => void) => {
    if (!playing) return () => undefined
    const timer = setInterval(listener, TICK_MS)
    return () => clearInterval(timer)
  }, [playing])
  return useSyncExternalStore(subscribe, () => Math.floor(read() / 1000))
}

/** Wall time that is shown, milliseconds since 1970: it runs through the real gap while the replay waits for its part of it. */
function shownAt({ replayed: { moments }, place, progress }: Between): number {
  const [now, next] = [Date.parse(moments[place]!.at), Date.parse(moments[place + 1]?.at ?? moments[place]!.at)]
  return now + progress() * Math.max(0, next - now)
}

/** What the clock of the debate showed. */
export function useClockThen(between: Between): ClockFace {
  const { clock } = between.replayed.moments[between.place]!.view
  const used = useSeconds(between.playing, () => secondsUsed(clock, shownAt(between)) * 1000)
  return readClock(clock, used)
}

/** The time of day in seconds since 1970, and seconds since the debate began, without the time the app was away. */
export function useTimeThen(between: Between): { day: number; since: number } {
  const { replayed: { timeline }, place, progress } = between
  const [before, after] = [timeline.elapsed[place]!, timeline.elapsed[place + 1] ?? timeline.elapsed[place]!]
  return { day: useSeconds(between.playing, () => shownAt(between)), since: useSeconds(between.playing, () => before + progress() * (after - before)) }
}
