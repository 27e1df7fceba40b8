import { ok, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'

/** Feedback and transcripts; loaded late, because no debate needs them before its end. */
export function transcriptMethods(source: { record: RecordReader; dossier: Dossier }) {
  return {
    'session.feedback': async ({ sessionId }: Params<'session.feedback'>) => {
      const { sessionFeedback } = await import('../../export/session-transcript.ts')
      return sessionFeedback(source, sessionId)
    },
    'transcript.render': async ({ sessionId, format, names, className = '' }: Params<'transcript.render'>): Promise<Result<Results['transcript.render'], Reason>> => {
      const { sessionTranscript } = await import('../../export/session-transcript.ts')
      const { renderTranscript } = await import('../../export/render.ts')
      const transcript = sessionTranscript(source, sessionId, names, className)
      if (!transcript.ok) return transcript
      return ok({ fileName: `tour-de-table-${sessionId}.${format}`, mime: MIME[format], content: renderTranscript(transcript.value, format) })
    },
  }
}

const MIME = { md: 'text/markdown', json: 'application/json', html: 'text/html' } as const
