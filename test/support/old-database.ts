import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** Makes `file` the database that the app of that schema version left behind (test/fixtures/README.md): opened as it is, not migrated. */
export function aDatabaseOfSchema(version: number, file: string): Database {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.exec(readFileSync(join(FIXTURES, `schema-${version}.sql`), 'utf8'))
  return db
}

/** Every row of every table, by table; full-text indexes keep theirs in tables of their own. */
export function rowsOf(db: Database): Record<string, Record<string, unknown>[]> {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY name").pluck().all()
  return Object.fromEntries(tables.map((table) => [table, db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()]))
}
