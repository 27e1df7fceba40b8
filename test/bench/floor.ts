import Database from 'better-sqlite3'

/** What one accepted move leaves in the database: bare values, nothing to compute. */
export interface Rows {
  event: Record<string, unknown>
  line: Record<string, unknown>
  snapshot: Record<string, unknown>
}

/** Reads the rows of one entry back from the app's database. */
export function rowsOf(file: string): { entry(session: string, seq: number): Rows; close(): void } {
  const db = new Database(file, { readonly: true })
  const [event, line] = ['events', 'lines'].map((table) => db.prepare<[string, number], Record<string, unknown>>(`SELECT * FROM ${table} WHERE session_id = ? AND seq = ?`))
  const snapshot = db.prepare<[string], Record<string, unknown>>('SELECT * FROM snapshots WHERE session_id = ?')
  return {
    entry(session, seq) {
      const rows = { event: event?.get(session, seq), line: line?.get(session, seq), snapshot: snapshot.get(session) }
      if (!rows.event || !rows.line || !rows.snapshot) throw new Error(`Entry ${seq} of ${session} is not complete.`)
      return { event: rows.event, line: rows.line, snapshot: rows.snapshot }
    },
    close: () => void db.close(),
  }
}

/** Bare better-sqlite3: the same rows in one transaction, with the same pragmas; no checks, no triggers, no index but the keys. */
export function floor(file: string): { write(rows: Rows): void; close(): void } {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    CREATE TABLE events (session_id TEXT, seq INTEGER, at TEXT, command_id TEXT, actor TEXT, type TEXT, payload TEXT, salt BLOB, payload_hash TEXT, prev_hash TEXT, hash TEXT, PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE lines (session_id TEXT, seq INTEGER, kind TEXT, voice TEXT, seat TEXT, participant TEXT, position_id TEXT, rule TEXT, text TEXT, data TEXT, PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE snapshots (session_id TEXT PRIMARY KEY, seq INTEGER, machine_version INTEGER, data TEXT) STRICT`)
  const event = db.prepare('INSERT INTO events VALUES (:session_id, :seq, :at, :command_id, :actor, :type, :payload, :salt, :payload_hash, :prev_hash, :hash)')
  const line = db.prepare('INSERT INTO lines VALUES (:session_id, :seq, :kind, :voice, :seat, :participant, :position_id, :rule, :text, :data)')
  const snapshot = db.prepare('INSERT INTO snapshots VALUES (:session_id, :seq, :machine_version, :data) ON CONFLICT (session_id) DO UPDATE SET seq = excluded.seq, machine_version = excluded.machine_version, data = excluded.data')
  const write = db.transaction((rows: Rows) => {
    event.run(rows.event)
    line.run(rows.line)
    snapshot.run(rows.snapshot)
  })
  return { write: (rows) => write.immediate(rows), close: () => void db.close() }
}
