import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import { standing } from '../../shared/debate/corrections.ts'
import type { OpenEvent } from '../../shared/debate/events.ts'
import type { Feedback, PreviousBout } from '../../shared/feedback/feedback.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { measuresOf } from '../../shared/feedback/measures.ts'
import { heldLines, neverShown } from '../../shared/room/held-lines.ts'
import { claimOutcomes } from '../../shared/feedback/claim-outcomes.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Dossier } from '../store/dossier.ts'
import { envelopeOf } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { feedbackPack } from './feedback-pack.ts'
import { playedRecord } from './played-record.ts'

/** The read sides that feedback and transcripts are made from. */
export interface FeedbackSource {
  record: RecordReader
  dossier: Dossier
}

/** What stood, what waits, hints with their evidence, numbers and weak spots, for the lead seat of a session. Errors: `unknown-session`. */
export function sessionFeedback({ record, dossier }: FeedbackSource, sessionId: string): Result<Feedback, Reason> {
  const open = openEvent(record, sessionId)
  if (!open.ok) return open
  const session = open.value
  if (session.room) return classFeedback(record, sessionId)
  return ok(feedbackOf({ lines: standing(record.lines(sessionId)), seat: session.lead, session, pack: feedbackPack(dossier) }))
}

/**
 * Of a class: how each claim ended for each seat that put it forward, among the lines that the room saw. In the change of sides a seat argues
 * the case of another: that counts for neither. No hints: they are made for one student on one seat.
 */
function classFeedback(record: RecordReader, sessionId: string): Result<Feedback, Reason> {
  const played = playedRecord(record, sessionId)
  if (!played.ok) return played
  const never = neverShown(heldLines(played.value))
  const lines = standing(record.lines(sessionId)).filter(({ seq, params }) => !never.has(seq) && params['arguesAs'] === undefined)
  return ok({ claims: claimOutcomes(lines, labelGraph(buildGraph(lines))), hints: [], stillToAnswer: [], time: [], measures: [], weakSpots: [] })
}

/** The last bout before this one of the same seat by the same student, in numbers; null where there is none, or its record was erased. */
export function previousBout(record: RecordReader, sessionId: string): PreviousBout | null {
  const found = record.previousBout(sessionId)
  if (!found) return null
  const open = openEvent(record, found.id)
  if (!open.ok) return null
  const { lead: seat, level, asOf } = open.value
  const lines = standing(record.lines(found.id))
  const graph = buildGraph(lines)
  return { id: found.id, date: found.created_at, level, asOf, measures: measuresOf({ lines, graph, labels: labelGraph(graph), seat }) }
}

/** How a session began. Errors: `unknown-session`. */
export function openEvent(record: RecordReader, sessionId: string): Result<OpenEvent, Reason> {
  const first = record.opening(sessionId)
  const event = first && envelopeOf(first)?.event
  return event?.type === 'open' ? ok(event) : unknownSession(sessionId)
}

/** No such session in this database. */
export const unknownSession = (sessionId: string) => refuse('unknown-session', `There is no session ${sessionId} in this database. \`tour-de-table sessions list\` shows those there are.`)
