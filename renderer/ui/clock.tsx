import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../shared/debate/view-types.ts'
import { announce } from './announcer.tsx'
import './clock.css'

/** When the clock looks and says that the end is near. */
const LATE_SECONDS = 30

/** What a clock shows in one second. `left` is null without a limit; then `used` counts up. */
export interface ClockFace { left: number | null; used: number; running: boolean; late: boolean; over: boolean }

/** Whole seconds used on a clock at host time `now`; a clock that jumps back stands still. */
export function secondsUsed(clock: ClockView, now: number): number {
  const since = clock.status === 'running' && clock.startedAt ? Math.max(0, now - Date.parse(clock.startedAt)) : 0
  return Math.floor((clock.usedMs + since) / 1000)
}

/** What a clock shows after so many seconds; the countdown is computed here, never sent. */
export function readClock(clock: ClockView, used: number): ClockFace {
  const left = clock.limitMs === null ? null : Math.max(0, Math.ceil(clock.limitMs / 1000) - used)
  const over = left !== null && (clock.overTime || left === 0)
  return { left, used, running: clock.status === 'running', late: !over && left !== null && left <= LATE_SECONDS, over }
}

/** "1:48"; hours are counted in minutes. */
export function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Whole seconds used on a clock, renewed with every second that is shown. `offset` is host time minus local time, in milliseconds. */
export function useSecondsUsed(clock: ClockView, offset: number): number {
  const running = clock.status === 'running'
  const subscribe = useCallback((listener: () => void) => {
    if (!running) return () => undefined
    const timer = setInterval(listener, 200)
    return () => clearInterval(timer)
  }, [running])
  return useSyncExternalStore(subscribe, () => secondsUsed(clock, Date.now() + offset))
}

/** The face of a clock, renewed when another second is shown. */
export const useClock = (clock: ClockView, offset: number): ClockFace => readClock(clock, useSecondsUsed(clock, offset))

/** The clock of the masthead. It is silent: `ClockMarks` speaks, and only at the marks. */
export function Clock({ clock, offset, caption }: { clock: ClockView; offset: number; caption: string }) {
  const { t } = useTranslation('table')
  const face = useClock(clock, offset)
  const words = clock.status === 'paused' ? t('clock.paused') : face.over ? t('clock.over') : face.late && face.running ? t('clock.late') : caption
  return (
    <div className={`clock${face.late ? ' late' : ''}${face.over ? ' over' : ''}`} role="timer" aria-label={words}>
      <span className="clock-caption caps">{words}</span>
      <b>{formatSeconds(face.left ?? face.used)}</b>
    </div>
  )
}

/** Says the time at half, 60 s, 10 s and the end, and nothing in between (PEDAGOGY §12). */
export function ClockMarks({ clock, offset }: { clock: ClockView; offset: number }) {
  const { t } = useTranslation('table')
  const { left, running } = useClock(clock, offset)
  const before = useRef<number | null>(null)
  const half = clock.limitMs === null ? null : Math.floor(clock.limitMs / 2000)
  useEffect(() => {
    const last = before.current
    before.current = running ? left : null
    if (left === null || last === null || left >= last) return
    const crossed = (mark: number) => last > mark && left <= mark
    if (crossed(0)) announce(t('clock.mark.end'))
    else if (crossed(10)) announce(t('clock.mark.ten'))
    else if (crossed(60)) announce(t('clock.mark.minute'))
    else if (half !== null && crossed(half)) announce(t('clock.mark.half', { time: formatSeconds(half) }))
  }, [left, running, half, t])
  return null
}
