import { join } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import type { Format } from '../../shared/transcript/formats.ts'
import type { TranscriptOptions } from '../../shared/transcript/options.ts'
import { exportMany, leftOutWords, REPORT, type NotExported, type Watching } from '../export/export-many.ts'
import { zipWriter } from '../export/zip-writer.ts'
import { badUse, isDatabase, isFolder } from './export.ts'
import { interruption } from './interrupt.ts'
import { DONE, FAILED, refused, type Io } from './io.ts'
import { readingFrom } from './read-database.ts'
import { growingFile, writeRefusal, writeWhole } from './write-file.ts'

export interface ExportAllOptions {
  formats: Format[]
  /** A folder, or a file that ends in `.zip`. */
  out: string
  db?: string | undefined
  options: TranscriptOptions
  json: boolean
}

/** How often is said how far it is, milliseconds. */
const TELL_MS = 1_000

/** Where the files go: begun, and then kept or thrown away as a whole as far as that can be. */
interface Target {
  add: Watching['add']
  keep(): void
  discard(): void
  /** What is left of it after it was thrown away, in words. */
  left(): string
}

/** `export --all`: every session of a database, into a folder or a zip. The first signal stops it between two files: a zip is then not there, and in a folder every file that is there is whole. */
export async function exportAll({ formats, out, db, options, json }: ExportAllOptions, io: Io): Promise<number> {
  if (isDatabase(out, db)) return badUse(io, '--out names the database itself; nothing was written.')
  return readingFrom(db, io, async (read) => {
    const sessions = read.record.sessions().map(({ id }) => id)
    if (sessions.length === 0) return failed(io, 'There are no sessions in this database; nothing was written.')
    const at = new Date().toISOString()
    const signal = interruption()
    let [target, files]: [Target | null, number] = [null, 0]
    try {
      const into = target = out.endsWith('.zip') && !isFolder(out) ? zipAt(out, at) : folderAt(out)
      const left = await exportMany(read, { sessions, formats, options, app: about.version, at }, {
        progress: told(io),
        isCancelled: signal.happened,
        add(path, content) {
          into.add(path, content)
          if (path !== REPORT) files++
        },
      })
      if (signal.happened()) {
        into.discard()
        return failed(io, `Stopped. ${into.left()}`)
      }
      into.keep()
      if (json) io.out(JSON.stringify({ out, sessions: sessions.length, formats, files, left: left.map(shortly) }))
      else io.err(`Wrote ${files} ${files === 1 ? 'file' : 'files'} of ${sessions.length} ${sessions.length === 1 ? 'session' : 'sessions'} to ${out}.`)
      return left.length === 0 ? DONE : failed(io, leftOutWords(left))
    } catch (error) {
      target?.discard()
      return refused(io, writeRefusal(error, out, target?.left() ?? 'The sessions are kept in the database.'))
    } finally {
      signal.release()
    }
  })
}

function failed(io: Io, why: string): number {
  io.err(why)
  return FAILED
}

const shortly = ({ session, format, refusal }: NotExported) => ({ session, format, reason: refusal.reason })

function zipAt(out: string, at: string): Target {
  const file = growingFile(out)
  const zip = zipWriter((piece) => file.write(piece), at)
  return {
    add: (path, content) => zip.add(path, content),
    keep() {
      zip.end()
      file.keep()
    },
    discard: () => file.discard(),
    left: () => `${out} was not written; the sessions are kept in the database.`,
  }
}

function folderAt(out: string): Target {
  let count = 0
  return {
    add(path, content) {
      const written = writeWhole(join(out, ...path.split('/')), content)
      if (!written.ok) throw Object.assign(new Error(written.detail), { code: CODES[written.reason] })
      count++
    },
    keep() {},
    discard() {},
    left: () => (count === 0 ? 'Nothing was written; the sessions are kept in the database.' : `The ${count} files that were written to ${out} are whole; the sessions are kept in the database.`),
  }
}

const CODES: Record<string, string> = { 'disk-full': 'ENOSPC', 'read-only': 'EACCES' }

/** Says how far it is, at most once a second. */
function told(io: Io): Watching['progress'] {
  let last = Date.now()
  return (done, of, { session, format }) => {
    if (Date.now() - last < TELL_MS) return
    last = Date.now()
    io.err(`${done} of ${of}: session ${session} as ${format} …`)
  }
}
