import type { Database } from 'better-sqlite3'

/** One thing of the study desk as it is stored. */
export interface StudyRow {
  id: string
  /** JSON. */
  data: string
  /** ISO; null where nothing asks when it is due. */
  due: string | null
  changedAt: string
}

/** What people did at the study desk, by profile (empty: of everybody at this machine) and kind. Each call is all or nothing. */
export interface StudyStore {
  /** In the order of their ids. */
  all(profile: string, kind: string): StudyRow[]
  find(profile: string, kind: string, id: string): StudyRow | null
  /** Due at this moment (ISO) or before, the longest due first. */
  due(profile: string, kind: string, at: string, limit: number): StudyRow[]
  count(profile: string, kind: string): number
  countDue(profile: string, kind: string, at: string): number
  /** Puts it in the place of one with the same profile, kind and id. */
  put(profile: string, kind: string, row: StudyRow): void
  /** Out: was it there? */
  remove(profile: string, kind: string, id: string): boolean
  /** Ids of all profiles that have anything. */
  profiles(): string[]
  /** Everything of one profile, for those who ask what is kept of them. */
  everything(profile: string): (StudyRow & { kind: string })[]
  /** Out: how many things there were. */
  removeProfile(profile: string): number
  /** Several changes as one. */
  together<T>(changes: () => T): T
}

const ROW = 'id, data, due, changed_at AS changedAt'

export function studyStore(db: Database): StudyStore {
  const all = db.prepare<[string, string], StudyRow>(`SELECT ${ROW} FROM study WHERE profile = ? AND kind = ? ORDER BY id`)
  const one = db.prepare<[string, string, string], StudyRow>(`SELECT ${ROW} FROM study WHERE profile = ? AND kind = ? AND id = ?`)
  const due = db.prepare<[string, string, string, number], StudyRow>(`SELECT ${ROW} FROM study WHERE profile = ? AND kind = ? AND due <= ? ORDER BY due, id LIMIT ?`)
  const count = db.prepare<[string, string], number>('SELECT count(*) FROM study WHERE profile = ? AND kind = ?').pluck()
  const countDue = db.prepare<[string, string, string], number>('SELECT count(*) FROM study WHERE profile = ? AND kind = ? AND due <= ?').pluck()
  const put = db.prepare(`INSERT INTO study (profile, kind, id, data, due, changed_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (profile, kind, id) DO UPDATE SET data = excluded.data, due = excluded.due, changed_at = excluded.changed_at`)
  const remove = db.prepare('DELETE FROM study WHERE profile = ? AND kind = ? AND id = ?')
  const profiles = db.prepare<[], string>("SELECT DISTINCT profile FROM study WHERE profile <> '' ORDER BY profile").pluck()
  const everything = db.prepare<[string], StudyRow & { kind: string }>(`SELECT kind, ${ROW} FROM study WHERE profile = ? ORDER BY kind, id`)
  const removeProfile = db.prepare('DELETE FROM study WHERE profile = ?')
  return {
    all: (profile, kind) => all.all(profile, kind),
    find: (profile, kind, id) => one.get(profile, kind, id) ?? null,
    due: (profile, kind, at, limit) => due.all(profile, kind, at, limit),
    count: (profile, kind) => count.get(profile, kind) ?? 0,
    countDue: (profile, kind, at) => countDue.get(profile, kind, at) ?? 0,
    put: (profile, kind, { id, data, due: at, changedAt }) => void put.run(profile, kind, id, data, at, changedAt),
    remove: (profile, kind, id) => remove.run(profile, kind, id).changes > 0,
    profiles: () => profiles.all(),
    everything: (profile) => everything.all(profile),
    removeProfile: (profile) => removeProfile.run(profile).changes,
    together: (changes) => db.transaction(changes).immediate(),
  }
}
