import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { foldMoments } from '../../../shared/replay/moment.ts'
import { envelopeOf } from '../../store/record.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import { momentsOf } from '../moments.ts'
import { unknownSession } from '../session-feedback.ts'

/** What a viewer needs to go through a session. Read from the store: the session is not taken up again by it, and no clock runs. */
export function replayMethods(reader: RecordReader) {
  return {
    'session.record': ({ sessionId }: Params<'session.record'>): Result<Results['session.record'], Reason> => {
      if (!reader.session(sessionId)) return unknownSession(sessionId)
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
