import type { OpenEvent, Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { freeze, type FrozenSnapshot } from '../../shared/debate/snapshot-format.ts'
import { entryHash, GENESIS, payloadHash } from '../store/chain.ts'
import { envelopeOf, type Entry, type StoredEvent } from '../store/record.ts'
import { placeOf } from './place.ts'
import { replay, ReplayError } from './replay.ts'
import { seatingsOf } from './seatings.ts'

/** As much of a record as can be vouched for: its chain holds from the first entry on, and the machine plays it again. */
export interface SalvagedRecord {
  events: StoredEvent[]
  opening: OpenEvent
  /** The students who speak in it, with their seats. */
  students: { id: string; seat: string }[]
  /** Seats that people of a class took, in order; empty in a debate of one student. */
  seatings: { participant: string; seat: string }[]
  lines: Line[]
  snapshot: FrozenSnapshot
  place: Entry['place']
  /** Why it ends where it ends; null when nothing stood in the way. */
  stoppedBy: string | null
}

/**
 * The longest beginning of a session's record that stands in the entries found. In: entries in any order, some of them damaged or
 * there twice. Out: null when not even the first one can be used.
 */
export function salvageRecord(session: string, found: readonly StoredEvent[]): SalvagedRecord | null {
  const chained = chainOf(session, found)
  const readable = envelopesOf(chained)
  for (let envelopes = readable.envelopes, stoppedBy = readable.stoppedBy; ;) {
    const [first] = envelopes
    if (first?.event.type !== 'open') return null
    try {
      const { snapshot, lines } = replay(envelopes)
      return { events: chained.slice(0, envelopes.length), opening: first.event, students: studentsOf(envelopes), seatings: envelopes.flatMap(seatingsOf), lines, snapshot: freeze(snapshot), place: placeOf(snapshot), stoppedBy }
    } catch (error) {
      if (!(error instanceof ReplayError) || error.seq <= 1) return null
      stoppedBy = error.message
      envelopes = envelopes.slice(0, error.seq - 1)
    }
  }
}

/** Entry by entry, the one that is whole and follows the one before. Where an old page still holds an erased one with its words, it stays erased. */
function chainOf(session: string, found: readonly StoredEvent[]): StoredEvent[] {
  const bySeq = Map.groupBy(found.toSorted((a, b) => Number(a.payload !== null) - Number(b.payload !== null)), ({ seq }) => seq)
  const chain: StoredEvent[] = []
  for (let prevHash = GENESIS; ;) {
    const next = bySeq.get(chain.length + 1)?.find((event) => isWhole(session, event, prevHash))
    if (!next) return chain
    chain.push(next)
    prevHash = next.hash
  }
}

function isWhole(session: string, event: StoredEvent, prevHash: string): boolean {
  const { payload, salt, skeleton } = event
  const contentHolds = payload === null ? salt === null && skeleton !== null : salt !== null && payloadHash(salt, payload) === event.payloadHash
  return contentHolds && event.prevHash === prevHash && entryHash({ session, ...event }) === event.hash
}

function envelopesOf(events: readonly StoredEvent[]): { envelopes: Envelope[]; stoppedBy: string | null } {
  const envelopes: Envelope[] = []
  for (const event of events) {
    try {
      envelopes.push(envelopeOf(event)!) // whole entries have a payload or a skeleton
    } catch (error) {
      return { envelopes, stoppedBy: `its content is no event that this app knows (${error instanceof Error ? error.message.slice(0, 120) : String(error)})` }
    }
  }
  return { envelopes, stoppedBy: null }
}

function studentsOf(envelopes: readonly Envelope[]): SalvagedRecord['students'] {
  const joined = envelopes.flatMap((envelope) => seatingsOf(envelope).map(({ participant, seat }) => [participant, seat] as const))
  const students = new Map([...joined, ...envelopes.flatMap(({ by }) => (by.kind === 'student' ? [[by.participant, by.seat] as const] : []))])
  return [...students].map(([id, seat]) => ({ id, seat }))
}
