import type { Transcript } from '../../shared/transcript/transcript.ts'
import { safeName } from './safe-name.ts'

/** Among many sessions: the folder of the class or assignment that one belongs to. */
export function groupName({ className, session, class: isClass }: Transcript): string {
  return safeName(className ?? session.assignment?.title ?? (isClass ? session.recipe.title : 'solo'), 'solo')
}

/** What the files of a session are called: day, what was played, seat; with the student's name where names were asked for. */
export function sessionName({ session, seats, naming, class: isClass }: Transcript): string {
  const seat = isClass ? undefined : seats.find(({ played }) => played === 'student')
  const who = seat && (naming === 'names' && seat.playedBy !== '' ? `${seat.short} (${seat.playedBy})` : seat.short)
  return safeName([session.createdAt.slice(0, 10), session.assignment?.title ?? session.recipe.title, who].filter(Boolean).join(' '), session.id)
}
