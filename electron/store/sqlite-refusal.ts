import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse, type Refusal } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { damaged, damagedInUse, holdsOurRecords } from './damage.ts'

/** A driver's error → what happened, what was kept, what to do. Codes: sqlite.org/rescode.html */
export function sqliteRefusal(error: unknown, file: string): Refusal<Reason> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return refuse('disk-full', `The disk is full: ${file} could not be written. Everything recorded so far is kept; free some space, then try again.`)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return refuse('database-in-use', `Another program is using ${file}. Nothing was changed. Close it, or choose another file with --db.`)
  if (code === 'SQLITE_NOTADB' && holdsOurRecords(file)) return damaged(file, 'its first bytes are not those of a database, but records of Tour de Table are in it')
  if (code === 'SQLITE_NOTADB') return refuse('not-a-database', `${file} is not a Tour de Table database. It was not changed. Choose another file with --db.`)
  if (code.startsWith('SQLITE_CORRUPT')) return damagedInUse(file, message)
  const closedFolder = code.startsWith('SQLITE_CANTOPEN') && existsSync(file) && !isWritable(dirname(file)) // reading needs a file beside it
  if (closedFolder || code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return refuse('read-only', `${file} cannot be written here. Nothing was changed. Make the file and its folder writable, or choose another file with --db.`)
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOTDIR' || code === 'EISDIR') return refuse('not-a-database', `${file} cannot be opened as a database. Nothing was changed. Check the path given with --db.`)
  return refuse('not-stored', `The database refused the entry (${message}). Nothing was half written; what was recorded before is kept.`)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
