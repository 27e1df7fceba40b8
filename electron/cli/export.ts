import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import { FILE_KINDS, type Format, type TranscriptFile } from '../../shared/transcript/formats.ts'
import type { TranscriptOptions } from '../../shared/transcript/options.ts'
import { sessionExport } from '../export/session-export.ts'
import type { Reading } from '../reading.ts'
import { interruption } from './interrupt.ts'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import { databaseFile, readingFrom } from './read-database.ts'
import { writeWhole } from './write-file.ts'

export interface ExportOptions {
  format: Format
  /** Without it the export goes to stdout. */
  out?: string | undefined
  db?: string | undefined
  options: TranscriptOptions
  json: boolean
}

/** `export SESSION`: the transcript or the record of a session as a file, or on stdout. An existing file is replaced as a whole. */
export async function exportSession(sessionId: string, { format, out, db, options, json }: ExportOptions, io: Io): Promise<number> {
  if (out !== undefined && isDatabase(out, db)) return badUse(io, '--out names the database itself; nothing was written.')
  return readingFrom(db, io, async (read) => {
    const session = sessionExport(read, sessionId, { options, app: about.version, at: new Date().toISOString() })
    if (!session.ok) return refused(io, session)
    const files = await session.value.files(format)
    if (!files.ok) return refused(io, files)
    if (format === 'record' || format === 'bundle') warnIfNotWhole(read, sessionId, io)
    if (out === undefined) return toStdout(files.value, sessionId, { format, json }, io)
    const paths = pathsOf(out, files.value, format, sessionId)
    const signal = interruption() // a signal waits until the file is whole
    try {
      for (const [at, { content }] of files.value.entries()) {
        const written = writeWhole(paths[at]!, content)
        if (!written.ok) return refused(io, written)
      }
    } finally {
      signal.release()
    }
    if (json) io.out(JSON.stringify({ session: sessionId, format, file: paths[0], ...(paths.length > 1 && { files: paths }), recordHash: session.value.transcript.recordHash }))
    else io.err(`Wrote ${paths.join(', ')}.`)
    return DONE
  })
}

export const isDatabase = (out: string, db: string | undefined): boolean => resolve(out) === databaseFile(db)

export function badUse(io: Io, why: string): number {
  io.err(why)
  return BAD_USE
}

function warnIfNotWhole(read: Reading, sessionId: string, io: Io): void {
  const { firstBad } = read.verify(sessionId)
  if (firstBad) io.err(`The record is not whole (${firstBad.seq}: ${firstBad.reason}). The file holds it as it is.`)
}

/** The first file goes to `out`, further ones beside it with their part before the ending. The record and the zip may go into a folder. */
function pathsOf(out: string, files: readonly TranscriptFile[], format: Format, sessionId: string): string[] {
  const { ending } = FILE_KINDS[format]
  if ((format === 'record' || format === 'bundle') && isFolder(out)) return [join(out, `tour-de-table-${sessionId}.${ending}`)]
  const end = [`.${ending}`, /\.[^./\\]+$/.exec(out)?.[0] ?? ''].find((each) => out.endsWith(each)) ?? ''
  return files.map(({ part }, at) => (at === 0 ? out : `${out.slice(0, out.length - end.length)}-${part}${end}`))
}

export const isFolder = (out: string): boolean => /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())

function toStdout([file, ...others]: readonly TranscriptFile[], session: string, { format, json }: Pick<ExportOptions, 'format' | 'json'>, io: Io): number {
  const content = file?.content ?? ''
  if (typeof content !== 'string') {
    if (json || !io.bytes) return badUse(io, `${format} is not text. Name a file with --out${json ? '' : ', or send it into a pipe or a file'}; nothing was written.`)
    io.bytes(content)
  } else if (json && format !== 'json' && format !== 'record') io.out(JSON.stringify({ session, format, content }))
  else io.out(content.trimEnd())
  if (others.length > 0) io.err(`This is one of ${others.length + 1} files of ${format}; --out writes them all.`)
  return DONE
}
