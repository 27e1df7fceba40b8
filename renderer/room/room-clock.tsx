import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../shared/debate/view-types.ts'
import { announce } from '../ui/announcer.tsx'
import type { ClockRules } from './room-face.ts'
import { useFace, useMarks } from './use-face.ts'
import './room-clock.css'

interface RoomClockProps {
  clock: ClockView
  offsetMs: number
  rules: ClockRules
  size: 'console' | 'phone' | 'projector'
  /** What the time is for: "Exchange", "Student A, as Macron". */
  caption: string
  /** Which run of the clock this is: stage and round, or the speaker. */
  turn: string
  /** Rings at a mark, besides the words for screen readers. */
  onMark?: ((left: number) => void) | undefined
  /** The lesson has not begun: the clock stands, but nobody stopped it. */
  waits?: boolean
  /** Another clock of the page speaks. */
  silent?: boolean
}

/** The clock of a class, large. It is silent for screen readers except at the marks; overtime counts on, with a plus. */
export function RoomClock({ clock, offsetMs, rules, size, caption, turn, onMark, waits = false, silent = false }: RoomClockProps) {
  const { t } = useTranslation('room')
  const face = useFace(clock, offsetMs, rules)
  useMarks(face, rules.marks, turn, (left) => {
    onMark?.(left)
    if (!silent) announce(left === 0 ? t('clock.mark.end') : t('clock.mark.left', { count: left }))
  })
  const state = face.paused ? t(waits ? 'clock.notBegun' : 'clock.paused') : face.over ? t('clock.over') : face.mark !== null && face.running ? t('clock.under', { count: face.mark }) : face.protected && face.running ? t('clock.protected') : ''
  const look = `rc rc-${size}${face.over ? ' over' : face.mark !== null ? ' late' : ''}${face.paused ? ' paused' : ''}`
  return (
    <div className={look} role="timer" aria-label={state ? `${caption}, ${state}` : caption}>
      <b>{face.text}</b>
      <span className="rc-caption">{caption}</span>
      <span className="rc-state">{state}</span>
    </div>
  )
}
