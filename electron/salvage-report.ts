import type { SessionFate } from './host/salvage-session.ts'
import type { SalvageReport } from './salvage.ts'

/** A report for people: what was kept, what was not, where it all lies now. One line each. */
export function reportLines({ db, out, setAside, pages, sessions, drafts }: SalvageReport): string[] {
  const count = (kept: SessionFate['kept']) => sessions.filter((fate) => fate.kept === kept).length
  return [
    `${sessions.length} sessions found: ${count('whole')} whole, ${count('cut')} cut short, ${count('lost')} lost.${pages.unreadable > 0 ? ` ${pages.unreadable} of ${pages.all} pages could not be read at all.` : ''}`,
    ...sessions.flatMap(linesOf),
    ...drafts.stray.map(({ session, text }) => `Half-written in ${session}, which is lost: ${text}`),
    `The new database: ${out}`,
    setAside === null ? `The damaged one stays as it is: ${db}` : `The damaged one is kept as ${setAside}`,
  ]
}

function linesOf({ session, seat, createdAt, events, kept, cutAt, reason, beyond }: SessionFate): string[] {
  const what = `${session}${seat ? ` (${seat}${createdAt ? `, ${createdAt.slice(0, 10)}` : ''})` : ''}`
  const fate = { whole: `whole, ${events} entries`, cut: `kept up to entry ${events}, cut at ${cutAt}`, lost: 'lost' }[kept]
  return [`${what}: ${fate}${reason ? `: ${reason}` : ''}`, ...beyond.map(({ seq, text }) => `  said after the cut, entry ${seq}: ${text}`)]
}
