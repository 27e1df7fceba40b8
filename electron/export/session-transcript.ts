import { feedbackOf } from '../../shared/feedback/hints.ts'
import type { Feedback } from '../../shared/feedback/feedback.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { Naming, Transcript } from '../../shared/transcript/transcript.ts'
import type { OpenEvent } from '../../shared/debate/events.ts'
import { feedbackPack } from '../host/feedback-pack.ts'
import type { Dossier } from '../store/dossier.ts'
import { envelopeOf } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'

/** The read sides that a transcript is made from. */
export interface TranscriptSource {
  record: RecordReader
  dossier: Dossier
}

/** What stood, what waits, and hints with their evidence, for the lead seat of a session. Errors: `unknown-session`. */
export function sessionFeedback(source: TranscriptSource, sessionId: string): Result<Feedback, Reason> {
  const open = openEvent(source.record, sessionId)
  if (!open.ok) return open
  const session = open.value
  return ok(feedbackOf({ lines: source.record.lines(sessionId), seat: session.lead, session, pack: feedbackPack(source.dossier) }))
}

/** A session of the database as a transcript. Errors: `unknown-session`, `failed` when a line cannot be shown with its voice. */
export function sessionTranscript(source: TranscriptSource, sessionId: string, naming: Naming, className = ''): Result<Transcript, Reason> {
  const { record, dossier } = source
  const open = openEvent(record, sessionId)
  const feedback = sessionFeedback(source, sessionId)
  const session = record.session(sessionId)
  const head = record.head(sessionId)
  if (!open.ok) return open
  if (!feedback.ok) return feedback
  if (!session || !head) return unknown(sessionId)
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
    }))
  } catch (error) {
    return refuse('failed', `The transcript was not made, so that nothing stands in it without its voice: ${error instanceof Error ? error.message : String(error)} The record is unchanged.`)
  }
}

function openEvent(record: RecordReader, sessionId: string): Result<OpenEvent, Reason> {
  const [first] = record.events(sessionId)
  const event = first && envelopeOf(first)?.event
  return event?.type === 'open' ? ok(event) : unknown(sessionId)
}

const unknown = (sessionId: string) => refuse('unknown-session', `There is no session ${sessionId} in this database. \`tour-de-table sessions list\` shows those there are.`)
