import Sqlite, { type Database } from 'better-sqlite3'
import { eraseEntries, forgetNames, forgetRows } from './forget-rows.ts'
import { forgetProfilesAgain } from './forget-profile.ts'
import { keepPseudonyms } from './forget-pseudonyms.ts'
import { overwriteDeleted } from './forget-sweep.ts'
import { SCHEMA_VERSION, schemaVersion } from './migrate.ts'

/**
 * What was forgotten in a database is forgotten in an older state of it, which is about to take its place (`path`, of today's schema): a
 * backup that came back from elsewhere brings nothing back. Deleted sessions and profiles go, erased entries and the drafts beside them, and names
 * that nobody has there any more; orders whose files are not clean yet are taken along. Throws what SQLite says.
 */
export function stayForgotten(now: Database, path: string): void {
  if (schemaVersion(now) !== SCHEMA_VERSION) return // older than forgetting itself
  const copy = new Sqlite(path, { fileMustExist: true })
  try {
    copy.pragma('foreign_keys = ON')
    overwriteDeleted(copy)
    const before = rowsWritten(copy)
    copy.transaction(() => {
      forgetDeleted(now, copy)
      eraseErased(now, copy)
      forgetNameless(now, copy)
      keepPseudonyms(now, copy)
      forgetProfilesAgain(now, copy)
      takeOrdersAlong(now, copy)
    }).immediate()
    if (rowsWritten(copy) !== before) copy.exec('VACUUM')
  } finally {
    copy.close()
  }
}

const rowsWritten = (db: Database) => db.prepare<[], number>('SELECT total_changes()').pluck().get()

function forgetDeleted(now: Database, copy: Database): void {
  const there = copy.prepare('SELECT 1 FROM sessions WHERE id = ?')
  const keepStone = copy.prepare('INSERT INTO forgotten (session_id, forgotten_at, events, head_hash) VALUES (:session_id, :forgotten_at, :events, :head_hash) ON CONFLICT (session_id) DO UPDATE SET forgotten_at = excluded.forgotten_at, events = excluded.events, head_hash = excluded.head_hash')
  for (const stone of now.prepare<[], { session_id: string; forgotten_at: string }>('SELECT session_id, forgotten_at, events, head_hash FROM forgotten').all()) {
    const at = stone.forgotten_at
    if (there.get(stone.session_id)) forgetRows(copy, { session: stone.session_id, participant: null, what: 'session', upTo: 0, at })
    keepStone.run(stone)
  }
}

/** By the entry's hash, so that a record which went on differently loses nothing. */
function eraseErased(now: Database, copy: Database): void {
  const same = copy.prepare('SELECT 1 FROM events WHERE session_id = ? AND seq = ? AND hash = ? AND payload IS NOT NULL')
  const erased = now.prepare<[], { session: string; seq: number; hash: string }>('SELECT session_id AS session, seq, hash FROM events WHERE payload IS NULL').all()
  for (const [session, entries] of Map.groupBy(erased, (entry) => entry.session)) {
    const seqs = entries.filter(({ seq, hash }) => same.get(session, seq, hash)).map(({ seq }) => seq)
    if (seqs.length === 0) continue
    eraseEntries(copy, session, seqs)
    copy.prepare('DELETE FROM drafts WHERE session_id = ?').run(session)
    copy.prepare("DELETE FROM weak_spots WHERE session_id = ? AND kind = 'misquoted'").run(session)
  }
}

function forgetNameless(now: Database, copy: Database): void {
  for (const { session, id } of now.prepare<[], { session: string; id: string }>("SELECT session_id AS session, id FROM participants WHERE name = ''").all()) forgetNames(copy, { session, participant: id })
}

function takeOrdersAlong(now: Database, copy: Database): void {
  const put = copy.prepare('INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  for (const order of now.prepare<[], { key: string; value: string }>("SELECT key, value FROM settings WHERE key GLOB 'forgetting.*'").all()) put.run(order)
}
