import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import type { Backup } from '../../shared/backup/kept-backups.ts'
import type { Comparison, Restored, RestoredMark } from '../../shared/backup/restored.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { makeBackup } from './backup.ts'
import { compareWithBackup } from './backup-compare.ts'
import { takeDraftsAlong } from './backup-drafts.ts'
import { listBackups, realFile, sync, syncFolder } from './backup-files.ts'
import { prepareRestore, type Prepared } from './backup-prepare.ts'
import { stayForgotten } from './forget-again.ts'
import { isDamage } from './damage.ts'
import { checkPages } from './open.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

const NOTHING: Comparison = { lost: { sessions: 0, lines: 0 }, back: { sessions: 0, lines: 0 } }

/**
 * Puts a prepared copy in the place of the open database `db`, which is closed by it; `before` is the backup just made of it. What was
 * forgotten in the database stays so. Either the
 * old file is still in its place, or the new one is: there is no moment without a database. Errors: `database-in-use` (somebody reads it
 * right now), and those of the file system; the old file is in its place then, open or to be opened anew.
 */
export function putInPlace(prepared: Prepared, { db, file, before, now }: { db: Database; file: string; before: Backup; now: number }): Result<Restored, Reason> {
  try {
    stayForgotten(db, prepared.path)
    const compared = compareWithBackup(file, prepared.path)
    if (!compared.ok) return compared
    const mark = markOf(file, prepared, now)
    const drafts = takeDraftsAlong(db, prepared.path, mark)
    sync(prepared.path)
    const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (checkpoint?.busy) return refuse('database-in-use', `Another program is reading ${file}. Nothing was restored, and the database is as it was. Close that program and try again.`)
    db.close()
    takePlace(prepared, file)
    return ok({ mark, from: basename(prepared.from), before, ...compared.value, drafts, setAside: null })
  } catch (error) {
    return sqliteRefusal(error, file)
  } finally {
    prepared.discard()
  }
}

/** The side files belong to the old database and hold nothing any more: beside the new one they would be taken for its own. */
function takePlace({ path }: Prepared, file: string): void {
  const real = realFile(file)
  for (const side of ['-wal', '-shm']) rmSync(real + side, { force: true })
  renameSync(path, real)
  syncFolder(dirname(real))
}

/**
 * Restores a database that nobody has open; its lock must be held. What is replaced is backed up first; where it is damaged, so that no
 * backup can be made of it, it is set aside whole, with its side files. A database of another program is not replaced.
 */
export async function restoreClosed(from: string, file: string, now: number): Promise<Result<Restored, Reason>> {
  const prepared = await prepareRestore(from, file, () => Promise.resolve(ok(null)))
  if (!prepared.ok) return prepared
  try {
    if (!existsSync(file)) return replaceUnread(prepared.value, file, now, null)
    const checked = checkPages(file)
    if (!checked.ok && isDamage(checked.reason)) return replaceUnread(prepared.value, file, now, setAside(file, now))
    if (!checked.ok && checked.reason !== 'database-newer') return checked
    const db = new Sqlite(file, { fileMustExist: true, timeout: 2000 })
    try {
      const made = await makeBackup(db, file, 'before-restore', now)
      return made.ok ? putInPlace(prepared.value, { db, file, before: made.value.backup, now }) : made
    } finally {
      db.close()
    }
  } catch (error) {
    return sqliteRefusal(error, file)
  } finally {
    prepared.value.discard()
  }
}

function replaceUnread(prepared: Prepared, file: string, now: number, aside: string | null): Result<Restored, Reason> {
  const mark = markOf(file, prepared, now)
  takeDraftsAlong(null, prepared.path, mark)
  sync(prepared.path)
  takePlace(prepared, file)
  return ok({ mark, from: basename(prepared.from), before: null, ...NOTHING, drafts: [], setAside: aside })
}

/** A damaged database under a name that says so; copied, so that there is a file under the old name until the new one takes its place. */
function setAside(file: string, now: number): string {
  const real = realFile(file)
  const aside = `${real.replace(/\.sqlite$/, '')}.damaged-${new Date(now).toISOString().replaceAll(':', '-').replace('.', '-')}.sqlite`
  for (const side of ['', '-wal', '-shm']) if (existsSync(real + side)) copyFileSync(real + side, aside + side)
  sync(aside)
  return aside
}

/** When the backup was made is known from the list of those of this database. */
const markOf = (file: string, { from }: Prepared, now: number): RestoredMark =>
  ({ at: new Date(now).toISOString(), from: listBackups(file).find(({ name }) => name === basename(from))?.at ?? null })
