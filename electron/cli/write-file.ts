import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ok, refuse, type Refusal } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { writeWholly } from '../export/export-task.ts'

/**
 * Writes a file as a whole or not at all: into a new file beside it, then renamed over it, as a user expects of `--out`.
 * Makes missing folders. Errors: `disk-full`, `read-only`, `failed`; the old file, if there was one, is untouched then. `kept`:
 * a sentence for the refusal that says where the content is still to be had.
 */
export function writeWhole(file: string, content: string | Uint8Array, kept = 'The session is kept in the database.'): Result<null, Reason> {
  const unfinished = besides(file)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, content, { flag: 'wx' })
    renameSync(unfinished, file)
    return ok(null)
  } catch (error) {
    rmSync(unfinished, { force: true })
    return writeRefusal(error, file, kept)
  }
}

/** A large file that is written piece by piece and is there only once it is whole. Each call may throw what the disk says; `discard` then leaves nothing. */
export function growingFile(file: string): { write(piece: Uint8Array): void; keep(): void; discard(): void } {
  const unfinished = besides(file)
  mkdirSync(dirname(file), { recursive: true })
  const open = openSync(unfinished, 'wx')
  return {
    write: (piece) => void writeWholly(open, piece),
    keep() {
      closeSync(open)
      renameSync(unfinished, file)
    },
    discard() {
      try {
        closeSync(open)
      } catch {
        // closed before it was renamed
      }
      rmSync(unfinished, { force: true })
    },
  }
}

const besides = (file: string) => join(dirname(file), `.${randomUUID()}.part`)

/** What the disk said, in words. */
export function writeRefusal(error: unknown, file: string, kept: string): Refusal<Reason> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk-full', `The disk is full: ${file} was not written. Make room and try again. ${kept}`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return refuse('read-only', `${file} may not be written. Name another place with --out. ${kept}`)
  return refuse('failed', `${file} could not be written: ${error instanceof Error ? error.message : String(error)}. ${kept}`)
}
