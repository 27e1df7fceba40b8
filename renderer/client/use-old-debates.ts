import { useState } from 'react'
import { monthOf, olderThan, remindMonths } from '../../shared/forget/retention.ts'
import type { SessionSummary } from '../../shared/protocol/api.ts'
import { useAppInfo } from './app-info.tsx'

export interface OldDebates {
  /** After so many months one wants to be reminded; 0 for never. */
  months: number
  /** Those that are older. */
  old: SessionSummary[]
  /** Is it time to say so? Not in a month in which it was put off, and not where nothing can be changed. */
  due: boolean
}

/** Which debates are older than one chose to be reminded of. */
export function useOldDebates(sessions: readonly SessionSummary[]): OldDebates {
  const { settings, readOnly } = useAppInfo()
  const [now] = useState(() => new Date()) // a debate that grows old while the screen is open can wait for the next one
  const months = remindMonths(settings['remindMonths'])
  const old = olderThan(sessions, months, now)
  return { months, old, due: old.length > 0 && !readOnly && settings['remindedIn'] !== monthOf(now) }
}
