/**
 * One builder at a time, across processes.
 *
 * The lock is SQLite's own lock on an empty file: the operating system lets go of it when its holder ends, however it
 * ends, so a crashed builder can never leave a stale lock behind and there is no age or process id to guess about.
 */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits for the lock.
 * @param {string} file
 * @param {() => void} onWait called once if somebody else holds it
 * @returns {Promise<() => void>} lets go of the lock
 */
export async function takeLock(file, onWait) {
  const { default: Database } = await import('better-sqlite3') // only when there is something to build: start-up time
  mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file, { timeout: 0 })
  for (let tries = 0; ; tries++) {
    try {
      db.exec('BEGIN EXCLUSIVE')
      return () => db.close()
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    }
    if (tries === 0) onWait()
    await delay(100)
  }
}
