import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { refuse, type Refusal } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'

/** The refusals that mean: this was a database of ours, and it is no longer whole. Only these may be salvaged. */
const DAMAGE: ReadonlySet<Reason> = new Set<Reason>(['database-damaged', 'database-cut-off', 'database-empty'])

export const isDamage = (reason: Reason): boolean => DAMAGE.has(reason)

/** A database that is no longer whole: `what` was found, as the end of "it is damaged: …". */
export const damaged = (file: string, what: string): Refusal<Reason> =>
  refuse('database-damaged', `${file} is damaged: ${what.replace(/\.$/, '')}. It was not changed. ${wayOut(file)}`)

/** What SQLite threw on a page that it could not use, with the way out; null for every other error. */
export const damageIn = (error: unknown, file: string): Refusal<Reason> | null =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT') ? damaged(file, error.message) : null

/** Damage that shows while the app runs on the database: then nothing can be salvaged before the app is closed. */
export const damagedInUse = (file: string, what: string): Refusal<Reason> =>
  refuse('database-damaged', `${file} is damaged: ${what.replace(/\.$/, '')}. Nothing was half written, and what you wrote is kept here. Close the app and start it again: it will then check every page, and say how to save what can be read.`)

/** What to do about it, as the commands to type. */
const wayOut = (file: string, first = 'To go on with what can still be read, and keep the damaged file beside it'): string =>
  `${first}: npx tour-de-table salvage --db "${file}" --set-aside. To go back to a backup: npx tour-de-table restore --from latest --db "${file}".`

/** The size of a header of SQLite, in bytes. */
const HEADER = 100

/**
 * What the file alone tells, before SQLite reads it, and changes nothing: is it empty, or shorter than its header says?
 * A file that SQLite has still to complete from its `-wal` is not judged here. Out: null when nothing speaks against opening it.
 */
export function lengthDamage(file: string): Refusal<Reason> | null {
  const size = sizeOf(file)
  const waiting = sizeOf(`${file}-wal`) ?? 0
  if (size === null) return waiting === 0 ? null : refuse('database-empty', `${file} is gone, but what was written last is still in ${file}-wal. Nothing was changed. ${wayOut(file)}`)
  if (size === 0) return refuse('database-empty', `${file} is empty: it has 0 bytes, and a database of Tour de Table is never empty. It was not changed. ${wayOut(file, waiting > 0 ? undefined : 'To put it aside and begin with a new one')}`)
  if (waiting > 0) return null
  const expected = expectedSize(firstBytes(file))
  return expected !== null && size < expected ? refuse('database-cut-off', `${file} was cut off: of ${expected} bytes only ${size} are there. It was not changed. ${wayOut(file)}`) : null
}

/** What SQLite finds when it reads every page and compares every index: about 1 ms a megabyte. Null when all is well. */
export function pageDamage(db: Database, file: string): Refusal<Reason> | null {
  const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[]
  return !first || first.integrity_check === 'ok' ? null : damaged(file, first.integrity_check.replaceAll(/\s+/g, ' '))
}

/** Is this, whatever its first bytes say, a file in which this app has kept records? Reads the whole file when it is not. */
export function holdsOurRecords(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false
  const marks = ['CREATE TABLE packs', 'lines_from_the_record', 'events_append_only', 'record: entries are never'].map((mark) => Buffer.from(mark))
  const chunk = Buffer.alloc(1 << 20)
  const fd = openSync(file, 'r')
  try {
    for (let at = 0; ; at += chunk.length - 64) { // a mark may lie across the end of a chunk
      const read = readSync(fd, chunk, 0, chunk.length, at)
      if (marks.some((mark) => chunk.subarray(0, read).includes(mark))) return true
      if (read < chunk.length) return false
    }
  } finally {
    closeSync(fd)
  }
}

const sizeOf = (file: string): number | null => (existsSync(file) ? statSync(file).size : null)

function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(HEADER)
  const fd = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(fd, bytes, 0, HEADER, 0))
  } finally {
    closeSync(fd)
  }
}

/** In bytes, from the header (sqlite.org/fileformat2.html#the_database_header); null where it cannot be told. */
function expectedSize(header: Buffer): number | null {
  if (!header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0').subarray(0, header.length))) return null
  if (header.length < HEADER) return HEADER
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isCurrent = header.readUInt32BE(24) === header.readUInt32BE(92)
  return isCurrent ? pageSize * header.readUInt32BE(28) : null
}
