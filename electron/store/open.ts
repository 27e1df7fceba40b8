import Sqlite, { type Database } from 'better-sqlite3'
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { damaged, damageIn, holdsOurRecords, lengthDamage, pageDamage } from './damage.ts'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** What `openDatabase` may be told. */
interface OpenOptions {
  readOnly?: boolean
  /** For `:memory:`: the bytes of another database (`serialize()`), of which this becomes a copy. */
  copyOf?: Buffer
  beforeMigration?: (db: Database) => Result<unknown, Reason>
}

/**
 * Opens (and creates, checks, migrates) the database for its one writer.
 * WAL with synchronous=FULL: an acknowledged entry survives a power cut. `readOnly` neither creates nor migrates.
 * A file that is damaged, foreign or newer is refused and stays as it is, with its side files. `beforeMigration` gets a database of
 * an older schema before it is changed, and what it refuses with goes before the change.
 */
export function openDatabase(file: string, { readOnly = false, copyOf, beforeMigration }: OpenOptions = {}): Result<Database, Reason> {
  if (readOnly && !existsSync(file)) return refuse('not-a-database', `There is no database at ${file}. Check the path given with --db.`)
  try {
    if (file === ':memory:') return openToWrite(copyOf ?? file)
    const cut = lengthDamage(file)
    if (cut) return cut
    if (readOnly) return openToRead(file)
    if (!existsSync(file)) create(file)
    const checked = checkPages(file)
    if (!checked.ok) return checked
    accessSync(file, constants.W_OK) // SQLite would open a file that may only be read, and refuse every move
    return openToWrite(file, beforeMigration)
  } catch (error) {
    return damageIn(error, file) ?? sqliteRefusal(error, file)
  }
}

/**
 * Is every page of an existing database in order? Looked at through a connection that cannot write: closing one that can would
 * bring the `-wal` into a damaged file. Errors as `openDatabase`.
 */
export function checkPages(file: string): Result<unknown, Reason> {
  return lookingAt(file, (db) => {
    const known = checkOwner(db, file)
    if (!known.ok) return known
    const version = schemaVersion(db)
    if (version > SCHEMA_VERSION) return migrate(db)
    return pageDamage(db, file) ?? (version === 0 ? damaged(file, 'it does not say which version it is of') : ok(null))
  })
}

/** Only who may write can take back what a `-journal` began. A connection that reads leaves an empty `-wal` behind, which nobody had before. */
function lookingAt<T>(file: string, task: (db: Database) => T): T {
  const readonly = !existsSync(`${file}-journal`)
  const isOurs = !existsSync(`${file}-wal`)
  try {
    return using(new Sqlite(file, { readonly, fileMustExist: true, timeout: 2000 }), task)
  } finally {
    if (isOurs && statSync(`${file}-wal`, { throwIfNoEntry: false })?.size === 0) for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true })
  }
}

function openToRead(file: string): Result<Database, Reason> {
  const db = new Sqlite(file, { readonly: true, timeout: 2000 })
  return ready(db, () => {
    const known = checkOwner(db, file)
    return known.ok ? checkVersion(db, file) : known
  })
}

function openToWrite(file: string | Buffer, beforeMigration?: OpenOptions['beforeMigration']): Result<Database, Reason> {
  const db = new Sqlite(file, { timeout: 2000 })
  return ready(db, () => {
    db.pragma('foreign_keys = ON')
    const version = schemaVersion(db)
    const kept = version > 0 && version < SCHEMA_VERSION ? beforeMigration?.(db) : undefined
    if (kept && !kept.ok) return kept
    const done = upToDate(db, db.name)
    if (done.ok) { // only now: the mode is written into the file
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
    }
    return done
  })
}

/** Tables that do not fit the version that the file gives itself are damage; they were left as they are. */
function upToDate(db: Database, file: string): Result<unknown, Reason> {
  try {
    return migrate(db)
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') return damaged(file, `its tables are not those of its version (${error.message})`)
    throw error
  }
}

/** The connection, if `check` finds nothing against it; else it is closed. */
function ready(db: Database, check: () => Result<unknown, Reason>): Result<Database, Reason> {
  let checked: Result<unknown, Reason> | null = null
  try {
    checked = check()
    return checked.ok ? ok(db) : checked
  } finally {
    if (!checked?.ok) db.close()
  }
}

function using<T>(db: Database, task: (db: Database) => T): T {
  try {
    return task(db)
  } finally {
    db.close()
  }
}

/**
 * A new database appears under its name only when it has its tables, so that an empty file is never one of ours. It is for its user
 * alone: drafts and names are in it. SQLite gives its side files the mode of the main one.
 */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.new`
  for (const leftOver of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${leftOver}`, { force: true }) // of a first start that was cut off: nothing was in it yet
  closeSync(openSync(unfinished, 'wx', 0o600))
  using(new Sqlite(unfinished), (db) => migrate(db))
  renameSync(unfinished, file)
}

/** A database of another program is left alone. */
function checkOwner(db: Database, file: string): Result<unknown, Reason> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  if (tables.includes('packs')) return ok(tables)
  if (holdsOurRecords(file)) return damaged(file, 'the list of its tables cannot be read')
  return refuse('not-a-database', `${file} is a database of another program. It was not changed. Choose another file with --db.`)
}

function checkVersion(db: Database, file: string): Result<unknown, Reason> {
  const version = schemaVersion(db)
  if (version > SCHEMA_VERSION) return migrate(db)
  return version === SCHEMA_VERSION ? ok(version) : refuse('not-a-database', `${file} holds schema ${version}, this app reads ${SCHEMA_VERSION}. Start the app once with this file, so that it is brought up to date.`)
}
