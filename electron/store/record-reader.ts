import type { Database } from 'better-sqlite3'
import { corrected } from '../../shared/debate/corrections.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { FrozenSnapshot } from '../../shared/debate/snapshot-format.ts'
import { fromJson } from './dossier-rows.ts'
import type { StoredEvent } from './record.ts'

export interface SessionRow {
  id: string
  pack_id: string
  pack_version: string
  recipe_id: string
  lead: string
  as_of: string
  timed: number
  created_at: string
  last_at: string
  stage: string
  round: number
  rounds: number
  status: 'running' | 'closed'
  /** Last proof that the app was running with this session's clock on; ISO. */
  alive_at: string | null
  events: number
  /** How many people came into the class; null where one student argues with the record. */
  people: number | null
}

export interface ParticipantRow {
  id: string
  seat: string
  pseudonym: string
  name: string
}

/** The last entry of a record: its time, and the hash that the next one is chained to. */
interface Head {
  seq: number
  at: string
  hash: string
}

/** The read side of the record: for anybody who may see the whole session. */
export interface RecordReader {
  sessions(): SessionRow[]
  session(id: string): SessionRow | null
  participants(sessionId: string): ParticipantRow[]
  events(sessionId: string): StoredEvent[]
  /** The entries of one type. */
  entriesOf(sessionId: string, type: string): StoredEvent[]
  /** The first entry alone. */
  opening(sessionId: string): StoredEvent | null
  /** The last closed session before this one with the same pack, lead seat and student: the same name, or neither has one. */
  previousBout(sessionId: string): Pick<SessionRow, 'id' | 'created_at'> | null
  /** The seq that a command was accepted as, or null. */
  outcome(sessionId: string, commandId: string): number | null
  head(sessionId: string): Head | null
  /** The stored snapshot with the time of its entry, if that is the last one: all that taking a session up needs. Null otherwise. */
  latest(sessionId: string): (FrozenSnapshot & Pick<Head, 'seq' | 'at'>) | null
  /** The lines as they count now: what was taken back or struck says so. */
  lines(sessionId: string): Line[]
  /** The lines as they were written, whatever was corrected since. */
  storedLines(sessionId: string): Line[]
  snapshot(sessionId: string): (FrozenSnapshot & { seq: number }) | null
}

export function recordReader(db: Database): RecordReader {
  // A session without its snapshot is still one: it is rebuilt from the record when it is opened.
  const session = `SELECT s.*, coalesce(n.at, s.created_at) AS last_at, coalesce(n.stage, '') AS stage, coalesce(n.round, 1) AS round, coalesce(n.rounds, 1) AS rounds,
    coalesce(n.status, 'running') AS status, coalesce(n.seq, 0) AS events,
    CASE WHEN c.session_id IS NOT NULL THEN (SELECT count(*) FROM participants p WHERE p.session_id = s.id AND p.seat <> 'facilitator') END AS people
    FROM sessions s LEFT JOIN snapshots n ON n.session_id = s.id LEFT JOIN classes c ON c.session_id = s.id`
  const all = db.prepare<[], SessionRow>(`${session} ORDER BY last_at DESC, s.id`)
  const one = db.prepare<[string], SessionRow>(`${session} WHERE s.id = ?`)
  const people = db.prepare<[string], ParticipantRow>('SELECT id, seat, pseudonym, name FROM participants WHERE session_id = ? ORDER BY id')
  const entries = 'SELECT seq, at, command_id AS commandId, actor, type, payload, salt, skeleton, payload_hash AS payloadHash, prev_hash AS prevHash, hash FROM events WHERE session_id = ?'
  const events = db.prepare<[string], StoredEvent>(`${entries} ORDER BY seq`)
  const ofType = db.prepare<[string, string], StoredEvent>(`${entries} AND type = ? ORDER BY seq`)
  const opening = db.prepare<[string], StoredEvent>(`${entries} AND seq = 1`)
  // No record is read for it; CROSS JOIN keeps the order of the tables, small ones first. rowid tells sessions apart that began at the same time.
  const previousBout = db.prepare<[string], Pick<SessionRow, 'id' | 'created_at'>>(`SELECT s.id, s.created_at FROM sessions now JOIN participants me ON me.session_id = now.id AND me.seat = now.lead
    CROSS JOIN sessions s ON s.lead = now.lead AND s.pack_id = now.pack_id AND (s.created_at, s.rowid) < (now.created_at, now.rowid)
    CROSS JOIN participants p ON p.session_id = s.id AND p.seat = s.lead AND p.name = me.name
    CROSS JOIN snapshots n ON n.session_id = s.id AND n.status = 'closed'
    WHERE now.id = ? ORDER BY s.created_at DESC, s.rowid DESC LIMIT 1`)
  const outcome = db.prepare<[string, string], { seq: number }>('SELECT seq FROM events WHERE session_id = ? AND command_id = ?')
  const head = db.prepare<[string], Head>('SELECT seq, at, hash FROM events WHERE session_id = ? ORDER BY seq DESC LIMIT 1')
  // The entry itself is not touched: with its payload it costs more to read than all the rest.
  const latest = db.prepare<[string], FrozenSnapshot & Pick<Head, 'seq' | 'at'>>(`SELECT n.seq, n.at, n.machine_version AS version, n.data FROM snapshots n
    WHERE n.session_id = ? AND n.seq = (SELECT max(e.seq) FROM events e WHERE e.session_id = n.session_id)`)
  const lines = db.prepare<[string], LineRow>('SELECT seq, kind, voice, seat, participant, position_id AS position, rule, text, data FROM lines WHERE session_id = ? ORDER BY seq')
  const snapshot = db.prepare<[string], FrozenSnapshot & { seq: number }>('SELECT seq, machine_version AS version, data FROM snapshots WHERE session_id = ?')
  return {
    sessions: () => all.all(),
    session: (id) => one.get(id) ?? null,
    participants: (sessionId) => people.all(sessionId),
    events: (sessionId) => events.all(sessionId),
    entriesOf: (sessionId, type) => ofType.all(sessionId, type),
    opening: (sessionId) => opening.get(sessionId) ?? null,
    previousBout: (sessionId) => previousBout.get(sessionId) ?? null,
    outcome: (sessionId, commandId) => outcome.get(sessionId, commandId)?.seq ?? null,
    head: (sessionId) => head.get(sessionId) ?? null,
    latest: (sessionId) => latest.get(sessionId) ?? null,
    lines: (sessionId) => corrected(lines.all(sessionId).map(lineOfRow)),
    storedLines: (sessionId) => lines.all(sessionId).map(lineOfRow),
    snapshot: (sessionId) => snapshot.get(sessionId) ?? null,
  }
}

/** The columns that the database has checked, and the whole line as JSON. */
type LineRow = Pick<Line, 'seq' | 'kind' | 'voice' | 'seat' | 'participant' | 'position' | 'rule' | 'text'> & { data: string }

/** What the database has checked of a line goes before what its JSON says, so that no voice can be had around its rule. */
const lineOfRow = ({ data, ...checked }: LineRow): Line => ({ ...fromJson<Line>(data), ...checked })
