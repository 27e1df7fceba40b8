import { freeze, thaw } from '../../shared/debate/snapshot-format.ts'
import { refuse, ok, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { envelopeOf } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { liveSession, type LiveSession } from './live-session.ts'
import { replay } from './replay.ts'

/** A stored session → memory. Thaws the snapshot; where that fails, or another machine wrote it, the record is replayed. */
export function loadSession(reader: RecordReader, id: string): Result<LiveSession, Reason> {
  const head = reader.head(id)
  const row = reader.session(id)
  if (!head || !row) return refuse('unknown-session', `There is no session ${id} in this database.`)
  const stored = reader.snapshot(id)
  const thawed = stored && stored.seq === head.seq ? thaw(stored) : null
  const base = { id, seq: head.seq, hash: head.hash, lastAt: row.last_at, participant: reader.participants(id)[0] ?? null }
  if (thawed) return ok(liveSession({ ...base, snapshot: thawed, lines: reader.lines(id) }))
  try {
    const envelopes = reader.events(id).map(envelopeOf).filter((envelope) => envelope !== null)
    const again = replay(envelopes)
    return ok(liveSession({ ...base, snapshot: thaw(freeze(again.snapshot)) ?? again.snapshot, lines: reader.lines(id) }))
  } catch (error) {
    return refuse('database-damaged', `Session ${id} could not be rebuilt from its record (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.`)
  }
}
