import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Backup, BackupWhy } from '../../shared/backup/kept-backups.ts'
import type { MadeBackup } from '../../shared/backup/restored.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { copyDatabase, copyDatabaseNow, sameContent, type CopyOptions } from './backup-copy.ts'
import { backupFolder, backupPath, beginPart, freeBackupName, listBackups, makeBackupFolder, removeByRule, removeLeftParts } from './backup-files.ts'
import { backupRefusal } from './backup-refusal.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/** Makes the backups of one database that this process has open. */
export interface BackupKeeper {
  /** Only a copy that is whole and passes SQLite's check gets a name and counts. `now` in milliseconds. */
  make(why: BackupWhy, now: number, options?: CopyOptions): Promise<Result<MadeBackup, Reason>>
  /** Has this process written anything since the last backup that it made or found to be the same? */
  changed(): boolean
}

/**
 * `db` is the writer's connection. That nothing has changed is known in two ways: by SQLite's count of the rows that this connection
 * has written, and, where an earlier process may have written, by comparing the finished copy with the newest backup, byte for byte.
 */
export function backupKeeper(db: Database, file: string): BackupKeeper {
  const rowsWritten = db.prepare<[], number>('SELECT total_changes()').pluck()
  const written = () => (db.open ? rowsWritten.get() ?? 0 : -1)
  let last: { backup: Backup; written: number } | null = null
  const changed = () => last === null || last.written !== written() || !existsSync(backupPath(file, last.backup.name))
  return {
    changed,
    async make(why, now, options) {
      if (last && !changed()) return ok({ backup: last.backup, made: false, removed: [] })
      const before = written() // before the copy: what is written meanwhile counts as new
      const result = await makeBackup(db, file, why, now, options)
      if (result.ok) last = { backup: result.value.backup, written: before }
      return result
    },
  }
}

/** Copies an open database into its folder of backups. Errors: `disk-full`, `read-only`, `database-damaged`, `backup-failed`; then nothing is left of the attempt. */
export async function makeBackup(db: Database, file: string, why: BackupWhy, now: number, options: CopyOptions = {}): Promise<Result<MadeBackup, Reason>> {
  return await attempt(file, why, now, (to) => copyDatabase(db, to, options))
}

/** The backup before a migration, made at once; the migration waits for its outcome. */
export function backupBeforeMigration(db: Database, file: string, now: number): Result<MadeBackup, Reason> {
  try {
    const part = beginBackup(file, 'before-migration', now)
    try {
      copyDatabaseNow(db, part.path)
      return ok(keep(file, part, now))
    } finally {
      part.discard()
    }
  } catch (error) {
    const { reason, detail } = backupRefusal(error, backupFolder(file))
    return refuse(reason, `This database is of an older version of the app and must be brought up to date, but not without a backup. ${detail} Until then the database stays as it was.`)
  }
}

/**
 * A backup of a database that this process has not open, beside a running app too: the source is only read. `out` names another place
 * than the folder of backups; a file that is there is never replaced, and no rule ever removes what lies elsewhere.
 */
export async function backupOf(file: string, now: number, out?: string): Promise<Result<{ file: string; made: MadeBackup | null }, Reason>> {
  let db: Database
  try {
    db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 2000 })
  } catch (error) {
    return sqliteRefusal(error, file)
  }
  try {
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'packs'").get()) return refuse('not-a-database', `${file} is not a Tour de Table database. Nothing was copied.`)
    if (out === undefined) {
      const made = await makeBackup(db, file, 'by-hand', now)
      return made.ok ? ok({ file: backupPath(file, made.value.backup.name), made: made.value }) : made
    }
    return await copyOut(db, resolve(out))
  } catch (error) {
    return sqliteRefusal(error, file)
  } finally {
    db.close()
  }
}

async function copyOut(db: Database, out: string): Promise<Result<{ file: string; made: null }, Reason>> {
  if (existsSync(out)) return refuse('backup-failed', `${out} is there already, and a backup never replaces a file. Nothing was written; name another file with --out.`)
  try {
    mkdirSync(dirname(out), { recursive: true })
    const part = beginPart(out)
    try {
      await copyDatabase(db, part.path)
      part.finish()
      return ok({ file: out, made: null })
    } finally {
      part.discard()
    }
  } catch (error) {
    return backupRefusal(error, out)
  }
}

type Part = ReturnType<typeof beginPart> & { name: string; why: BackupWhy }

function beginBackup(file: string, why: BackupWhy, now: number): Part {
  makeBackupFolder(file)
  removeLeftParts(file)
  const name = freeBackupName(file, why, now)
  return { ...beginPart(backupPath(file, name)), name, why }
}

/** A whole and checked copy becomes a backup, unless the newest one holds the same; then the rule is applied. */
function keep(file: string, part: Part, now: number): MadeBackup {
  const [newest] = listBackups(file)
  if (newest && sameContent(part.path, backupPath(file, newest.name))) return { backup: newest, made: false, removed: [] }
  part.finish()
  const backup = listBackups(file).find(({ name }) => name === part.name)
  if (!backup) throw new Error(`${part.name} is gone as soon as it was written`)
  return { backup, made: true, removed: removeByRule(file, now) }
}

async function attempt(file: string, why: BackupWhy, now: number, copy: (to: string) => Promise<void>): Promise<Result<MadeBackup, Reason>> {
  try {
    const part = beginBackup(file, why, now)
    try {
      await copy(part.path)
      return ok(keep(file, part, now))
    } finally {
      part.discard()
    }
  } catch (error) {
    return backupRefusal(error, backupFolder(file))
  }
}
