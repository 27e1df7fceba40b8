import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { Naming, Transcript } from '../../shared/transcript/transcript.ts'
import { playedRecord } from '../host/played-record.ts'
import { openEvent, sessionFeedback, unknownSession, type FeedbackSource } from '../host/session-feedback.ts'

/** A session of the database as a transcript. Errors: `unknown-session`, `failed` when a line cannot be shown with its voice. */
export function sessionTranscript(source: FeedbackSource, sessionId: string, naming: Naming, className = ''): Result<Transcript, Reason> {
  const { record, dossier } = source
  const open = openEvent(record, sessionId)
  const feedback = sessionFeedback(source, sessionId)
  const session = record.session(sessionId)
  const head = record.head(sessionId)
  if (!open.ok) return open
  if (!feedback.ok) return feedback
  if (!session || !head) return unknownSession(sessionId)
  const played = open.value.room ? playedRecord(record, sessionId) : null
  if (played && !played.ok) return played
  try {
    return ok(transcriptOf({
      sessionId,
      open: open.value,
      createdAt: session.created_at,
      closedAt: session.status === 'closed' ? session.last_at : null,
      events: session.events,
      recordHash: head.hash,
      participants: record.participants(sessionId),
      lines: record.lines(sessionId),
      feedback: feedback.value,
      pack: { meta: dossier.meta(), card: (id) => dossier.card(id) ?? undefined, claim: (id) => dossier.claim(id)?.claim },
      naming,
      className,
      ...(played && { steps: played.value }),
    }))
  } catch (error) {
    return refuse('failed', `The transcript was not made, so that nothing stands in it without its voice: ${error instanceof Error ? error.message : String(error)} The record is unchanged.`)
  }
}
