import { isAfterwards } from '../../shared/dossier/in-play.ts'
import { goneCard, isOwnPosition } from '../../shared/dossier/own.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { DEFAULT_OPTIONS, type TranscriptOptions } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { playedRecord } from '../host/played-record.ts'
import { openEvent, sessionFeedback, unknownSession, type FeedbackSource } from '../host/session-feedback.ts'

/**
 * A session of the database as a transcript. Errors: `unknown-session`, `unknown-seat` and `unknown-participant` where a part is asked for
 * that the session does not have, `failed` when a line cannot be shown with its voice.
 */
export function sessionTranscript(source: FeedbackSource, sessionId: string, given: Partial<TranscriptOptions> = {}): Result<Transcript, Reason> {
  const { record, dossier } = source
  const { epilogue, ...options } = { ...DEFAULT_OPTIONS, ...given }
  const open = openEvent(record, sessionId)
  const feedback = sessionFeedback(source, sessionId)
  const session = record.session(sessionId)
  const head = record.head(sessionId)
  if (!open.ok) return open
  if (!feedback.ok) return feedback
  if (!session || !head) return unknownSession(sessionId)
  const participants = record.participants(sessionId)
  const { share } = options
  if (share.of === 'seat' && !open.value.seats.some(({ seat }) => seat === share.seat)) return refuse('unknown-seat', `Session ${sessionId} has no seat ${share.seat}; it has ${open.value.seats.map(({ seat }) => seat).join(', ')}. Nothing was written.`)
  if (share.of === 'participant' && !participants.some(({ id }) => id === share.participant)) return refuse('unknown-participant', `There is no participant ${share.participant} in session ${sessionId}. Nothing was written.`)
  const played = open.value.room ? playedRecord(record, sessionId) : null
  if (played && !played.ok) return played
  const isClosed = session.status === 'closed'
  try {
    return ok(transcriptOf({
      ...options,
      sessionId,
      open: open.value,
      createdAt: session.created_at,
      closedAt: isClosed ? session.last_at : null,
      events: session.events,
      recordHash: head.hash,
      participants,
      lines: record.lines(sessionId),
      feedback: feedback.value,
      pack: { meta: dossier.meta(), card: (id) => dossier.card(id) ?? (isOwnPosition(id) ? goneCard(id) : undefined), claim: (id) => dossier.claim(id)?.claim },
      epilogue: epilogue && isClosed ? dossier.allPositions().flatMap(({ position }) => (isAfterwards(position, open.value.asOf) && !isOwnPosition(position.id) ? [position.id] : [])) : [],
      ...(played && { steps: played.value }),
    }))
  } catch (error) {
    return refuse('failed', `The transcript was not made, so that nothing stands in it without its voice: ${error instanceof Error ? error.message : String(error)} The record is unchanged.`)
  }
}
