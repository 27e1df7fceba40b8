import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { TRANSCRIPT_FORMATS, type Format, type TranscriptFile } from '../../shared/transcript/formats.ts'
import type { TranscriptOptions } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import type { Reading } from '../reading.ts'
import { bundleOf, bundleText } from './bundle.ts'
import { bundleZip } from './bundle-zip.ts'
import { renderTranscript } from './render.ts'
import { sessionTranscript } from './session-transcript.ts'
import { filesOf } from './transcript-files.ts'

export type ExportSource = Pick<Reading, 'record' | 'dossier'>

export interface Exporting {
  options: TranscriptOptions
  /** Version of the app that writes. */
  app: string
  /** The time that the files bear, ISO. */
  at: string
}

/** A session, read once, to be written in any format. */
export interface SessionExport {
  transcript: Transcript
  /** The files of one format. Errors: `failed`, `database-damaged`; the record stays as it is. */
  files(format: Format): Promise<Result<TranscriptFile[], Reason>>
}

/** Reads a session for its export. Errors as `sessionTranscript`. */
export function sessionExport(source: ExportSource, sessionId: string, exporting: Exporting): Result<SessionExport, Reason> {
  const { options, app, at } = exporting
  const read = sessionTranscript(source, sessionId, options)
  if (!read.ok) return read
  const transcript = read.value
  const rendering = { page: options.page, style: options.style, at }
  const recordOf = () => bundleOf(source.record, sessionId, { naming: options.naming, app, created: at })

  async function written(format: Format): Promise<Result<TranscriptFile[], Reason>> {
    if (format !== 'record' && format !== 'bundle') return ok(await renderTranscript(transcript, format, rendering))
    const record = recordOf()
    if (!record.ok) return record
    const text = bundleText(record.value)
    if (format === 'record') return ok([{ part: '', content: text }])
    const files = []
    for (const each of TRANSCRIPT_FORMATS) files.push(...await filesOf(transcript, each, rendering, 'transcript'))
    return ok([{ part: '', content: bundleZip({ transcript, files, record: text, headHash: record.value.manifest.headHash, app, at }) }])
  }

  return ok({
    transcript,
    async files(format) {
      try {
        return await written(format)
      } catch (error) {
        return refuse('failed', `Session ${sessionId} could not be written as ${format}: ${error instanceof Error ? error.message : String(error)}. The record is kept as it is.`)
      }
    },
  })
}
