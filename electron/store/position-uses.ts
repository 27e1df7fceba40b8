import type { Database } from 'better-sqlite3'

/** Sessions of a pack, the latest first, in which a position was played or named as a card; at most `limit`. */
export function sessionsUsing(db: Database, packId: string): (position: string, limit: number) => string[] {
  // `instr` is a quick look at the line's JSON; only where it finds something is that parsed.
  const using = db.prepare<[object], string>(`SELECT s.id FROM sessions s WHERE s.pack_id = :packId AND EXISTS (
    SELECT 1 FROM lines l WHERE l.session_id = s.id AND (l.position_id = :position OR (instr(l.data, :named) > 0 AND EXISTS (SELECT 1 FROM json_each(l.data, '$.cards') WHERE value = :position)))
  ) ORDER BY s.created_at DESC, s.rowid DESC LIMIT :limit`).pluck()
  return (position, limit) => using.all({ packId, position, named: JSON.stringify(position), limit })
}
