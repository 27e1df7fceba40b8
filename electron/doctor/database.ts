import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { composeReading, type Reading } from '../reading.ts'
import { lockHolder } from '../store/lock.ts'
import { SCHEMA_VERSION } from '../store/migrate.ts'
import { broken, fine, type Check } from './check.ts'

/** What is in the database: its checks, and the version of the pack in it (null: none yet). */
export function checkDatabase(db: string): { checks: Check[]; imported: string | null } {
  if (!existsSync(db)) {
    const folder = nearestFolder(db)
    const check = isWritable(folder)
      ? fine('database', `${db} is not there yet`, 'The first start makes it.')
      : broken('database', `${db} is not there, and ${folder} cannot be written`, 'Make the folder writable, or name another database with --db.')
    return { checks: [check], imported: null }
  }
  const opened = composeReading(db)
  if (!opened.ok) return { checks: [broken('database', `${db}: ${opened.reason}`, opened.detail)], imported: null }
  try {
    const damage = opened.value.damage()
    if (damage) return { checks: [broken('database', `${db}: ${damage.reason}`, damage.detail)], imported: null }
    return { checks: [describe(db, opened.value), holder(db)], imported: opened.value.dossier.packSummary().version }
  } finally {
    opened.value.close()
  }
}

function describe(db: string, { record }: Reading): Check {
  const sessions = record.sessions()
  const running = sessions.filter(({ status }) => status === 'running').length
  const found = `${db}, schema ${SCHEMA_VERSION}, ${Math.ceil(statSync(db).size / 1024)} KiB, ${sessions.length} sessions (${running} of them running)`
  const readOnly = [db, dirname(db)].find((path) => !isWritable(path))
  return readOnly ? broken('database', found, `${readOnly} cannot be written: make it writable, or name another database with --db.`) : fine('database', found)
}

function holder(db: string): Check {
  const who = lockHolder(db)
  return who ? fine('writer', `${who.what}, process ${who.pid}, since ${who.since}`, 'Use that one, or close it before starting another on this database.') : fine('writer', 'nobody is writing to the database')
}

function nearestFolder(path: string): string {
  const folder = dirname(path)
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder)
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
