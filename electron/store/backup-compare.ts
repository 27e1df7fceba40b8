import Sqlite from 'better-sqlite3'
import type { Comparison, Counted } from '../../shared/backup/restored.ts'
import { ok, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** An entry is in the other file only with the same hash: two records that went on differently share nothing after that place. */
const only = (here: string, there: string) => ({
  sessions: `SELECT count(*) FROM ${here}.sessions s WHERE NOT EXISTS (SELECT 1 FROM ${there}.sessions o WHERE o.id = s.id)`,
  lines: `SELECT count(*) FROM ${here}.lines l JOIN ${here}.events e ON e.session_id = l.session_id AND e.seq = l.seq
    WHERE NOT EXISTS (SELECT 1 FROM ${there}.events o JOIN ${there}.lines m ON m.session_id = o.session_id AND m.seq = o.seq
      WHERE o.session_id = e.session_id AND o.seq = e.seq AND o.hash = e.hash AND (m.text <> '' OR l.text = ''))`,
})

/** Compares a database with a backup of it, both only read, on a connection of its own. A file without sessions (of the first schema) has none. */
export function compareWithBackup(file: string, backup: string): Result<Comparison, Reason> {
  try {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 2000 })
    try {
      db.prepare('ATTACH DATABASE ? AS backup').run(backup)
      const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
      const hasRecord = (schema: string) => count(`SELECT count(*) FROM ${schema}.sqlite_schema WHERE name = 'lines'`) > 0
      const counted = (here: string, there: string): Counted => {
        if (!hasRecord(here)) return { sessions: 0, lines: 0 }
        if (!hasRecord(there)) return { sessions: count(`SELECT count(*) FROM ${here}.sessions`), lines: count(`SELECT count(*) FROM ${here}.lines`) }
        const { sessions, lines } = only(here, there)
        return { sessions: count(sessions), lines: count(lines) }
      }
      return ok({ lost: counted('main', 'backup'), back: counted('backup', 'main') })
    } finally {
      db.close()
    }
  } catch (error) {
    return sqliteRefusal(error, backup)
  }
}
