import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { stepSection, stepSpeech, type Timeline } from '../../../shared/replay/timeline.ts'

export const SPEEDS = [1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

/** What a scrubber and its keys do. */
export interface Player {
  place: number
  last: number
  playing: boolean
  speed: Speed
  setSpeed: (speed: Speed) => void
  toggle: () => void
  /** Goes to a place, and stops playing there. */
  go: (place: number) => void
  step: (by: 1 | -1) => void
  speech: (by: 1 | -1) => void
  section: (by: 1 | -1) => void
  /** How much of the way to the next moment is over, 0 to 1; 0 unless playing. */
  progress: () => number
}

interface PlayerProps {
  timeline: Timeline
  place: number
  onPlace: (place: number) => void
}

/** Goes through a timeline: by hand, or by itself at a speed, real gaps compressed. */
export function usePlayer({ timeline, place, onPlace }: PlayerProps): Player {
  const last = timeline.reached.length - 1
  const [wanted, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(1)
  const since = useRef({ at: 0, wait: 1 })
  const playing = wanted && place < last

  useEffect(() => {
    if (!playing) return undefined
    const wait = (timeline.reached[place + 1]! - timeline.reached[place]!) / speed
    since.current = { at: performance.now(), wait }
    const timer = setTimeout(() => onPlace(place + 1), wait)
    return () => clearTimeout(timer)
  }, [playing, place, speed, timeline, onPlace])

  const go = useCallback((to: number) => {
    setPlaying(false)
    onPlace(Math.min(last, Math.max(0, to)))
  }, [last, onPlace])
  const toggle = useCallback(() => {
    if (!playing && place >= last) onPlace(0)
    setPlaying(!playing)
  }, [playing, place, last, onPlace])
  return useMemo(() => ({
    place, last, playing, speed, setSpeed, toggle, go,
    step: (by) => go(place + by),
    speech: (by) => go(stepSpeech(timeline, place, by)),
    section: (by) => go(stepSection(timeline, place, by)),
    progress: () => (playing ? Math.min(1, (performance.now() - since.current.at) / since.current.wait) : 0),
  }), [place, last, playing, speed, toggle, go, timeline])
}
