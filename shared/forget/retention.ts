/** After how many months the app may remind of a debate that nobody went on with; 0 for never. */
export const REMIND_MONTHS = [0, 3, 6, 12] as const

/** The setting as it is stored → months; never, where it was not set or is not one of the choices. */
export const remindMonths = (stored: string | undefined): number => REMIND_MONTHS.find((months) => String(months) === stored) ?? 0

/** "2026-11": the calendar month of a moment, UTC. A reminder that was put off comes back in another one. */
export const monthOf = (now: Date): string => now.toISOString().slice(0, 7)

/** The same day and time so many calendar months earlier, UTC; the last day of the month where it is shorter: 31 August, six months back, is 28 February. */
export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(now.getUTCMonth() - months)
  if (then.getUTCDate() !== now.getUTCDate()) then.setUTCDate(0) // it ran over into the next month
  return then
}

/** Those whose last entry (`lastAt`, ISO) lies more than so many months back; none for 0. */
export function olderThan<T extends { lastAt: string }>(sessions: readonly T[], months: number, now: Date): T[] {
  if (months === 0) return []
  const limit = monthsBefore(now, months).getTime()
  return sessions.filter(({ lastAt }) => Date.parse(lastAt) < limit)
}
