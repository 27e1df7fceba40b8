import Database from 'better-sqlite3'

const TABLES = ['events', 'lines', 'snapshots'] as const

/** What one accepted move leaves in the database: bare values, nothing to compute. */
export type Rows = Record<'events' | 'snapshots', Record<string, unknown>> & { lines?: Record<string, unknown> | undefined }

/** Reads the rows of one entry back from the app's database; `lines: false`: of entries that say nothing. */
export function rowsOf(file: string, { lines: withLines = true } = {}): { entry(session: string, seq: number): Rows; close(): void } {
  const db = new Database(file, { readonly: true })
  const row = (table: string, where: string) => db.prepare<unknown[], Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${where}`)
  const event = row('events', 'session_id = ? AND seq = ?')
  const line = row('lines', 'session_id = ? AND seq = ?')
  const snapshot = row('snapshots', 'session_id = ?')
  return {
    entry(session, seq) {
      const [events, lines, snapshots] = [event.get(session, seq), withLines ? line.get(session, seq) : undefined, snapshot.get(session)]
      if (!events || (withLines && !lines) || !snapshots) throw new Error(`Entry ${seq} of ${session} is not complete.`)
      return { events, lines, snapshots }
    },
    close: () => void db.close(),
  }
}

/**
 * Bare better-sqlite3: the same rows in one transaction, with the same pragmas. The tables have the app's columns and primary
 * keys; no checks, no triggers, no other index.
 */
export function floor(file: string, like: string): { write(rows: Rows): void; close(): void } {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.prepare('ATTACH ? AS app').run(like)
  const [events, lines, snapshots] = TABLES.map((table) => putInto(db, table))
  db.exec('DETACH app')
  const write = db.transaction((rows: Rows) => {
    events?.run(rows.events)
    if (rows.lines) lines?.run(rows.lines)
    snapshots?.run(rows.snapshots)
  })
  return { write: (rows) => write.immediate(rows), close: () => void db.close() }
}

interface Column {
  name: string
  type: string
  pk: number
}

/** Makes a bare copy of a table's form; the statement writes a row into it, over one with the same key. */
function putInto(db: Database.Database, table: string): Database.Statement<[Record<string, unknown>]> {
  const columns = db.prepare<[string], Column>("SELECT name, type, pk FROM pragma_table_info(?, 'app') ORDER BY cid").all(table)
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
  const others = columns.filter(({ pk }) => pk === 0).map(({ name }) => `${name} = excluded.${name}`)
  db.exec(`CREATE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')}, PRIMARY KEY (${keys.join(', ')})) STRICT, WITHOUT ROWID`)
  const over = table === 'snapshots' ? ` ON CONFLICT DO UPDATE SET ${others.join(', ')}` : ''
  return db.prepare(`INSERT INTO ${table} VALUES (${columns.map(({ name }) => `:${name}`).join(', ')})${over}`)
}
