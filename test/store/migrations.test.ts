import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { desk } from '../../electron/store/desk.ts'
import { SCHEMA_VERSION } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { aSession, anApp, fileIn, sessionOf, speech } from '../support/builders.ts'
import { aDatabaseOfSchema, rowsOf } from '../support/old-database.ts'

/** Every version that there ever was, with that of today. */
const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1)

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-migrations-'))
  file = fileIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function migrated() {
  const opened = openDatabase(file)
  if (!opened.ok) throw new Error(opened.detail)
  return opened.value
}

/** What a database of this schema held, then closed as its app would have closed it. */
function leftBehind(schema: number) {
  const db = aDatabaseOfSchema(schema, file)
  const rows = rowsOf(db)
  expect(db.pragma('user_version', { simple: true })).toBe(schema)
  db.close()
  return rows
}

describe.each(VERSIONS)('a database of schema %i', (schema) => {
  it('is brought to the schema of today with every row that it held', () => {
    const before = leftBehind(schema)
    const db = migrated()
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const after = rowsOf(db)
    expect(after).toMatchObject(before) // a migration may add columns
    db.close()
  })

  it('has the schema that a new database has', () => {
    leftBehind(schema)
    const shape = (db: ReturnType<typeof migrated>) => db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE '%\\_fts\\_%' ESCAPE '\\' ORDER BY type, name").all()
    const [old, fresh] = [migrated(), openDatabase(':memory:')]
    if (!fresh.ok) throw new Error(fresh.detail)
    expect(shape(old)).toEqual(shape(fresh.value))
    old.close()
    fresh.value.close()
  })
})

describe.each(VERSIONS.filter((schema) => schema > 1))('the sessions of schema %i', (schema) => {
  it('verify, open where they were left and go on, with the draft and the settings', async () => {
    const before = leftBehind(schema)
    const app = await anApp({ db: file })
    const ids = before['sessions']!.map(({ id }) => String(id))
    expect(app.record.sessions().map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const id of ids) expect(app.verify(id)).toMatchObject({ ok: true })

    const [done, running] = ['closed', 'running'].map((status) => sessionOf(app, app.record.sessions().find((row) => row.status === status)!.id))
    expect(done!.lines().filter(({ voice }) => voice === 'student').map(({ text }) => text)).toContain('The moment when the card came.')
    expect(running!.view().stage.kind).toBe('exchange')
    // ids of their own: those that the builder counts up stand in the fixtures already
    expect(running!.send({ type: 'resume' }, `resumed-${schema}`)).toMatchObject({ ok: true })
    expect(running!.send(speech('And we go on from where we were.'), `goes-on-${schema}`)).toMatchObject({ ok: true })
    expect(running!.lines().map(({ text }) => text)).toContain('And we go on from where we were.')
    expect(app.verify(running!.id)).toMatchObject({ ok: true })
    app.close()

    const after = migrated()
    const events = rowsOf(after)['events']!
    for (const event of before['events']!) expect(events).toContainEqual(expect.objectContaining(event))
    expect(rowsOf(after)).toMatchObject({ drafts: [], settings: before['settings'], participants: before['participants'] })
    after.close()
  })

  it('give their half-written speech back', () => {
    leftBehind(schema)
    const db = migrated()
    const running = recordReader(db).sessions().find(({ status }) => status === 'running')!
    expect(desk(db).draft(running.id, 'p1')).toMatchObject({ move: 'assert', text: 'Half a thought — it’s not “done”' })
    db.close()
  })
})

it('a new debate begins in a database that held the pack alone', async () => {
  leftBehind(1)
  const app = await anApp({ db: file })
  const session = aSession(app).goTo('exchange')
  session.say('We need a line of our own.')
  expect(app.verify(session.id)).toMatchObject({ ok: true })
  app.close()
})
