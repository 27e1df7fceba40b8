import type { ClockView } from '../../shared/debate/view-types.ts'
import type { RoomView, SpeakerView } from '../../shared/room/room-view.ts'
import type { Side } from '../../shared/room/words.ts'
import { formatSeconds, secondsUsed } from '../ui/clock.tsx'

/** What a clock of a class shows in one second. */
export interface RoomFace {
  /** Whole seconds left, below zero in overtime; null without a limit. */
  left: number | null
  used: number
  running: boolean
  paused: boolean
  over: boolean
  /** The smallest mark that has been passed, in seconds left; null before the first. */
  mark: number | null
  /** In the protected seconds at the start or the end of a turn: nobody interrupts. */
  protected: boolean
  /** "1:48", or "+0:12" in overtime; counts up where there is no limit. */
  text: string
}

/** What of the stage concerns the clock. */
export interface ClockRules { marks: readonly number[]; protectedSeconds: number }

/** The face of a clock that has run so many whole seconds. */
export function faceOf(clock: ClockView, used: number, { marks, protectedSeconds }: ClockRules): RoomFace {
  const limit = clock.limitMs === null ? null : Math.ceil(clock.limitMs / 1000)
  const left = limit === null ? null : limit - used
  const over = left !== null && left <= 0
  const passed = left === null || limit === null ? [] : marks.filter((mark) => left <= mark && mark < limit) // a mark at the very start is none
  return {
    left, used, over, running: clock.status === 'running', paused: clock.status === 'paused',
    mark: over || passed.length === 0 ? null : Math.min(...passed),
    protected: protectedSeconds > 0 && left !== null && !over && (used < protectedSeconds || left <= protectedSeconds),
    text: left === null ? formatSeconds(used) : over && left < 0 ? `+${formatSeconds(-left)}` : formatSeconds(left),
  }
}

/** Which marks lie between two readings of a clock, the end (0) included; none where it was set back. */
export function crossed(before: number | null, now: number | null, marks: readonly number[]): number[] {
  if (before === null || now === null || now >= before) return []
  return [...new Set([...marks, 0])].filter((mark) => before > mark && now <= mark)
}

/** The speaker's own clock in the shape of a stage's. */
export const clockOfSpeaker = ({ limitMs, usedMs, startedAt }: SpeakerView): ClockView => ({ status: startedAt ? 'running' : 'paused', limitMs, usedMs, startedAt, overTime: false })

/** Milliseconds that a side has used on a chess clock, the speech that is going on included. */
export function sideUsedMs({ stage, sides, speaker }: RoomView, side: Side, now: number): number {
  const before = stage.chess?.[side] ?? 0
  return speaker && sides[side].includes(speaker.seat) ? before + secondsUsed(clockOfSpeaker(speaker), now) * 1000 : before
}
