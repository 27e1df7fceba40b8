import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DATABASE } from '../../shared/forget/forgetting.ts'
import { backupFolder, listBackups, realFile, removeLeftParts } from './backup-files.ts'
import { removeLeftRestore } from './backup-prepare.ts'
import { removeUnfinished } from './set-aside.ts'

export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

/** Every backup of any database begins so; what is named otherwise was put there by a person. */
const NAMED_BY_THE_APP = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-/

/** A backup that another program is making right now. */
export const isInTheMaking = (name: string): boolean => /^\..+\.\d+\.part$/.test(basename(name))

/** The path of a file that `filesThatMayHold` names. */
export const pathOf = (database: string, name: string): string => (name === DATABASE ? realFile(database) : join(dirname(realFile(database)), name))

/**
 * The files that may hold what a database holds, named from its folder: itself, its backups (renamed ones too, but not those of another
 * database) and damaged files that were set aside. Copies that a kill cut off are removed before, so its lock must be held, and no backup or
 * restore be under way.
 */
export function filesThatMayHold(database: string): string[] {
  if (database === ':memory:') return [DATABASE]
  for (const remove of [removeLeftParts, removeLeftRestore, removeUnfinished]) remove(database)
  const backups = new Set(listBackups(database).map(({ name }) => name))
  const kept = namesIn(backupFolder(database)).filter((name) => backups.has(name) || isInTheMaking(name) || (name.endsWith('.sqlite') && !NAMED_BY_THE_APP.test(name)))
  const base = basename(realFile(database)).replace(/\.sqlite$/, '')
  const aside = namesIn(dirname(realFile(database))).filter((name) => name.startsWith(`${base}.damaged-`)).map((name) => name.replace(/-(?:wal|shm|journal)$/, ''))
  return [DATABASE, ...kept.map((name) => join('backups', name)), ...new Set(aside)]
}

/** Removes a file with its side files. Throws what the file system says. */
export function removeWithSides(path: string): void {
  for (const side of ['', ...SIDE_FILES]) rmSync(`${path}${side}`, { force: true })
}

/** Is the file, or one that belongs to it, there? */
export const isThere = (path: string): boolean => ['', ...SIDE_FILES].some((side) => existsSync(`${path}${side}`))

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
