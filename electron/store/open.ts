import Sqlite, { type Database } from 'better-sqlite3'
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/**
 * Opens (and creates, checks, migrates) the database for its one writer.
 * WAL with synchronous=FULL: an acknowledged entry survives a power cut. `readOnly` neither creates nor migrates.
 */
export function openDatabase(file: string, { readOnly = false } = {}): Result<Database, Reason> {
  if (readOnly && !existsSync(file)) return refuse('not-a-database', `There is no database at ${file}. Check the path given with --db.`)
  let db: Database | null = null
  try {
    if (file !== ':memory:' && !readOnly) makePrivate(file)
    db = new Sqlite(file, { readonly: readOnly, timeout: 2000 })
    db.pragma('foreign_keys = ON')
    const known = checkOwner(db, file)
    const ready = !known.ok ? known : readOnly ? checkVersion(db, file) : migrate(db)
    if (!ready.ok) {
      db.close()
      return ready
    }
    if (!readOnly) { // only now: the mode is written into the file
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
    }
    return ok(db)
  } catch (error) {
    db?.close()
    return sqliteRefusal(error, file)
  }
}

/** A new database is for its user alone: drafts and names are in it. SQLite gives its side files the mode of the main one. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** A database of another program is left alone. An empty file is a new database. */
function checkOwner(db: Database, file: string): Result<unknown, Reason> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return tables.length === 0 || tables.includes('packs') ? ok(tables) : refuse('not-a-database', `${file} is a database of another program. It was not changed. Choose another file with --db.`)
}

function checkVersion(db: Database, file: string): Result<unknown, Reason> {
  const version = schemaVersion(db)
  if (version > SCHEMA_VERSION) return migrate(db)
  return version === SCHEMA_VERSION ? ok(version) : refuse('not-a-database', `${file} holds schema ${version}, this app reads ${SCHEMA_VERSION}. Start the app once with this file, so that it is brought up to date.`)
}
