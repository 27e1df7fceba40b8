import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BACKUP_WHYS, keptBackups, newestFirst, type Backup, type BackupWhy } from '../../shared/backup/kept-backups.ts'
import { isAlive } from '../is-alive.ts'
import { databaseIn } from '../data-folder.ts'

/** The real file of a database, whatever link leads to it: what lies beside it lies beside that file. */
export function realFile(db: string): string {
  if (existsSync(db)) return realpathSync(db)
  return existsSync(dirname(db)) ? join(realpathSync(dirname(db)), basename(db)) : db
}

/** Where the backups of a database lie: `backups` beside it. */
export const backupFolder = (db: string): string => join(dirname(realFile(db)), 'backups')

/** The path of a backup by its name. Ask only with a name from `listBackups`. */
export const backupPath = (db: string, name: string): string => join(backupFolder(db), name)

/** Two databases in one folder share the folder of backups; all but the one in the data folder are named in their backups. */
function tailOf(db: string): string {
  const name = basename(realFile(db))
  return name === basename(databaseIn('')) ? '.sqlite' : `.${name.replace(/\.sqlite$/, '')}.sqlite`
}

const HEAD = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(${BACKUP_WHYS.join('|')})$`)

/** A name for a new backup: the moment in UTC (one that no other has, so that they have an order), why, and which database where that is not the usual one. */
export function freeBackupName(db: string, why: BackupWhy, now: number): string {
  const taken = new Set(listBackups(db).map(({ at }) => at))
  let at = Math.floor(now)
  while (taken.has(new Date(at).toISOString())) at += 1
  return `${new Date(at).toISOString().replaceAll(':', '-').replace('.', '-')}-${why}${tailOf(db)}`
}

/** The backups of a database, newest first. What is not named like one (a file in the making, another database's) does not count. */
export function listBackups(db: string): Backup[] {
  const tail = tailOf(db)
  const folder = backupFolder(db)
  return namesIn(folder).flatMap((name): Backup[] => {
    const [, day, hours, minutes, seconds, ms, why] = (name.endsWith(tail) && HEAD.exec(name.slice(0, -tail.length))) || []
    const known = BACKUP_WHYS.find((each) => each === why)
    const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size
    return known && bytes !== undefined ? [{ name, at: `${day}T${hours}:${minutes}:${seconds}.${ms}Z`, why: known, bytes }] : []
  }).toSorted(newestFirst)
}

/** None where the folder cannot be read either: making a backup will say so. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Removes what the rule does not keep, and says which: `now` in milliseconds. What cannot be removed stays and is listed as before. */
export function removeByRule(db: string, now: number): Backup[] {
  const list = listBackups(db)
  const kept = new Set(keptBackups(list, now))
  return list.filter((backup) => !kept.has(backup) && removed(backupPath(db, backup.name)))
}

function removed(path: string): boolean {
  try {
    rmSync(path)
    return true
  } catch {
    return false // shown in the list, where a person sees it
  }
}

/** Makes the folder of backups, for its user alone. */
export const makeBackupFolder = (db: string): void => void mkdirSync(backupFolder(db), { recursive: true, mode: 0o700 })

/** The parts that this process is writing now. */
const inTheMaking = new Set<string>()

/** Begins a file beside `target`, for its user alone, which gets that name only when it is whole. Throws as the file system does. */
export function beginPart(target: string): { path: string; finish(): void; discard(): void } {
  const path = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  beginPlain(path)
  inTheMaking.add(path)
  return {
    path,
    finish() {
      sync(path)
      renameSync(path, target)
      syncFolder(dirname(target))
      inTheMaking.delete(path)
    },
    discard() {
      removePart(path)
      inTheMaking.delete(path)
    },
  }
}

/** An empty file for its user alone; throws where there is one already. */
export const beginPlain = (path: string): void => closeSync(openSync(path, 'wx', 0o600))

/** Removes what a process that was killed in the middle of a backup left behind. What another living process is writing stays. */
export function removeLeftParts(db: string): void {
  const folder = backupFolder(db)
  for (const name of namesIn(folder)) {
    const pid = Number(/^\..+\.(\d+)\.part$/.exec(name)?.[1])
    const path = join(folder, name)
    if (Number.isInteger(pid) && !(pid === process.pid ? inTheMaking.has(path) : isAlive(pid))) removePart(path)
  }
}

const removePart = (path: string) => ['', '-journal', '-wal', '-shm'].forEach((side) => rmSync(path + side, { force: true }))

/** Waits until a file is on the disk. Never call it for a database that this process has open: closing a descriptor would give up SQLite's locks. */
export function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until new names in a folder are on the disk; Windows does that by itself and refuses to be asked. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
