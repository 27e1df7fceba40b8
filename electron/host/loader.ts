import { freeze, thaw } from '../../shared/debate/snapshot-format.ts'
import type { DebateSnapshot } from '../../shared/debate/step.ts'
import { refuse, ok, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { envelopeOf } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { liveSession, type LiveSession } from './live-session.ts'
import { replay } from './replay.ts'

/** A stored session → memory. Thaws the snapshot; where that fails, or another machine wrote it, the record is replayed. */
export function loadSession(reader: RecordReader, id: string): Result<LiveSession, Reason> {
  try {
    const later = { lines: () => reader.lines(id), participant: () => reader.participants(id)[0] ?? null, hash: () => reader.head(id)?.hash ?? '' }
    const last = reader.latest(id)
    const thawed = last && thaw(last)
    if (last && thawed) return ok(liveSession({ id, snapshot: thawed, seq: last.seq, lastAt: last.at }, later))
    const head = reader.head(id)
    if (!head) return refuse('unknown-session', `There is no session ${id} in this database.`)
    return ok(liveSession({ id, snapshot: rebuilt(reader, id), seq: head.seq, lastAt: head.at }, later))
  } catch (error) {
    return unreadable(id, error)
  }
}

/** The same session with its lines read, which taking it up does not need. */
export function withLines(live: LiveSession): Result<LiveSession, Reason> {
  try {
    live.book.open()
    return ok(live)
  } catch (error) {
    return unreadable(live.id, error)
  }
}

/** Does the record hold entries that memory does not? False where that cannot be read. */
export function isBehind({ id, seq }: LiveSession, reader: RecordReader): boolean {
  try {
    return (reader.head(id)?.seq ?? seq) > seq
  } catch {
    return false
  }
}

function unreadable(id: string, error: unknown): Result<never, Reason> {
  return refuse('database-damaged', `Session ${id} could not be read from its record (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.`)
}

function rebuilt(reader: RecordReader, id: string): DebateSnapshot {
  const { snapshot } = replay(reader.events(id).map(envelopeOf).filter((envelope) => envelope !== null))
  return thaw(freeze(snapshot)) ?? snapshot
}
