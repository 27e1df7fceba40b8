import type { Database } from 'better-sqlite3'
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
  /** The seq that a command was accepted as, or null. */
  outcome(sessionId: string, commandId: string): number | null
  head(sessionId: string): Head | null
  lines(sessionId: string): Line[]
  snapshot(sessionId: string): (FrozenSnapshot & { seq: number }) | null
}

export function recordReader(db: Database): RecordReader {
  // A session without its snapshot is still one: it is rebuilt from the record when it is opened.
  const session = `SELECT s.*, coalesce(n.at, s.created_at) AS last_at, coalesce(n.stage, '') AS stage, coalesce(n.round, 1) AS round, coalesce(n.rounds, 1) AS rounds,
    coalesce(n.status, 'running') AS status, coalesce(n.seq, 0) AS events FROM sessions s LEFT JOIN snapshots n ON n.session_id = s.id`
  const all = db.prepare<[], SessionRow>(`${session} ORDER BY last_at DESC, s.id`)
  const one = db.prepare<[string], SessionRow>(`${session} WHERE s.id = ?`)
  const people = db.prepare<[string], ParticipantRow>('SELECT id, seat, pseudonym, name FROM participants WHERE session_id = ? ORDER BY id')
  const events = db.prepare<[string], StoredEvent>('SELECT seq, at, command_id AS commandId, actor, type, payload, salt, payload_hash AS payloadHash, prev_hash AS prevHash, hash FROM events WHERE session_id = ? ORDER BY seq')
  const outcome = db.prepare<[string, string], { seq: number }>('SELECT seq FROM events WHERE session_id = ? AND command_id = ?')
  const head = db.prepare<[string], Head>('SELECT seq, at, hash FROM events WHERE session_id = ? ORDER BY seq DESC LIMIT 1')
  const lines = db.prepare<[string], LineRow>('SELECT seq, kind, voice, seat, participant, position_id AS position, rule, text, data FROM lines WHERE session_id = ? ORDER BY seq')
  const snapshot = db.prepare<[string], FrozenSnapshot & { seq: number }>('SELECT seq, machine_version AS version, data FROM snapshots WHERE session_id = ?')
  return {
    sessions: () => all.all(),
    session: (id) => one.get(id) ?? null,
    participants: (sessionId) => people.all(sessionId),
    events: (sessionId) => events.all(sessionId),
    outcome: (sessionId, commandId) => outcome.get(sessionId, commandId)?.seq ?? null,
    head: (sessionId) => head.get(sessionId) ?? null,
    lines: (sessionId) => lines.all(sessionId).map(lineOfRow),
    snapshot: (sessionId) => snapshot.get(sessionId) ?? null,
  }
}

/** The columns that the database has checked, and the whole line as JSON. */
type LineRow = Pick<Line, 'seq' | 'kind' | 'voice' | 'seat' | 'participant' | 'position' | 'rule' | 'text'> & { data: string }

/** What the database has checked of a line goes before what its JSON says, so that no voice can be had around its rule. */
const lineOfRow = ({ data, ...checked }: LineRow): Line => ({ ...fromJson<Line>(data), ...checked })
