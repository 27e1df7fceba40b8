import { ok, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { FILE_KINDS } from '../../../shared/transcript/formats.ts'
import { DEFAULT_OPTIONS } from '../../../shared/transcript/options.ts'
import type { ReviewKeeper } from '../review-keeper.ts'
import { previousBout, sessionFeedback, type FeedbackSource } from '../session-feedback.ts'

/** Feedback and transcripts; these are loaded late, because no debate needs them before its end. */
export function transcriptMethods(source: FeedbackSource & { review: ReviewKeeper }) {
  return {
    'session.feedback': ({ sessionId }: Params<'session.feedback'>) => {
      const feedback = sessionFeedback(source, sessionId)
      if (!feedback.ok) return feedback
      return ok({ ...feedback.value, previous: previousBout(source.record, sessionId), kept: source.review.keep(sessionId) })
    },
    'transcript.render': async ({ sessionId, format, names, className = '' }: Params<'transcript.render'>): Promise<Result<Results['transcript.render'], Reason>> => {
      const { sessionTranscript } = await import('../../export/session-transcript.ts')
      const { renderTranscript } = await import('../../export/render.ts')
      const transcript = sessionTranscript(source, sessionId, names, className)
      if (!transcript.ok) return transcript
      const [file] = await renderTranscript(transcript.value, format, { ...DEFAULT_OPTIONS, at: transcript.value.session.createdAt })
      return ok({ fileName: `tour-de-table-${sessionId}.${format}`, mime: FILE_KINDS[format].mime, content: String(file?.content) })
    },
  }
}
