import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { backupFolder, beginPlain, makeBackupFolder, sync, syncFolder } from './backup-files.ts'
import { damageIn, lengthDamage } from './damage.ts'
import { isInTheMaking, isThere, pathOf, removeWithSides, SIDE_FILES } from './forget-files.ts'
import type { ForgetOrder } from './forget-orders.ts'
import { forgetProfileRows, PROFILE_WAS_HERE } from './forget-profile.ts'
import { forgetRows } from './forget-rows.ts'
import { overwriteDeleted, sweep } from './forget-sweep.ts'
import { checkPages, openDatabase } from './open.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

/**
 * Carries an order out in a backup or in a damaged file that was set aside. It is written anew beside, brought to today's schema, without
 * the words, and takes its place by one renaming: a kill leaves the old file or the new one. Out: whether anything had to be written. A
 * file that cannot be read, or is of a newer app, is left as it is, and the refusal says so.
 */
export async function cleanCopy(database: string, name: string, order: ForgetOrder): Promise<Result<boolean, Reason>> {
  const path = pathOf(database, name)
  const part = join(backupFolder(database), `.${basename(path)}.${process.pid}.part`) // there a start looks for what a kill left
  try {
    if (!isThere(path)) return ok(false)
    if (isInTheMaking(name)) return refuse('database-in-use', `${path} is being written by another program. Wait until it is done, then try again.`)
    const checked = lengthDamage(path) ?? checkPages(path)
    if (!checked.ok) return checked.reason === 'not-a-database' ? ok(false) : left(path, checked)
    if (!(await holdsIt(path, order, part, database))) return ok(false)
    const cleaned = cleanPart(part, order)
    if (!cleaned.ok) return left(path, cleaned, part)
    sync(part)
    for (const side of SIDE_FILES) rmSync(`${path}${side}`, { force: true }) // what they held is in the new file
    renameSync(part, path)
    syncFolder(dirname(path))
    return ok(true)
  } catch (error) {
    return left(path, damageIn(error, path) ?? sqliteRefusal(error, path), part)
  } finally {
    if (existsSync(part)) removeWithSides(part)
  }
}

/** Copies the file to `part` if the session or the profile is in it, or was until it was deleted: a row that is gone leaves its bytes in the page. */
async function holdsIt(path: string, order: ForgetOrder, part: string, database: string): Promise<boolean> {
  const hadSides = SIDE_FILES.filter((side) => existsSync(`${path}${side}`))
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    const has = (table: string, where: string, id: string) => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined && db.prepare(`SELECT 1 FROM ${table} WHERE ${where}`).get({ id }) !== undefined
    const holds = 'profile' in order ? has('study', PROFILE_WAS_HERE, order.profile) : has('sessions', 'id = :id', order.session) || has('forgotten', 'session_id = :id', order.session)
    if (!holds) return false
    makeBackupFolder(database)
    removeWithSides(part)
    beginPlain(part)
    await db.backup(part, { progress: () => 256 })
    return true
  } finally {
    db.close()
    for (const side of SIDE_FILES) if (!hadSides.includes(side)) rmSync(`${path}${side}`, { force: true }) // SQLite made it to read
  }
}

function cleanPart(part: string, order: ForgetOrder): Result<null, Reason> {
  const opened = openDatabase(part)
  if (!opened.ok) return opened
  const db: Database = opened.value
  try {
    overwriteDeleted(db)
    db.transaction(() => ('profile' in order ? forgetProfileRows(db, order.profile, order.at) : forgetRows(db, order))).immediate()
    const swept = sweep(db, part)
    if (swept.ok) db.pragma('journal_mode = DELETE') // one file, as every backup
    return swept
  } finally {
    db.close()
  }
}

const left = (path: string, { reason, detail }: Refusal<Reason>, part = path): Refusal<Reason> =>
  refuse(reason, `${path} could not be cleaned, was left as it is, and may still hold what was to be forgotten. ${detail.replaceAll(part, path)}`)
