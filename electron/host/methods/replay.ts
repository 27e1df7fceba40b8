import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { foldMoments, type SessionRecord } from '../../../shared/replay/moment.ts'
import { heldLines } from '../../../shared/room/held-lines.ts'
import { envelopeOf } from '../../store/record.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import { classMoments, momentsOf } from '../moments.ts'
import { playedRecord } from '../played-record.ts'
import { openEvent, unknownSession } from '../session-feedback.ts'

/** What a viewer needs to go through a session. Read from the store: the session is not taken up again by it, and no clock runs. */
export function replayMethods(reader: RecordReader) {
  return {
    'session.record': ({ sessionId }: Params<'session.record'>): Result<Results['session.record'], Reason> => {
      if (!reader.session(sessionId)) return unknownSession(sessionId)
      if (isClass(reader, sessionId)) return classRecord(reader, sessionId)
      const student = reader.participants(sessionId)[0]
      const viewer = { seat: student?.seat ?? null, participant: student?.id ?? null, name: student?.name || (student?.pseudonym ?? '') }
      try {
        const envelopes = reader.events(sessionId).map(envelopeOf).filter((envelope) => envelope !== null)
        return ok({ sessionId, moments: foldMoments(momentsOf(sessionId, envelopes, viewer)), lines: reader.lines(sessionId) })
      } catch (error) {
        return refuse('database-damaged', `Session ${sessionId} could not be played again from its record (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.`)
      }
    },
  }
}

function isClass(reader: RecordReader, sessionId: string): boolean {
  try {
    const open = openEvent(reader, sessionId)
    return open.ok && open.value.room !== undefined
  } catch {
    return false // what is wrong with it the replay says
  }
}

/** A class as its screens showed it: without lines that were never released, and without answers of the debrief, which are for the teacher and their authors. */
function classRecord(reader: RecordReader, sessionId: string): Result<SessionRecord, Reason> {
  const played = playedRecord(reader, sessionId)
  if (!played.ok) return played
  const people = Object.fromEntries(reader.participants(sessionId).map(({ id, pseudonym, name }) => [id, name || pseudonym]))
  const held = heldLines(played.value)
  const lines = reader.lines(sessionId).filter(({ seq, kind }) => kind !== 'debrief' && held.get(seq) !== null)
  const shownFrom = Object.fromEntries([...held].flatMap(([line, from]) => (from === null ? [] : [[line, from]])))
  return ok({ sessionId, moments: foldMoments(classMoments(sessionId, played.value, (id) => people[id] ?? '')), lines, people, shownFrom })
}
