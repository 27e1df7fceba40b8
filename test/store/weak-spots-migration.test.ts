import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { contentDir } from '../../electron/content-dir.ts'
import { ensurePack } from '../../electron/store/import-pack.ts'
import { SCHEMA_VERSION } from '../../electron/store/migrate.ts'
import { pack0001 } from '../../electron/store/migrations/0001-pack.ts'
import { record0002 } from '../../electron/store/migrations/0002-record.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { weakSpots } from '../../electron/store/weak-spots.ts'
import { aSession, anApp, fileIn, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { EMPTY_DRAFT } from '../../renderer/features/table/composer/draft-state.ts'

const NOW = '2026-01-29T09:01:00.000Z'

/** Every row of every table, by table; full-text indexes keep theirs in tables of their own. */
function rowsOf(db: Database): Record<string, unknown[]> {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").pluck().all()
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]))
}

const schemaOf = (db: Database) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()

/** A database as the app of schema 2 left it: its migrations, its pack, a bout that is closed, one that is not, a draft and a setting. */
async function aDatabaseOfSchema2() {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-schema2-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = fileIn(folder)
  const db = new Sqlite(file)
  db.pragma('foreign_keys = ON')
  db.pragma('journal_mode = WAL')
  for (const migration of [pack0001, record0002]) db.transaction(() => migration.up(db)).immediate()
  db.pragma('user_version = 2')
  const pack = await ensurePack(db, join(contentDir(), 'eu-russia-2026'), '2026-01-01T00:00:00.000Z')
  if (!pack.ok) throw new Error(pack.detail)
  const app = aHostOn(db)
  const done = aSession(app, { name: 'Lena' }).goTo('exchange')
  done.say('Talking to both sides is the only way.', ['talk-to-both'])
  done.goTo('debrief').must({ type: 'debrief.answer', question: 'describe', text: 'The moment when the card came.' })
  done.goTo('closed')
  const running = aSession(app, { seat: 'kallas' }).goTo('opening')
  running.say('We prepare first.', ['own-channel'])
  app.desk.saveDraft(running.id, 'p1', { ...EMPTY_DRAFT, text: 'Half a thought' }, NOW)
  app.desk.setSetting('locale', 'fr')
  app.host.close()
  const before = { rows: rowsOf(db), schema: schemaOf(db) }
  db.close()
  return { file, before, done: done.id, running: running.id }
}

it('a database of schema 2 keeps every record, and its closed bouts get their weak spots when they are opened', async () => {
  const { file, before, done, running } = await aDatabaseOfSchema2()
  expect(before.rows).not.toHaveProperty('weak_spots')
  expect(before.rows['events']!.length).toBeGreaterThan(30)

  const opened = openDatabase(file)
  if (!opened.ok) throw new Error(opened.detail)
  const db = opened.value
  const { weak_spots: added, ...kept } = rowsOf(db)
  expect([db.pragma('user_version', { simple: true }), added]).toEqual([SCHEMA_VERSION, []])
  expect(kept).toEqual(before.rows)
  expect(schemaOf(db).filter((entry) => !JSON.stringify(entry).includes('weak_spots'))).toEqual(before.schema)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()

  const app = await anApp({ db: file })
  for (const id of [done, running]) expect(app.verify(id)).toMatchObject({ ok: true })
  expect(sessionOf(app, done).view().status).toBe('closed')
  const going = sessionOf(app, running)
  going.must({ type: 'resume' })
  going.must(speech('And we go on from where we were.'))
  expect(app.verify(running)).toMatchObject({ ok: true })
  app.close()
  const after = openDatabase(file)
  if (!after.ok) throw new Error(after.detail)
  expect(weakSpots(after.value).of(done, 'p1')).toContainEqual({ kind: 'unsupported', claim: 'talk-to-both', position: null, line: expect.any(Number) })
  expect(weakSpots(after.value).of(running, 'p1')).toEqual([])
  after.value.close()
})

it('the database refuses a weak spot that names nothing, or belongs to nobody', async () => {
  const db = await aDatabase()
  const kept = weakSpots(db)
  const spot = { kind: 'missed', claim: 'own-channel', position: null, line: 3 } as const
  expect(() => kept.keep('no-such', 'p1', [spot], NOW)).toThrow('FOREIGN KEY')
  const { id } = aSession(aHostOn(db))
  kept.keep(id, 'p1', [spot], NOW)
  expect(() => kept.keep(id, 'p1', [spot, { ...spot, claim: null }], NOW)).toThrow('CHECK')
  expect(kept.of(id, 'p1')).toEqual([spot]) // all or nothing
})
