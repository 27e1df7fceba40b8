import { refuse, type Refusal } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'

/** Thrown by a copy that took longer than it may: an app that is closed must not wait for it. */
export class TooLate extends Error {}

/** Thrown where a copy does not pass SQLite's own check. */
export class DamagedCopy extends Error {}

/** What went wrong while a backup was made in `folder` → what happened, what was kept, what to do. */
export function backupRefusal(error: unknown, folder: string): Refusal<Reason> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  const kept = 'The debates are stored as before, and nothing half made was left.'
  if (error instanceof TooLate) return refuse('backup-failed', `No backup was made in ${folder}: it was not ready in time (${message}). ${kept} Make one by hand before the next lesson, with \`tour-de-table backup\`.`)
  if (error instanceof DamagedCopy || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return refuse('database-damaged', `No backup was made: the database did not pass SQLite's check (${message}). Nothing was changed and no older backup was removed. Restore one, or read out what can be read with \`tour-de-table salvage\`.`)
  }
  if (['ENOSPC', 'EDQUOT'].includes(code) || code.startsWith('SQLITE_FULL')) return refuse('disk-full', `The disk is full: no backup was made in ${folder}. ${kept} Free some space, then make a backup.`)
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return refuse('read-only', `No backup was made, because ${folder} cannot be written. ${kept} Make that folder writable, then make a backup.`)
  }
  return refuse('backup-failed', `No backup was made in ${folder} (${message}). ${kept} Try again; if it does not help, copy the database elsewhere with \`tour-de-table backup --out\`.`)
}
