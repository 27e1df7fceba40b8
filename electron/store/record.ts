import type { Database } from 'better-sqlite3'
import type { Envelope } from '../../shared/debate/events.ts'
import { actorSchema, debateEventSchema } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { FrozenSnapshot } from '../../shared/debate/snapshot-format.ts'
import { entryHash, GENESIS, payloadHash } from './chain.ts'

/** What one entry adds, committed together or not at all. */
export interface Entry {
  session: string
  envelope: Envelope
  commandId: string | null
  salt: Uint8Array
  prevHash: string
  snapshot: FrozenSnapshot
  line: Line | null
  /** Somebody who comes into a class with this entry. */
  joins?: Joining | undefined
  /** Seats of a class that people take with this entry; absent where none. */
  seatings?: { participant: string; seat: string }[]
  /** Where the session stands, for lists that thaw nothing. */
  place: { stage: string; round: number; rounds: number; status: 'running' | 'closed' }
}

/** A person of a class, stored together with the entry by which they come in; the token's hash only, null for somebody without a device. */
export interface Joining { id: string; pseudonym: string; tokenHash: string | null }

export interface NewSession {
  id: string
  packId: string
  packVersion: string
  recipeId: string
  lead: string
  asOf: string
  timed: boolean
  createdAt: string
  /** A class, whose people come later; `participant` is its facilitator. */
  isClass?: boolean
  participant: { id: string; seat: string; pseudonym: string; name: string } | null
}

export interface StoredEvent {
  seq: number
  at: string
  commandId: string | null
  actor: string
  type: string
  payload: string | null
  salt: Uint8Array | null
  /** What is left of an erased payload: the same event without a word of its writer, marked `erased`. */
  skeleton: string | null
  payloadHash: string
  prevHash: string
  hash: string
}

/** The write side of the record: only the host holds it. */
export interface RecordWriter {
  createSession(session: NewSession, first: Entry): string
  /** Commits one entry with its projections, drops the draft of a speech that it delivers, and returns its hash, to which the next one is chained. Throws when nothing was stored. */
  append(entry: Entry): string
}

export function recordWriter(db: Database): RecordWriter {
  const insertEvent = db.prepare('INSERT INTO events (session_id, seq, at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertLine = db.prepare('INSERT INTO lines (session_id, seq, kind, voice, seat, participant, position_id, rule, text, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const putSnapshot = db.prepare('INSERT INTO snapshots (session_id, seq, at, machine_version, stage, round, rounds, status, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id) DO UPDATE SET seq = excluded.seq, at = excluded.at, machine_version = excluded.machine_version, stage = excluded.stage, round = excluded.round, rounds = excluded.rounds, status = excluded.status, data = excluded.data')
  const insertSession = db.prepare('INSERT INTO sessions (id, pack_id, pack_version, recipe_id, lead, as_of, timed, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertParticipant = db.prepare('INSERT INTO participants (session_id, id, seat, pseudonym, name) VALUES (?, ?, ?, ?, ?)')
  const insertClass = db.prepare('INSERT INTO classes (session_id) VALUES (?)')
  const insertToken = db.prepare('INSERT INTO seat_tokens (token_hash, session_id, participant, given_at) VALUES (?, ?, ?, ?)')
  const insertSeating = db.prepare('INSERT INTO seatings (session_id, participant, seat) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const dropDraft = db.prepare('DELETE FROM drafts WHERE session_id = ? AND participant = ?')

  const write = ({ session, envelope: { seq, at, by, event }, commandId, salt, prevHash, snapshot, line, place, joins, seatings = [] }: Entry): string => {
    const actor = JSON.stringify(by)
    const payload = JSON.stringify(event)
    const payloadDigest = payloadHash(salt, payload)
    const hash = entryHash({ session, seq, at, actor, type: event.type, payloadHash: payloadDigest, prevHash })
    insertEvent.run(session, seq, at, commandId, actor, event.type, payload, salt, payloadDigest, prevHash, hash)
    if (by.kind === 'student' && event.type === 'deliver' && event.move !== 'yield') dropDraft.run(session, by.participant) // delivered: no kill may bring it back as a draft
    if (joins) insertParticipant.run(session, joins.id, 'waiting', joins.pseudonym, '')
    if (joins && joins.tokenHash !== null) insertToken.run(joins.tokenHash, session, joins.id, at)
    for (const { participant, seat } of seatings) insertSeating.run(session, participant, seat)
    if (line) insertLine.run(session, seq, line.kind, line.voice, line.seat, line.participant, line.position, line.rule, line.text, JSON.stringify(line))
    putSnapshot.run(session, seq, at, snapshot.version, place.stage, place.round, place.rounds, place.status, snapshot.data)
    return hash
  }
  const append = db.transaction(write)
  const createSession = db.transaction((session: NewSession, first: Entry) => {
    insertSession.run(session.id, session.packId, session.packVersion, session.recipeId, session.lead, session.asOf, session.timed ? 1 : 0, session.createdAt)
    const person = session.participant
    if (person) insertParticipant.run(session.id, person.id, person.seat, person.pseudonym, person.name)
    if (session.isClass) insertClass.run(session.id)
    return write({ ...first, prevHash: GENESIS })
  })
  return { createSession: createSession.immediate, append: append.immediate }
}

/** A stored entry as an envelope, parsed as untrusted data; an erased one is read from its skeleton. Throws on what is not an event; null where nothing is left. */
export function envelopeOf(row: StoredEvent): Envelope | null {
  const payload = row.payload ?? row.skeleton
  if (payload === null) return null
  return { seq: row.seq, at: row.at, by: actorSchema.parse(JSON.parse(row.actor)), event: debateEventSchema.parse(JSON.parse(payload)) }
}
