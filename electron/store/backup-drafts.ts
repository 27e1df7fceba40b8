import * as z from 'zod'
import Sqlite, { type Database } from 'better-sqlite3'
import type { LeftDraft, RestoredMark } from '../../shared/backup/restored.ts'
import { draftSchema } from '../../shared/protocol/messages.ts'
import type { Desk } from './desk.ts'

const MARK = 'restored'
const markSchema = z.object({ at: z.iso.datetime(), from: z.iso.datetime().nullable() })

/** The mark that the last restore left in this database; null if there was none. */
export function restoredMark(desk: Pick<Desk, 'settings'>): RestoredMark | null {
  const stored = desk.settings()[MARK]
  return stored === undefined ? null : markSchema.safeParse(JSON.parse(stored)).data ?? null
}

interface Row { session_id: string; participant: string; saved_at: string; data: string }

/**
 * Half-written speeches are taken along into the prepared copy where their session is in it and has none of its own there: what a
 * backup holds goes before what was typed later. Out: the others, with their words, so that nobody loses any without being told.
 * Also leaves `mark` in the copy's settings, for pages that are away.
 */
export function takeDraftsAlong(db: Database | null, prepared: string, mark: RestoredMark): LeftDraft[] {
  const copy = new Sqlite(prepared)
  try {
    const session = copy.prepare('SELECT 1 FROM sessions s JOIN participants p ON p.session_id = s.id AND p.id = ? WHERE s.id = ?')
    const own = copy.prepare<[string, string], { data: string }>('SELECT data FROM drafts WHERE session_id = ? AND participant = ?')
    const insert = copy.prepare('INSERT INTO drafts (session_id, participant, saved_at, data) VALUES (:session_id, :participant, :saved_at, :data)')
    return copy.transaction(() => {
      copy.prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(MARK, JSON.stringify(mark))
      return draftsOf(db).flatMap((row): LeftDraft[] => {
        const there = own.get(row.session_id, row.participant)
        if (there?.data === row.data) return []
        if (!there && session.get(row.participant, row.session_id)) {
          insert.run(row)
          return []
        }
        const text = wordsOf(row.data)
        return text === '' ? [] : [{ sessionId: row.session_id, text }]
      })
    }).immediate()
  } finally {
    copy.close()
  }
}

/** None where the database could not be opened, or is older than drafts. */
function draftsOf(db: Database | null): Row[] {
  const known = db?.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'drafts'").get()
  return known && db ? db.prepare<[], Row>('SELECT session_id, participant, saved_at, data FROM drafts ORDER BY saved_at DESC').all() : []
}

function wordsOf(data: string): string {
  const draft = draftSchema.safeParse(JSON.parse(data))
  return draft.success ? [draft.data.text, draft.data.warrant, draft.data.limits].filter((text) => text.trim() !== '').join('\n\n') : data
}
