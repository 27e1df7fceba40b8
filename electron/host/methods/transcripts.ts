import { ok, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { ReviewKeeper } from '../review-keeper.ts'
import { FACILITATOR_ID } from '../new-class.ts'
import { openEvent, previousBout, sessionFeedback, type FeedbackSource } from '../session-feedback.ts'

/** Feedback, and how a transcript will look; these are loaded late, because no debate needs them before its end. */
export function transcriptMethods(source: FeedbackSource & { review: ReviewKeeper }) {
  return {
    'session.feedback': ({ sessionId }: Params<'session.feedback'>) => {
      const feedback = sessionFeedback(source, sessionId)
      if (!feedback.ok) return feedback
      return ok({ ...feedback.value, previous: previousBout(source.record, sessionId), kept: source.review.keep(sessionId) })
    },
    'transcript.about': ({ sessionId }: Params<'transcript.about'>): Result<Results['transcript.about'], Reason> => {
      const open = openEvent(source.record, sessionId)
      if (!open.ok) return open
      const people = source.record.participants(sessionId).filter(({ id }) => id !== FACILITATOR_ID)
      return ok({
        seats: open.value.seats.map(({ seat, figure }) => ({ seat, figure })),
        people: people.map(({ id, name, pseudonym }) => ({ id, name: name || pseudonym, named: name !== '' })),
        closed: source.record.session(sessionId)?.status === 'closed',
      })
    },
    'transcript.preview': async ({ sessionId, options }: Params<'transcript.preview'>): Promise<Result<Results['transcript.preview'], Reason>> => {
      const { sessionTranscript } = await import('../../export/session-transcript.ts')
      const { renderTranscript } = await import('../../export/render.ts')
      const transcript = sessionTranscript(source, sessionId, options)
      if (!transcript.ok) return transcript
      const [page] = await renderTranscript(transcript.value, 'html', { page: options.page, style: options.style, at: transcript.value.session.createdAt })
      return ok({ html: String(page?.content) })
    },
  }
}
