import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Results } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { openEvent, unknownSession } from '../host/session-feedback.ts'
import type { Desk } from '../store/desk.ts'
import type { ParticipantRow, RecordReader } from '../store/record-reader.ts'
import { envelopeOf } from '../store/record.ts'
import type { WeakSpots } from '../store/weak-spots.ts'
import { sessionPart } from './bundle.ts'
import { DATA_FORMAT, DATA_VERSION, type SessionDataFile } from './session-data-schema.ts'

/** Gives everything that is stored of a session, or of one participant of it (null: of all), as a file. Errors: `unknown-session`, `unknown-participant`, `database-damaged`. */
export type SessionData = (sessionId: string, participant: string | null) => Result<Results['session.export'], Reason>

interface Parts {
  record: RecordReader
  desk: Pick<Desk, 'draft'>
  weakSpots: Pick<WeakSpots, 'of'>
  /** Version of the app. */
  app: string
  /** ISO time. */
  now: () => string
}

export function sessionData(parts: Parts): SessionData {
  return (sessionId, participant) => {
    try {
      const people = parts.record.participants(sessionId).filter(({ id }) => participant === null || id === participant)
      if (!parts.record.session(sessionId)) return unknownSession(sessionId)
      if (participant !== null && people.length === 0) return refuse('unknown-participant', `There is no participant ${participant} in session ${sessionId}. Nothing was written.`)
      const name = participant === null ? sessionId : `${sessionId}-${participant}`
      return ok({ fileName: `tour-de-table-data-${name}.json`, mime: 'application/json', content: `${JSON.stringify(everythingOf(parts, sessionId, participant, people), null, 2)}\n` })
    } catch (error) {
      return refuse('database-damaged', `Session ${sessionId} could not be read (${error instanceof Error ? error.message : String(error)}). Nothing was written and the record is kept as it is; \`tour-de-table verify\` names the entry.`)
    }
  }
}

function everythingOf({ record, desk, weakSpots, app, now }: Parts, sessionId: string, participant: string | null, people: readonly ParticipantRow[]): SessionDataFile {
  const row = record.session(sessionId)!
  const open = openEvent(record, sessionId)
  const isTheirs = (who: { participant?: string | null }) => participant === null || who.participant === participant
  const entries = record.events(sessionId).map((stored) => ({ stored, envelope: envelopeOf(stored) }))
  return {
    format: DATA_FORMAT, formatVersion: DATA_VERSION, app, created: now(),
    session: { ...sessionPart(row), lastAt: row.last_at, status: row.status, assignment: (open.ok && open.value.assignment?.title) || null },
    participant,
    participants: people.map(({ id, seat, pseudonym, name }) => ({ id, seat, pseudonym, name })),
    events: entries.flatMap(({ stored: { seq, at, actor, payload, hash }, envelope }) => {
      const by = envelope?.by ?? (JSON.parse(actor) as SessionDataFile['events'][number]['by'])
      return isTheirs('participant' in by ? by : {}) ? [{ seq, at, by, event: envelope?.event ?? null, erased: payload === null, hash }] : []
    }),
    lines: record.storedLines(sessionId).filter(isTheirs),
    drafts: people.flatMap(({ id }) => {
      const draft = desk.draft(sessionId, id)
      return draft ? [{ participant: id, draft }] : []
    }),
    weakSpots: people.flatMap(({ id }) => weakSpots.of(sessionId, id).map((spot) => ({ participant: id, ...spot }))),
  }
}
