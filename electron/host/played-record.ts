import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { envelopeOf } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { replaying, type Played } from './replay.ts'

/** A session's record played again, entry by entry. Errors: `database-damaged` where an entry cannot be read or does not fit. */
export function playedRecord(record: Pick<RecordReader, 'events'>, sessionId: string): Result<Played[], Reason> {
  try {
    return ok(replaying(record.events(sessionId).map(envelopeOf).filter((envelope) => envelope !== null)))
  } catch (error) {
    return refuse('database-damaged', `Session ${sessionId} could not be played again from its record (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.`)
  }
}
