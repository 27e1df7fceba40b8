import type { Database } from 'better-sqlite3'
import { draftSchema, type Draft } from '../../shared/protocol/messages.ts'

/** What lies on the desk beside the record: half-written speeches, settings, names, signs of life. */
export interface Desk {
  settings(): Record<string, string>
  setSetting(key: string, value: string): void
  draft(sessionId: string, participant: string): Draft | null
  saveDraft(sessionId: string, participant: string, draft: Draft | null, at: string): void
  rename(sessionId: string, participant: string, name: string): void
  /** Notes that the app was alive at `at` while this session's clock ran; read after a kill. */
  noteAlive(sessionId: string, at: string): void
}

export function desk(db: Database): Desk {
  const settings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings')
  const setSetting = db.prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const draft = db.prepare<[string, string], { data: string }>('SELECT data FROM drafts WHERE session_id = ? AND participant = ?')
  const saveDraft = db.prepare('INSERT INTO drafts (session_id, participant, saved_at, data) VALUES (?, ?, ?, ?) ON CONFLICT (session_id, participant) DO UPDATE SET saved_at = excluded.saved_at, data = excluded.data')
  const dropDraft = db.prepare('DELETE FROM drafts WHERE session_id = ? AND participant = ?')
  const rename = db.prepare('UPDATE participants SET name = ? WHERE session_id = ? AND id = ?')
  const alive = db.prepare('UPDATE sessions SET alive_at = ? WHERE id = ?')
  return {
    settings: () => Object.fromEntries(settings.all().map(({ key, value }) => [key, value])),
    setSetting: (key, value) => void setSetting.run(key, value),
    draft: (sessionId, participant) => {
      const row = draft.get(sessionId, participant)
      const parsed = row && draftSchema.safeParse(JSON.parse(row.data))
      return parsed?.success ? parsed.data : null
    },
    saveDraft: (sessionId, participant, value, at) => void (value === null ? dropDraft.run(sessionId, participant) : saveDraft.run(sessionId, participant, at, JSON.stringify(value))),
    rename: (sessionId, participant, name) => void rename.run(name, sessionId, participant),
    noteAlive: (sessionId, at) => void alive.run(at, sessionId),
  }
}
