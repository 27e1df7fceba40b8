import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { verifySession } from '../../electron/host/verify.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import type { Ledger } from './ledger.ts'

/** What a database holds after a kill, as far as it is counted. */
export interface Held {
  sessions: number
  events: number
  lines: number
  /** Stored although nobody was told. */
  unacknowledged: number
  /** Text of the stored draft, by session. */
  drafts: Map<string, string>
}

/**
 * Looks into the database as a kill left it, through a copy, so that the app itself still has to cope with it: SQLite's own check, each
 * session's chain and replay (line, snapshot and event together or not at all), and everything that was promised.
 */
export function inspect(db: string, ledger: Ledger, more: (copy: Database) => void = () => {}): Held {
  const copy = `${db}.inspected`
  for (const side of ['', '-wal']) if (existsSync(db + side)) copyFileSync(db + side, copy + side)
  const opened = new Sqlite(copy)
  try {
    more(opened)
    return check(opened, ledger)
  } finally {
    opened.close()
    for (const side of ['', '-wal', '-shm']) rmSync(copy + side, { force: true })
  }
}

function check(db: Database, { sent, begun, findings }: Ledger): Held {
  const integrity = db.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') findings.push(`integrity_check: ${String(integrity)}`)
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) findings.push('a row without the row that it belongs to')

  const record = recordReader(db)
  const sessions = record.sessions()
  for (const id of begun) if (!record.session(id)) findings.push(`session ${id} was acknowledged and is gone`)
  for (const { id } of sessions) {
    const { firstBad } = verifySession(record, id)
    if (firstBad) findings.push(`session ${id}, entry ${firstBad.seq}: ${firstBad.reason}`)
  }

  const stored = new Map(db.prepare<[], { command: string; session: string; seq: number; payload: string }>('SELECT command_id AS command, session_id AS session, seq, payload FROM events WHERE command_id IS NOT NULL').all().map((row) => [row.command, row]))
  for (const command of stored.keys()) if (!sent.has(command)) findings.push(`command ${command} is in the record, and nobody sent it`)
  let unacknowledged = 0
  for (const command of sent.values()) {
    const row = stored.get(command.commandId)
    if (command.state === 'accepted' && row?.seq !== command.seq) findings.push(`command ${command.commandId} was acknowledged as entry ${command.seq} of ${command.session} and is ${row ? `entry ${row.seq}` : 'gone'}`)
    if (command.state === 'refused' && row) findings.push(`command ${command.commandId} was refused (${command.reason}) and is entry ${row.seq}`)
    if (row && 'text' in command.event && (JSON.parse(row.payload) as { text: string }).text !== command.event.text) findings.push(`command ${command.commandId} is stored with other words`)
    if (command.state === 'flying' && row && command.foundAs === null) {
      command.foundAs = row.seq
      unacknowledged += 1
    }
  }
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!
  const drafts = new Map(db.prepare<[], { session: string; data: string }>('SELECT session_id AS session, data FROM drafts').all().map(({ session, data }) => [session, (JSON.parse(data) as { text: string }).text]))
  return { sessions: sessions.length, events: count('events'), lines: count('lines'), unacknowledged, drafts }
}
