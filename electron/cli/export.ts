import { resolve } from 'node:path'
import type { TranscriptFormat } from '../../shared/transcript/formats.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import type { Naming } from '../../shared/transcript/transcript.ts'
import { renderTranscript } from '../export/render.ts'
import { sessionTranscript } from '../export/session-transcript.ts'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import { exportBundle } from './export-bundle.ts'
import { databaseFile, readingFrom } from './read-database.ts'
import { writeWhole } from './write-file.ts'

/** A transcript for people, or the record itself for `verify --bundle`. */
export type ExportFormat = TranscriptFormat | 'bundle'

export interface ExportOptions {
  format: ExportFormat
  /** Without it the export goes to stdout. */
  out?: string
  db?: string
  naming: Naming
  className: string
  json: boolean
}

/** `export`: the transcript or the record of a session as a file, or on stdout. An existing file is replaced as a whole. */
export async function exportSession(sessionId: string, { format, out, db, naming, className, json }: ExportOptions, io: Io): Promise<number> {
  if (out !== undefined && resolve(out) === databaseFile(db)) {
    io.err('--out names the database itself; nothing was written.')
    return BAD_USE
  }
  if (format === 'bundle') return exportBundle(sessionId, { out, db, naming, json }, io)
  return readingFrom(db, io, async (read) => {
    const transcript = sessionTranscript(read, sessionId, naming, className)
    if (!transcript.ok) return refused(io, transcript)
    const [file] = await renderTranscript(transcript.value, format, { ...DEFAULT_OPTIONS, at: transcript.value.session.createdAt })
    const content = String(file?.content)
    if (out === undefined) {
      io.out(json && format !== 'json' ? JSON.stringify({ session: sessionId, format, content }) : content.trimEnd())
      return DONE
    }
    const written = writeWhole(out, content)
    if (!written.ok) return refused(io, written)
    if (json) io.out(JSON.stringify({ session: sessionId, format, file: out, recordHash: transcript.value.recordHash }))
    else io.err(`Wrote ${out}.`)
    return DONE
  })
}
