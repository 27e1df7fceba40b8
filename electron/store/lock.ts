import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** Who writes to a database now. */
export interface LockHolder {
  pid: number
  /** ISO time. */
  since: string
  /** In words, such as `serve` or `the window`. */
  what: string
}

export interface Lock {
  release(): void
}

const ROW = 'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER NOT NULL, since TEXT NOT NULL, what TEXT NOT NULL) STRICT'

/**
 * Makes this process the only writer of a database until it ends, however it ends.
 *
 * The lock is a write transaction that stays open on a small SQLite file beside the database: the operating system lets
 * go of it when its holder is killed, so it can never be stale. The database itself stays readable for others.
 */
export function acquireLock(db: string, what: string, now: () => Date = () => new Date()): Result<Lock, Reason> {
  if (db === ':memory:') return ok({ release() {} })
  let file: Database.Database | null = null
  try {
    if (!existsSync(dirname(db))) mkdirSync(dirname(db), { recursive: true, mode: 0o700 })
    file = new Database(lockFile(db), { timeout: 100 }) // `lockHolder` may be looking just now
    file.pragma('synchronous = OFF') // the row only informs; what locks is the transaction
    holdAs(file, { pid: process.pid, since: now().toISOString(), what })
    const held = file
    return ok({ release: () => held.close() })
  } catch (error) {
    file?.close()
    if (hasCode(error, 'SQLITE_NOTADB') || hasCode(error, 'SQLITE_CORRUPT')) return refuse('failed', `${lockFile(db)} is damaged. Nothing of your debates is in it, and they were not changed: make sure that no other Tour de Table is running, delete that file, then start again.`)
    if (isBusy(error)) return refuse('database-in-use', inUse(db, readHolder(lockFile(db))))
    return hasCode(error, 'SQLITE_CANTOPEN') ? refuse('read-only', `Nothing can be written beside ${db}. Nothing was changed: make its folder writable, or name another database with --db.`) : sqliteRefusal(error, db)
  }
}

/** Who holds the lock of a database now; null if nobody does. */
export function lockHolder(db: string): LockHolder | null {
  const path = db === ':memory:' ? db : lockFile(db)
  if (!existsSync(path)) return null
  const file = new Database(path, { timeout: 0, fileMustExist: true })
  try {
    file.exec('BEGIN IMMEDIATE')
    return null // it was free; closing gives it back
  } catch (error) {
    if (!isBusy(error)) return null
    return readHolder(path)
  } finally {
    file.close()
  }
}

/** Beside the real file, so that two names of one database have one lock. */
function lockFile(db: string): string {
  const real = existsSync(db) ? realpathSync(db) : join(realpathSync(dirname(db)), basename(db))
  return `${real}.lock`
}

/** Writes who we are, then keeps a transaction open. Between the two somebody else may slip in: then the row is his. */
function holdAs(file: Database.Database, holder: LockHolder): void {
  for (;;) {
    file.exec('BEGIN IMMEDIATE')
    file.exec(ROW)
    file.prepare('REPLACE INTO holder (id, pid, since, what) VALUES (1, @pid, @since, @what)').run(holder)
    file.exec('COMMIT; BEGIN IMMEDIATE')
    const row = file.prepare<[], LockHolder>('SELECT pid, since, what FROM holder').get()
    if (row?.pid === holder.pid && row.since === holder.since) return
    file.exec('ROLLBACK')
  }
}

function readHolder(path: string): LockHolder | null {
  const file = new Database(path, { readonly: true, timeout: 200 })
  try {
    return file.prepare<[], LockHolder>('SELECT pid, since, what FROM holder').get() ?? null
  } catch {
    return null // its first holder is just writing the row
  } finally {
    file.close()
  }
}

const isBusy = (error: unknown) => hasCode(error, 'SQLITE_BUSY')

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith(code)
}

function inUse(db: string, holder: LockHolder | null): string {
  const who = holder ? `${holder.what} (process ${holder.pid}, since ${holder.since})` : 'another process'
  return `${db} is in use by ${who}. Nothing was changed: use that one, close it first, look at the debates with \`tour-de-table serve --read-only\`, or name another database with --db.`
}
