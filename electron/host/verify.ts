import { freeze } from '../../shared/debate/snapshot-format.ts'
import type { Line } from '../../shared/debate/line.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { entryHash, GENESIS, payloadHash } from '../store/chain.ts'
import { envelopeOf, type StoredEvent } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { firstDifference, type Difference } from './first-difference.ts'
import { replay, ReplayError } from './replay.ts'

/** `firstBad` names the first entry that is altered, missing or does not lead where the database says. */
export interface Verification {
  ok: boolean
  events: number
  /** Entries whose words were erased: they verify by their hashes. Absent where there are none. */
  erased?: number
  firstBad: { seq: number; reason: string } | null
}

/**
 * Is the record whole? The chain of hashes, then: does playing it again give the stored lines and snapshot?
 * Tamper-evident on this machine, not a proof of identity. Entries whose text was erased keep their hashes; then only the chain is checked.
 */
export function verifySession(reader: RecordReader, sessionId: string): Verification {
  const events = reader.events(sessionId)
  return verification(events, chainBreak(sessionId, events) ?? differsFromReplay(reader, sessionId, events))
}

/** What was found, with the erased entries counted. */
export function verification(events: readonly Pick<StoredEvent, 'payload'>[], firstBad: Verification['firstBad']): Verification {
  const erased = events.filter(({ payload }) => payload === null).length
  return { ok: firstBad === null, events: events.length, ...(erased > 0 && { erased }), firstBad }
}

/** The first entry whose hash, or whose place in the chain, is not right; null when the chain is whole. */
export function chainBreak(session: string, events: readonly StoredEvent[]): Verification['firstBad'] {
  if (events.length === 0) return { seq: 1, reason: 'the record is empty' }
  let prevHash = GENESIS
  for (const [index, event] of events.entries()) {
    const seq = index + 1
    if (event.seq !== seq) return isRepeated(event, events) ? { seq: event.seq, reason: 'it stands here a second time' } : { seq, reason: 'an entry is missing here' }
    if (event.payload !== null && payloadHash(event.salt!, event.payload) !== event.payloadHash) return { seq, reason: 'its content was altered' }
    if (event.prevHash !== prevHash) return { seq, reason: 'it does not follow the entry before it' }
    if (entryHash({ session, seq, at: event.at, actor: event.actor, type: event.type, payloadHash: event.payloadHash, prevHash }) !== event.hash) return { seq, reason: 'its time, author, type or hash was altered' }
    prevHash = event.hash
  }
  return null
}

const isRepeated = ({ seq, hash }: StoredEvent, events: readonly StoredEvent[]): boolean => events.filter((other) => other.seq === seq && other.hash === hash).length > 1

function differsFromReplay(reader: RecordReader, sessionId: string, events: readonly StoredEvent[]): Verification['firstBad'] {
  const last = events.at(-1)!.seq
  try {
    const envelopes = events.map(envelopeOf)
    if (envelopes.some((envelope) => envelope === null)) return null
    const again = replay(envelopes.filter((envelope) => envelope !== null))
    const stored = reader.snapshot(sessionId)
    if (stored?.seq !== last) return { seq: last, reason: 'the stored snapshot is of another entry' }
    const frozen = freeze(again.snapshot)
    if (stored.version === frozen.version && canonicalJson(JSON.parse(stored.data)) !== canonicalJson(JSON.parse(frozen.data))) return { seq: last, reason: 'the stored snapshot is not what the record leads to' }
    return firstDifferentLine(again.lines, reader.storedLines(sessionId))
  } catch (error) {
    return { seq: error instanceof ReplayError ? error.seq : last, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The first line that is not what playing the record again gives; in: the lines made by it, and those that are kept. */
export function firstDifferentLine(expected: readonly Line[], kept: readonly Line[]): Verification['firstBad'] {
  const difference = firstDifference(numbered(expected), numbered(kept))
  return difference && { seq: difference.seq, reason: DIFFERENT_LINE[difference.how] }
}

const numbered = (lines: readonly Line[]) => lines.map((line) => ({ seq: line.seq, print: canonicalJson(line) }))

const DIFFERENT_LINE = {
  altered: 'the stored line is not what the record says', missing: 'a stored line is missing here', added: 'a stored line was added here', moved: 'the stored line stands in another place',
} as const satisfies Record<Difference['how'], string>
