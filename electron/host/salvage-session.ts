import { debateEventSchema } from '../../shared/debate/events.ts'
import { draftSchema } from '../../shared/protocol/messages.ts'
import { payloadHash } from '../store/chain.ts'
import type { ParticipantRow } from '../store/record-reader.ts'
import type { StoredEvent } from '../store/record.ts'
import type { Found, FoundSession } from '../store/salvage-rows.ts'
import type { SalvagedSession } from '../store/salvage-write.ts'
import { FACILITATOR } from './new-class.ts'
import { salvageRecord, type SalvagedRecord } from './salvage-record.ts'

/** What became of one session of a damaged database. */
export interface SessionFate {
  session: string
  /** The seat that its student played, and when it began; null where that cannot be read. */
  seat: string | null
  createdAt: string | null
  /** How many entries of its record are in the new database. */
  events: number
  kept: 'whole' | 'cut' | 'lost'
  /** The first entry that is missing; null when it is whole. */
  cutAt: number | null
  /** Why it is not whole, or what could not be made sure of; null when nothing is to be said. */
  reason: string | null
  /** Words of students behind the cut, which are in no record any more. */
  beyond: { seq: number; at: string; text: string }[]
}

/** What can be kept of one session. In: everything found. Out: its fate, and what is to be written; null when it is lost. */
export function salvageSession(id: string, found: Found): { fate: SessionFate; session: SalvagedSession | null } {
  const entries = found.events.get(id) ?? []
  const record = salvageRecord(id, entries)
  const last = found.lastTrace.get(id) ?? 0
  if (!record) {
    const row = found.sessions.get(id)
    return { fate: { session: id, seat: row?.lead ?? null, createdAt: row?.createdAt ?? null, events: 0, kept: 'lost', cutAt: 1, reason: `its first entry ${stateOf(entries, 1)}`, beyond: wordsBeyond(entries, 0) }, session: null }
  }
  const count = record.events.length
  const isCut = last > count
  const row = found.sessions.get(id) ?? rowFrom(record)
  const { participants, notes } = participantsOf(id, found, record)
  const reasons = [...(isCut ? [record.stoppedBy ? `entry ${count + 1}: ${record.stoppedBy}` : `entry ${count + 1} ${stateOf(entries, count + 1)}`] : uncertainEnd(found.ends.get(id), count)), ...notes]
  return {
    fate: { session: id, seat: row.lead, createdAt: row.createdAt, events: count, kept: isCut ? 'cut' : 'whole', cutAt: isCut ? count + 1 : null, reason: reasons.join('; ') || null, beyond: wordsBeyond(entries, count) },
    session: { id, row, participants, drafts: draftsOf(id, found, record), isClass: record.opening.room !== undefined, ...record },
  }
}

const stateOf = (entries: readonly StoredEvent[], seq: number): string =>
  entries.some((entry) => entry.seq === seq) ? 'is damaged: its content or its place in the chain is not what its hash says' : 'cannot be read'

const uncertainEnd = (end: number | undefined, count: number): string[] =>
  end === count ? [] : ['its snapshot could not be read and was made anew; whether another entry came after the last one cannot be told']

/** Where the session's own row is lost, its first entry says the same. */
function rowFrom({ opening, events }: SalvagedRecord): FoundSession {
  return { packId: opening.pack.id, packVersion: opening.pack.version, recipeId: opening.recipe.id, lead: opening.lead, asOf: opening.asOf, timed: opening.timed, createdAt: events[0]!.at, aliveAt: null }
}

function participantsOf(id: string, found: Found, { students, opening }: SalvagedRecord): { participants: ParticipantRow[]; notes: string[] } {
  const rows = found.participants.filter(({ session }) => session === id).toSorted((a, b) => Number(a.name === '') - Number(b.name === '')) // a name that was taken away does not come back from an old page
  const known = new Map(rows.map(({ id: person, seat, pseudonym, name }) => [person, { id: person, seat, pseudonym, name }]))
  if (opening.room && !known.has(FACILITATOR.id)) known.set(FACILITATOR.id, { ...FACILITATOR, name: '' })
  const lost = students.filter((student) => !known.has(student.id))
  const stand = lost.map((student, index): ParticipantRow => ({ ...student, pseudonym: `Student ${String.fromCodePoint(65 + known.size + index)}`, name: '' }))
  return { participants: [...known.values(), ...stand], notes: stand.map(({ pseudonym }) => `the name on a seat could not be read; it is ${pseudonym} now`) }
}

/** A draft that was delivered since is an old row; such rows are found only where it is unknown which pages are in use. */
function draftsOf(id: string, found: Found, { events }: SalvagedRecord): Found['drafts'] {
  const delivered = events.findLast(({ type, actor }) => type === 'deliver' && actor.includes('"student"'))?.at ?? ''
  return found.drafts.filter((draft) => draft.session === id && textOf(draft.data) !== null && (found.isCurrent || draft.savedAt > delivered))
}

/** The words of a stored draft; null for what is no draft. */
export function textOf(data: string): string | null {
  try {
    return draftSchema.safeParse(JSON.parse(data)).data?.text ?? null
  } catch {
    return null
  }
}

const isOfPeople = (type: string) => type === 'deliver' || type === 'debrief.answer' || type.startsWith('room.')

/** Speeches and answers whose own hash holds, although the chain before them is broken. */
function wordsBeyond(entries: readonly StoredEvent[], count: number): SessionFate['beyond'] {
  const bySeq = new Map<number, SessionFate['beyond'][number]>()
  for (const { seq, at, payload, salt, payloadHash: digest } of entries) {
    if (seq <= count || payload === null || salt === null || payloadHash(salt, payload) !== digest) continue
    const event = debateEventSchema.safeParse(JSON.parse(payload)).data
    if (event && 'text' in event && isOfPeople(event.type) && event.text) bySeq.set(seq, { seq, at, text: event.text })
  }
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}
