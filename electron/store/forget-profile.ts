import type { Database } from 'better-sqlite3'

/** The kind of the note that a profile was erased here; it stands under the profile's id, which says nothing of the person, and belongs to nobody. */
const STONE = 'forgotten'

/** Rows of `study` by which a file is known to hold a profile (`:id`), or to have held it: what is gone leaves its bytes in the page. */
export const PROFILE_WAS_HERE = `profile = :id OR (profile = '' AND kind = '${STONE}' AND id = :id)`

/**
 * Takes everything that is kept under a profile out of an open database, of today's schema; again is harmless. To be called inside a
 * transaction. Its debates and their weak spots are the sessions' and stay. A name that was proposed for new debates goes with the profile
 * that has it. Out: how many things there were.
 */
export function forgetProfileRows(db: Database, profile: string, at: string): number {
  db.prepare(`UPDATE settings SET value = '' WHERE (key = 'profile' AND value = :profile)
    OR (key = 'name' AND value IN (SELECT data ->> 'name' FROM study WHERE profile = :profile AND kind = 'profile'))`).run({ profile })
  const { changes } = db.prepare("DELETE FROM study WHERE profile = ? AND profile <> ''").run(profile)
  db.prepare("INSERT INTO study (profile, kind, id, data, due, changed_at) VALUES ('', ?, ?, '{}', NULL, ?) ON CONFLICT (profile, kind, id) DO NOTHING").run(STONE, profile, at)
  return changes
}

/** Profiles that were erased here are erased in an older state of the database. */
export function forgetProfilesAgain(now: Database, copy: Database): void {
  const stones = now.prepare<[string], { id: string; at: string }>("SELECT id, changed_at AS at FROM study WHERE profile = '' AND kind = ?").all(STONE)
  for (const { id, at } of stones) forgetProfileRows(copy, id, at)
}
