import { useCallback, useMemo, useRef, useState } from 'react'
import { tone } from './tone.ts'

export interface Bell {
  /** The mark that has just been passed, in seconds left; null while nothing rings. */
  mark: number | null
  /** Another number with every ring, so that each is shown anew. */
  ringing: number
  sound: boolean
  ring: (left: number) => void
  toggleSound: () => void
}

/** How long the band stays, milliseconds: long enough to be seen by somebody who looked away. */
const SHOWN_MS = 4_000

/** A bell: a band across the screen, and a short tone where the teacher has switched it on. */
export function useBell(): Bell {
  const [{ mark, ringing }, set] = useState<{ mark: number | null; ringing: number }>({ mark: null, ringing: 0 })
  const [sound, setSound] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ring = useCallback((left: number) => {
    clearTimeout(timer.current)
    set((before) => ({ mark: left, ringing: before.ringing + 1 }))
    timer.current = setTimeout(() => set((before) => ({ ...before, mark: null })), SHOWN_MS)
    if (sound) tone(left === 0)
  }, [sound])
  const toggleSound = useCallback(() => {
    if (!sound) tone(false)
    setSound(!sound)
  }, [sound])
  return useMemo(() => ({ mark, ringing, sound, ring, toggleSound }), [mark, ringing, sound, ring, toggleSound])
}
