import { useEffect, useRef } from 'react'
import type { ClockView } from '../../shared/debate/view-types.ts'
import { useSecondsUsed } from '../ui/clock.tsx'
import { crossed, faceOf, type ClockRules, type RoomFace } from './room-face.ts'

/** The face of a clock, computed here: the host sends no seconds. */
export const useFace = (clock: ClockView, offsetMs: number, rules: ClockRules): RoomFace => faceOf(clock, useSecondsUsed(clock, offsetMs), rules)

/** Calls `onMark` once with each mark that a running clock passes (seconds left; 0 is the end). `turn` names the run of the clock: another one starts anew. */
export function useMarks({ left, running }: RoomFace, marks: readonly number[], turn: string, onMark: (left: number) => void): void {
  const before = useRef<{ turn: string; left: number | null }>({ turn, left: null })
  const latest = useRef(onMark)
  useEffect(() => { latest.current = onMark })
  useEffect(() => {
    const last = before.current.turn === turn ? before.current.left : null
    before.current = { turn, left: running ? left : null }
    const [mark] = crossed(last, running ? left : null, marks).toSorted((one, two) => one - two)
    if (mark !== undefined) latest.current(mark)
  }, [left, running, marks, turn])
}
