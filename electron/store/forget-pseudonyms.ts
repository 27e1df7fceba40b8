import type { Database } from 'better-sqlite3'
import { isNeutral, neutralName } from '../../shared/room/neutral-name.ts'

interface Who { id: string; pseudonym: string }

/** In a class people type what they want to be called: that too is a name. Each gets the next free "Student A", and no device leads to the seat any more. Out: how many names were there. */
export function forgetPseudonyms(db: Database, { session, participant }: { session: string; participant: string | null }): number {
  const people = db.prepare<[string], Who>("SELECT p.id, p.pseudonym FROM participants p JOIN classes c ON c.session_id = p.session_id WHERE p.session_id = ? AND p.seat <> 'facilitator' ORDER BY p.rowid").all(session)
  const taken = new Set(people.map(({ pseudonym }) => pseudonym))
  const rename = db.prepare('UPDATE participants SET pseudonym = ? WHERE session_id = ? AND id = ?')
  const named = people.filter(({ id, pseudonym }) => !isNeutral(pseudonym) && (participant === null || participant === id))
  for (const { id } of named) {
    const free = neutralName(Array.from({ length: people.length + 1 }, (_, index) => index).find((index) => !taken.has(neutralName(index))) ?? people.length)
    taken.add(free)
    rename.run(free, session, id)
  }
  db.prepare('DELETE FROM seat_tokens WHERE session_id = :session AND (:participant IS NULL OR participant = :participant)').run({ session, participant })
  return named.length
}

/** In an older state of a database: those who are neutral by now stay so. */
export function keepPseudonyms(now: Database, copy: Database): void {
  const rename = copy.prepare('UPDATE participants SET pseudonym = ? WHERE session_id = ? AND id = ? AND pseudonym <> ? AND EXISTS (SELECT 1 FROM classes c WHERE c.session_id = participants.session_id)')
  const people = now.prepare<[], Who & { session: string }>('SELECT p.session_id AS session, p.id, p.pseudonym FROM participants p JOIN classes c ON c.session_id = p.session_id').all()
  for (const { session, id, pseudonym } of people) if (isNeutral(pseudonym)) rename.run(pseudonym, session, id, pseudonym)
}
