import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { backupPath, listBackups } from '../../electron/store/backup-files.ts'
import { restoreClosed } from '../../electron/store/backup-restore.ts'
import { SCHEMA_VERSION, schemaVersion } from '../../electron/store/migrate.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { Draft } from '../../shared/protocol/messages.ts'
import { aClock, aSession, sessionOf, START } from '../support/builders.ts'
import { aDatabaseOfSchema } from '../support/old-database.ts'
import { aDatabaseFile, aDataFolder, aPageOf, value } from './support.ts'

/** The composed app on a file, as `serve` runs it. */
async function anOpenApp(file: string, clock = aClock()) {
  const app = value(await compose({ db: file, contentDir: contentDir(), now: clock.now, schedule: clock.schedule, random: rng('backup') }))
  return Object.assign(app, { clock })
}
const draft = (text: string): Draft => ({ move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] })

it('puts a backup back while a page is connected, counts what goes, and backs up what it replaces', async () => {
  const { folder, file } = aDataFolder()
  await aDatabaseFile(file)
  const app = await anOpenApp(file)
  const page = aPageOf(app)
  const kept = aSession(app).goTo('opening')
  kept.say('We need a line of our own.')
  const { backup } = await page.call('backups.make', {})
  const before = [...kept.lines()]
  app.clock.pass(60_000)
  kept.say('And I say more.')
  aSession(app, { seed: '8' })
  const lost = { sessions: 1, lines: kept.lines().length - before.length }
  expect(lost.lines).toBeGreaterThan(1)
  expect(await page.call('backups.compare', { name: backup.name })).toEqual({ lost, back: { sessions: 0, lines: 0 } })

  const restored = await page.call('backups.restore', { name: backup.name })
  expect(restored).toMatchObject({ from: backup.name, lost, back: { sessions: 0, lines: 0 }, before: { why: 'before-restore' }, drafts: [], setAside: null, mark: { from: backup.at } })
  expect(page.news).toContainEqual({ t: 'reopened', restored })
  const again = sessionOf(app, kept.id)
  expect(again.lines().slice(0, before.length)).toEqual(before)
  expect(again.lines().slice(before.length).map(({ kind }) => kind)).toEqual(['notice']) // its clock waits
  expect(app.verify(kept.id)).toMatchObject({ ok: true })
  expect((await page.call('sessions.list', {})).map(({ id }) => id)).toEqual([kept.id])
  again.must({ type: 'resume' })
  again.say('Another line than the one that went.')
  expect(app.verify(kept.id)).toMatchObject({ ok: true })

  const undone = await page.call('backups.restore', { name: restored.before!.name })
  expect(undone.back).toEqual(lost)
  expect(await page.call('sessions.list', {})).toHaveLength(2)
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([])
  app.close()
})

it('pushes what happens in the restored session to a page that watches it anew, and nothing of the old one', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  const app = await anOpenApp(file)
  const page = aPageOf(app)
  const session = aSession(app).goTo('opening')
  await page.call('session.watch', { sessionId: session.id, since: 0 })
  const { backup } = await page.call('backups.make', {})
  session.say('We need a line of our own.')
  await page.call('backups.restore', { name: backup.name })
  page.updates.length = 0
  const again = sessionOf(app, session.id)
  again.must({ type: 'resume' }) // its clock waits at the moment of the backup
  expect(page.updates).toEqual([]) // the page has to ask first
  expect((await page.call('session.watch', { sessionId: session.id, since: 0 })).lines.filter(({ voice }) => voice === 'student')).toEqual([])
  again.must({ type: 'pause' })
  expect(page.updates).toHaveLength(1)
  app.close()
})

it('takes half-written speeches along, and gives back the words of those that have no place any more', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  const app = await anOpenApp(file)
  const page = aPageOf(app)
  const [along, older] = [aSession(app, { seed: '1' }), aSession(app, { seed: '2' })]
  await page.call('draft.save', { sessionId: older.id, draft: draft('As it was then.') })
  const { backup } = await page.call('backups.make', {})
  const gone = aSession(app, { seed: '3' })
  await page.call('draft.save', { sessionId: along.id, draft: draft('Half a sent') })
  await page.call('draft.save', { sessionId: older.id, draft: draft('Typed since.') })
  await page.call('draft.save', { sessionId: gone.id, draft: { ...draft('In a debate that goes.'), warrant: 'Because.' } })
  const restored = await page.call('backups.restore', { name: backup.name })
  expect(await page.call('draft.load', { sessionId: along.id })).toEqual(draft('Half a sent'))
  expect(await page.call('draft.load', { sessionId: older.id })).toEqual(draft('As it was then.'))
  expect(restored.drafts.toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual([{ sessionId: gone.id, text: 'In a debate that goes.\n\nBecause.' }, { sessionId: older.id, text: 'Typed since.' }])
  app.close()
})

it('refuses a backup that is damaged, foreign, newer or gone, and nobody notices anything', async () => {
  const { folder, file } = aDataFolder()
  await aDatabaseFile(file)
  const app = await anOpenApp(file)
  const page = aPageOf(app)
  const session = aSession(app).goTo('opening')
  const { backup } = await page.call('backups.make', {})
  const path = backupPath(file, backup.name)
  const whole = readFileSync(path)
  const refusals: string[] = []
  const tryWith = async (bytes: Uint8Array) => {
    writeFileSync(path, bytes)
    const { reason, detail } = await page.refusal('backups.restore', { name: backup.name })
    expect(detail).toMatch(/Nothing was restored, and the database is as it was/)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    refusals.push(reason)
  }
  await tryWith(whole.map((byte, at) => (at > 8192 && at < 12_000 ? 255 : byte)))
  await tryWith(whole.subarray(0, whole.length - 5000))
  await tryWith(new Uint8Array())
  await tryWith(Buffer.from('A letter to the class. '.repeat(500)))
  const newer = new Sqlite(whole)
  newer.pragma('user_version = 9999')
  await tryWith(newer.serialize())
  newer.close()
  const foreign = new Sqlite(':memory:')
  foreign.exec('CREATE TABLE recipes (name TEXT)')
  await tryWith(foreign.serialize())
  expect(refusals).toEqual(['database-damaged', 'database-cut-off', 'database-empty', 'not-a-database', 'database-newer', 'not-a-database'])
  for (const name of ['../tour-de-table.sqlite', '2020-01-01T00-00-00-000Z-close.sqlite', '']) expect((await page.refusal('backups.restore', { name })).reason).toBe('unknown-backup')
  session.say('We go on.')
  expect(page.news.filter(({ t }) => t === 'reopened')).toEqual([])
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([])
  app.close()
})

it('opens the old database again, for everybody, when the change itself cannot be made', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  const app = await anOpenApp(file)
  const page = aPageOf(app)
  const session = aSession(app).goTo('opening')
  const { backup } = await page.call('backups.make', {})
  session.say('We need a line of our own.')
  const reader = new Sqlite(file, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM lines').get() // somebody reads it right now
  const waiting = page.call('sessions.list', {})
  expect(await page.refusal('backups.restore', { name: backup.name })).toMatchObject({ reason: 'database-in-use', detail: expect.stringContaining('the database is as it was') })
  expect(page.news.at(-1)).toEqual({ t: 'reopened', restored: null })
  expect(await waiting).toHaveLength(1)
  expect(sessionOf(app, session.id).lines().filter(({ voice }) => voice === 'student')).toHaveLength(1)
  sessionOf(app, session.id).must({ type: 'resume' })
  sessionOf(app, session.id).say('And we go on.')
  reader.close()
  expect(listBackups(file)[0]).toMatchObject({ why: 'before-restore' })
  app.close()
}, 20_000)

it('brings an older schema up to date, the old backup staying as it is', async () => {
  const { folder, file } = aDataFolder()
  await aDatabaseFile(file)
  const old = join(folder, 'old.sqlite')
  aDatabaseOfSchema(2, old).close()
  const restored = value(await restoreClosed(old, file, START))
  expect(restored).toMatchObject({ from: 'old.sqlite', mark: { from: null }, before: { why: 'before-restore' } })
  expect(restored.back.sessions).toBeGreaterThan(0)
  const [now, then] = [file, old].map((path) => { const db = new Sqlite(path, { readonly: true }); const version = schemaVersion(db); db.close(); return version })
  expect([now, then]).toEqual([SCHEMA_VERSION, 2])
})

it('sets a damaged database aside whole, and begins one where there is none', async () => {
  const { folder, file } = aDataFolder()
  const good = join(folder, 'good.sqlite')
  await aDatabaseFile(good)
  expect(value(await restoreClosed(good, file, START))).toMatchObject({ before: null, setAside: null })
  const hit = readFileSync(file).map((byte, at) => (at > 4096 && at < 9000 ? 255 : byte))
  writeFileSync(file, hit)
  const { setAside, before } = value(await restoreClosed(good, file, START))
  expect([before, setAside]).toEqual([null, join(folder, 'tour-de-table.damaged-2026-01-29T09-00-00-000Z.sqlite')])
  expect(readFileSync(setAside!).equals(hit)).toBe(true)
  const app = await anOpenApp(file)
  app.close()
})

it('never replaces a database of another program', async () => {
  const { folder, file } = aDataFolder()
  const good = join(folder, 'good.sqlite')
  await aDatabaseFile(good)
  const foreign = new Sqlite(file)
  foreign.exec('CREATE TABLE recipes (name TEXT)')
  foreign.close()
  const bytes = readFileSync(file)
  expect(await restoreClosed(good, file, START)).toMatchObject({ ok: false, reason: 'not-a-database' })
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

it('tells a page that was away that the database is another one now', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  const first = await anOpenApp(file)
  const page = aPageOf(first)
  expect(page.welcome()).not.toHaveProperty('restored')
  const { backup } = await page.call('backups.make', {})
  aSession(first)
  const { mark } = await page.call('backups.restore', { name: backup.name })
  first.close()
  const second = await anOpenApp(file)
  expect(aPageOf(second).welcome()).toMatchObject({ restored: mark })
  second.close()
})

it('before a migration a backup of the older schema is made, and where it cannot be, nothing is changed', async () => {
  const { folder, file } = aDataFolder()
  aDatabaseOfSchema(3, file).close()
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  expect(await compose({ db: file, contentDir: contentDir() })).toMatchObject({ ok: false, reason: 'read-only', detail: expect.stringContaining('not without a backup') })
  rmSync(join(folder, 'backups'))
  const app = await anOpenApp(file)
  app.close()
  const [backup, ...more] = listBackups(file)
  expect([backup?.why, more]).toEqual(['before-migration', []])
  const db = new Sqlite(backupPath(file, backup!.name), { readonly: true })
  expect(schemaVersion(db)).toBe(3)
  db.close()
  expect(existsSync(`${file}.restoring`)).toBe(false)
})
