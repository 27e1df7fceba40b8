import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { backupFolder } from '../../electron/store/backup-files.ts'
import { fileIn } from '../support/builders.ts'
import { aDatabase, copyOf } from '../support/host-on.ts'

/** A data folder that is gone after the test, and the path of its database. */
export function aDataFolder(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return { folder, file: fileIn(folder) }
}

/** Everything in the folder of backups, what is only in the making too. */
export const namesIn = (file: string): string[] => (existsSync(backupFolder(file)) ? readdirSync(backupFolder(file)).toSorted() : [])

/** A database file with the pack in it, made from one in memory: fast. Closed; open it as the app does. */
export async function aDatabaseFile(file: string): Promise<void> {
  const db = await aDatabase()
  db.exec(`VACUUM INTO '${file}'`)
  db.close()
}

export function value<T>(result: { ok: true; value: T } | { ok: false; detail: string }): T {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

export { copyOf, type Database }
