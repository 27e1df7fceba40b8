import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { DamagedCopy, TooLate } from './backup-refusal.ts'

export interface CopyOptions {
  /** Told as the copy grows: pages done, pages in all. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Milliseconds after which the copy is given up. */
  withinMs?: number | undefined
}

/** Pages a step, a megabyte: the app answers between two steps, and a backup of 50 MB takes less than a quarter of a second. */
const PAGES_A_STEP = 256

/** Copies an open database page by page into a file, then makes the copy one file that passes SQLite's check. Throws what went wrong. */
export async function copyDatabase(db: Database, to: string, { progress, withinMs = Infinity }: CopyOptions = {}): Promise<void> {
  const start = performance.now()
  await db.backup(to, {
    progress({ totalPages, remainingPages }) {
      if (performance.now() - start > withinMs) throw new TooLate(`${withinMs / 1000} s`)
      progress?.(totalPages - remainingPages, totalPages)
      return PAGES_A_STEP
    },
  })
  settle(to)
}

/** The same at once, for the moment before a migration, when nobody waits for anything else. */
export function copyDatabaseNow(db: Database, to: string): void {
  writeFileSync(to, db.serialize(), { mode: 0o600 })
  settle(to)
}

/** A copy of a WAL database says that it is one; as a plain file it needs none beside it and can be read anywhere. */
function settle(path: string): void {
  const copy = new Sqlite(path)
  try {
    copy.pragma('journal_mode = DELETE')
    passCheck(copy)
  } finally {
    copy.close()
  }
}

/** Throws `DamagedCopy` with SQLite's first finding. */
function passCheck(db: Database): void {
  const found = db.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw new DamagedCopy(String(found))
}

const CHUNK = 1024 * 1024
/** SQLite's file header: counters and the journal mode are in it, which differ between equal databases; the schema's version does not. */
const HEADER = 100
const USER_VERSION = [60, 64] as const

/** Do two copies hold the same, byte for byte after the header? Neither may be open in this process (see `sync`). One that cannot be read is not the same. */
export function sameContent(a: string, b: string): boolean {
  try {
    return sameBytes(a, b)
  } catch {
    return false
  }
}

function sameBytes(a: string, b: string): boolean {
  if (statSync(a).size !== statSync(b).size) return false
  const files = [openSync(a, 'r'), openSync(b, 'r')] as const
  try {
    const [left, right] = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)]
    for (let at = 0; ; at += CHUNK) {
      const length = readSync(files[0], left, 0, CHUNK, at)
      if (length !== readSync(files[1], right, 0, CHUNK, at)) return false
      if (at === 0 && left.compare(right, ...USER_VERSION, ...USER_VERSION) !== 0) return false
      const from = at === 0 ? HEADER : 0
      if (left.compare(right, from, length, from, length) !== 0) return false
      if (length < CHUNK) return true
    }
  } finally {
    files.forEach(closeSync)
  }
}
