import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { beginPlain, realFile, sync } from './backup-files.ts'
import { isDamage, lengthDamage } from './damage.ts'
import { openDatabase } from './open.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** A checked copy of a backup that lies beside the database, brought to today's schema, and only needs its name. */
export interface Prepared {
  path: string
  /** The file that it was copied from. */
  from: string
  discard(): void
}

const besideOf = (file: string) => `${realFile(file)}.restoring`

/** Removes what a restore that was killed left beside the database: a copy, no more. */
export const removeLeftRestore = (file: string): void => ['', '-journal', '-wal', '-shm'].forEach((side) => rmSync(besideOf(file) + side, { force: true }))

/**
 * Copies a backup beside the database and does there everything that can fail: the check of every page, whose file it is, its schema,
 * `finish` (the pack). The backup itself is only read, and the database is not touched. Errors: `unknown-backup`, `database-damaged`,
 * `database-newer`, `not-a-database`, `disk-full`, `read-only`; then the copy is gone.
 */
export async function prepareRestore(from: string, file: string, finish: (db: Database) => Promise<Result<unknown, Reason>>): Promise<Result<Prepared, Reason>> {
  if (!existsSync(from)) return refuse('unknown-backup', `There is no backup at ${from}. Nothing was restored, and the database is as it was.`)
  if (realFile(from) === realFile(file)) return refuse('unknown-backup', `${from} is the database itself, not a backup of it. Nothing was changed.`)
  const path = besideOf(file)
  const discard = () => removeLeftRestore(file)
  discard()
  try {
    const made = lengthDamage(from) ?? (await bring(from, path, finish))
    if (made.ok) return ok({ path, from, discard })
    discard()
    return notRestored(made, from, path)
  } catch (error) {
    discard()
    return notRestored(sqliteRefusal(error, from), from, path)
  }
}

async function bring(from: string, path: string, finish: (db: Database) => Promise<Result<unknown, Reason>>): Promise<Result<null, Reason>> {
  beginPlain(path)
  await copyIn(from, path)
  const opened = openDatabase(path)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const finished = await finish(db)
    if (!finished.ok) return finished
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE') // one file, so that one renaming puts it in place
  } finally {
    db.close()
  }
  sync(path)
  return ok(null)
}

/** Through SQLite, so that a database with a `-wal` beside it comes whole; where it may not even be read so (a stick that cannot be written), there is no `-wal` that counts. */
async function copyIn(from: string, path: string): Promise<void> {
  let source: Database | null = null
  try {
    source = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: 2000 })
    await source.backup(path, { progress: () => 1024 })
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CANTOPEN'))) throw error
    copyFileSync(from, path)
  } finally {
    source?.close()
  }
}

/** The same reason in the words of a restore, about the file that was chosen. */
function notRestored({ reason, detail }: Refusal<Reason>, from: string, path: string): Refusal<Reason> {
  const kept = 'Nothing was restored, and the database is as it was.'
  if (isDamage(reason)) return refuse(reason, `The backup ${from} is damaged. ${kept} Choose another backup.`)
  if (reason === 'not-a-database') return refuse(reason, `${from} is not a database of Tour de Table. ${kept} Choose another file.`)
  if (reason === 'database-newer') return refuse(reason, `The backup ${from} was written by a newer version of Tour de Table. ${kept} Update the app, then restore it.`)
  return refuse(reason, `${detail.replaceAll(path, from)} ${kept}`)
}
