/** How far back a moment lies, by the reader's own calendar: today, yesterday, this year, or before. */
export function dayOf(at: Date, now: Date): 'today' | 'yesterday' | 'year' | 'before' {
  if (at.toDateString() === now.toDateString()) return 'today'
  const before = new Date(now)
  before.setDate(now.getDate() - 1)
  if (at.toDateString() === before.toDateString()) return 'yesterday'
  return at.getFullYear() === now.getFullYear() ? 'year' : 'before'
}
