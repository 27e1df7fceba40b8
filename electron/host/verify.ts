import { freeze } from '../../shared/debate/snapshot-format.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { entryHash, GENESIS, payloadHash } from '../store/chain.ts'
import { envelopeOf, type StoredEvent } from '../store/record.ts'
import type { RecordReader } from '../store/record-reader.ts'
import { replay, ReplayError } from './replay.ts'

/** `firstBad` names the first entry that is altered, missing or does not lead where the database says. */
export interface Verification {
  ok: boolean
  events: number
  firstBad: { seq: number; reason: string } | null
}

/**
 * Is the record whole? The chain of hashes, then: does playing it again give the stored lines and snapshot?
 * Tamper-evident on this machine, not a proof of identity. Entries whose text was erased keep their hashes; then only the chain is checked.
 */
export function verifySession(reader: RecordReader, sessionId: string): Verification {
  const events = reader.events(sessionId)
  const firstBad = chainBreak(sessionId, events) ?? differsFromReplay(reader, sessionId, events)
  return { ok: firstBad === null, events: events.length, firstBad }
}

/** The first entry whose hash, or whose place in the chain, is not right; null when the chain is whole. */
export function chainBreak(session: string, events: readonly StoredEvent[]): Verification['firstBad'] {
  if (events.length === 0) return { seq: 1, reason: 'the record is empty' }
  let prevHash = GENESIS
  for (const [index, event] of events.entries()) {
    const seq = index + 1
    if (event.seq !== seq) return { seq, reason: 'an entry is missing here' }
    if (event.payload !== null && payloadHash(event.salt!, event.payload) !== event.payloadHash) return { seq, reason: 'its content was altered' }
    if (event.prevHash !== prevHash) return { seq, reason: 'it does not follow the entry before it' }
    if (entryHash({ session, seq, at: event.at, actor: event.actor, type: event.type, payloadHash: event.payloadHash, prevHash }) !== event.hash) return { seq, reason: 'its time, author, type or hash was altered' }
    prevHash = event.hash
  }
  return null
}

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

function firstDifferentLine(expected: readonly { seq: number }[], stored: readonly { seq: number }[]): Verification['firstBad'] {
  for (let index = 0; index < Math.max(expected.length, stored.length); index += 1) {
    const [a, b] = [expected[index], stored[index]]
    if (!a || !b || canonicalJson(a) !== canonicalJson(b)) return { seq: Math.min(a?.seq ?? Infinity, b?.seq ?? Infinity), reason: 'the stored line is not what the record says' }
  }
  return null
}
