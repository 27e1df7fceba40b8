import type { Database } from 'better-sqlite3'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/**
 * To be called before rows are forgotten: what they held is overwritten with zeros, and what SQLite sets aside while it works stays in
 * memory instead of a file.
 */
export function overwriteDeleted(db: Database): void {
  db.pragma('temp_store = MEMORY')
  db.pragma('secure_delete = ON')
}

/**
 * Writes an open database anew without anything that was deleted, and empties its `-wal`: earlier states of a row lie in both. Errors:
 * `database-in-use` while another program reads an earlier state, `disk-full` (it needs room for a second copy); the rows are gone all the same.
 */
export function sweep(db: Database, file: string): Result<null, Reason> {
  try {
    overwriteDeleted(db)
    db.exec('VACUUM')
    const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return checkpoint?.busy ? refuse('database-in-use', `Another program is reading ${file}, so what was there before cannot be overwritten yet. Close that program and try again.`) : ok(null)
  } catch (error) {
    return sqliteRefusal(error, file)
  }
}
