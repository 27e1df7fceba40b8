import type { Database } from 'better-sqlite3'
import { fromJson } from './dossier-rows.ts'

interface Row { profile: string; id: string; data: string }

/**
 * Takes out the cases of Both Shoes that are somebody's words of a session or were written after it, drafts too, and their places in
 * trials. In: the session, one participant of it or null for all. A case that left this machine as a file is beyond reach.
 */
export function forgetCases(db: Database, { session, participant }: { session: string; participant: string | null }): void {
  const whose = "json_extract(data, '$.from.session') = :session AND (:participant IS NULL OR json_extract(data, '$.from.participant') = :participant)"
  const gone = new Set(db.prepare<[{ session: string; participant: string | null }], string>(`SELECT id FROM study WHERE kind = 'case' AND ${whose}`).pluck().all({ session, participant }))
  db.prepare(`DELETE FROM study WHERE kind IN ('case', 'case-draft') AND ${whose}`).run({ session, participant })
  if (gone.size === 0) return
  const keep = db.prepare("UPDATE study SET data = ? WHERE profile = ? AND kind = 'trial' AND id = ?")
  for (const { profile, id, data } of db.prepare<[], Row>("SELECT profile, id, data FROM study WHERE kind = 'trial'").all()) {
    const trial = fromJson<{ items?: { case?: unknown }[] }>(data)
    const items = (trial.items ?? []).filter((item) => !gone.has(String(item.case)))
    if (items.length < (trial.items ?? []).length) keep.run(JSON.stringify({ ...trial, items }), profile, id)
  }
}
