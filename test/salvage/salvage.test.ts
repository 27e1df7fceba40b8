import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contentDir } from '../../electron/content-dir.ts'
import { salvageRecord } from '../../electron/host/salvage-record.ts'
import { salvage } from '../../electron/salvage.ts'
import { desk } from '../../electron/store/desk.ts'
import { SCHEMA_VERSION } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { SALVAGED_TABLES } from '../../electron/store/salvage-rows.ts'
import { aSession, anApp, fileIn, sessionOf, speech } from '../support/builders.ts'
import { aDatabaseOfSchema } from '../support/old-database.ts'
import { DRAFT, differing, fiveSessions, hashOf, recordsIn, salvaged } from './support.ts'

let given: string
let ids: string[]
let folder: string
let file: string
let out: string

beforeAll(async () => {
  given = mkdtempSync(join(tmpdir(), 'tdt-salvage-given-'))
  ids = await fiveSessions(fileIn(given))
})
afterAll(() => rmSync(given, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-salvage-'))
  file = fileIn(folder)
  out = join(folder, 'new.sqlite')
  copyFileSync(fileIn(given), file)
})
afterEach(() => rmSync(folder, { recursive: true }))

const damage = (change: (bytes: Buffer) => unknown) => {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

/** Somebody with SQL who has taken the guards away. */
const tamper = (sql: string) => {
  const db = new Sqlite(file)
  db.exec(`PRAGMA foreign_keys = OFF; ${['events_append_only', 'events_never_deleted', 'lines_never_changed', 'lines_never_deleted'].map((trigger) => `DROP TRIGGER ${trigger};`).join(' ')} ${sql}`)
  db.close()
}

const PAGE = 4096
const everyPage = (bytes: Buffer) => Array.from({ length: bytes.length / PAGE }, (_, index) => bytes.subarray(index * PAGE, (index + 1) * PAGE))

describe('out of a database in which nothing is damaged', () => {
  it('everything comes into the new one: records, names, lines, snapshots, drafts and settings', async () => {
    const before = hashOf(file)
    const report = await salvaged(file, out)
    expect(report.sessions.map(({ session, kept, reason }) => ({ session, kept, reason }))).toEqual(ids.toSorted().map((session) => ({ session, kept: 'whole', reason: null })))
    expect(report).toMatchObject({ setAside: null, out, pages: { unreadable: 0 }, drafts: { kept: 1, stray: [] } })
    expect(differing(out, file)).toEqual([])
    expect(hashOf(file)).toBe(before)
    const db = new Sqlite(out)
    expect(desk(db).draft(ids[4]!, 'p1')).toEqual(DRAFT)
    expect(desk(db).settings()).toEqual({ locale: 'fr' })
    expect([db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')]).toEqual(['ok', []])
    const spots = 'SELECT session_id, ordinal, kind, claim_id, position_id, line_seq FROM weak_spots ORDER BY 1, 2'
    const old = new Sqlite(file)
    expect(db.prepare(spots).all()).toEqual(old.prepare(spots).all())
    old.close()
    db.close()
  })

  it('so does what waits in the -wal of an app that was killed', async () => {
    const app = await anApp({ db: file, seed: 'late' })
    const late = aSession(app).goTo('opening')
    late.say('This was written last.')
    const killed = join(folder, 'killed.sqlite')
    for (const side of ['', '-wal']) copyFileSync(`${file}${side}`, `${killed}${side}`)
    app.close()
    expect((await salvaged(killed, out)).sessions).toContainEqual(expect.objectContaining({ session: late.id, kept: 'whole' }))
    expect(differing(out, killed)).toEqual([])
  })

  it.each([2, 3, 4])('so do the sessions of schema %i', async (schema) => {
    const old = join(folder, 'old.sqlite')
    aDatabaseOfSchema(schema, old).close()
    const report = await salvaged(old, out)
    expect(report.sessions.map(({ kept }) => kept)).toEqual(['whole', 'whole'])
    const app = await anApp({ db: out })
    for (const { id } of app.record.sessions()) expect(app.verify(id)).toMatchObject({ ok: true })
    app.close()
  })

  it('a deleted session stays deleted', async () => {
    tamper(`INSERT INTO forgotten VALUES ('${ids[1]}', '2026-02-01T00:00:00.000Z', 9, '${'0'.repeat(64)}')`)
    await salvaged(file, out)
    expect(recordsIn(out).has(ids[1]!)).toBe(false)
    const db = new Sqlite(out)
    expect(db.prepare('SELECT session_id FROM forgotten').pluck().all()).toEqual([ids[1]])
    db.close()
  })
})

describe('what was erased', () => {
  /** As `erase` leaves a speech: its words and its salt are gone, who did what is not. */
  const erased = (event: { payload: string }) => JSON.stringify({ ...JSON.parse(event.payload), text: '', warrant: '', limits: '', quotes: [], erased: true })

  it('stays erased, and the session is whole', async () => {
    const id = ids[3]!
    const db = new Sqlite(file)
    const speech = db.prepare<[string], { seq: number; payload: string }>("SELECT seq, payload FROM events WHERE session_id = ? AND type = 'deliver' ORDER BY seq LIMIT 1").get(id)!
    db.prepare('UPDATE events SET payload = NULL, salt = NULL, skeleton = ? WHERE session_id = ? AND seq = ?').run(erased(speech), id, speech.seq)
    db.close()
    const report = await salvaged(file, out)
    expect(report.sessions.find(({ session }) => session === id)).toMatchObject({ kept: 'whole', reason: null, beyond: [] })
    expect(readFileSync(out).includes('Speech 3: we need')).toBe(false)
  })

  it('does not come back from an entry that an old page still holds', () => {
    const db = new Sqlite(file, { readonly: true })
    const rows = recordReader(db).events(ids[3]!)
    db.close()
    const speech = rows.find(({ type }) => type === 'deliver')!
    const bare = { ...speech, payload: null, salt: null, skeleton: erased({ payload: speech.payload! }) }
    for (const found of [[...rows, bare], [bare, ...rows]]) expect(salvageRecord(ids[3]!, found)?.lines.find(({ seq }) => seq === speech.seq)).toMatchObject({ text: '', erased: true })
  })
})

describe('out of a database', () => {
  it('whose first page is gone, every session comes whole', async () => {
    damage((bytes) => bytes.fill(0xff, 0, PAGE))
    expect((await salvaged(file, out)).sessions.map(({ kept }) => kept)).toEqual(Array(5).fill('whole'))
    expect(differing(out, fileIn(given))).toEqual([])
  })

  it('in which no way leads to the rows any more, every row is found on its own page', async () => {
    damage((bytes) => everyPage(bytes).forEach((page, index) => index > 0 && page[0] === 5 && page.fill(0)))
    expect((await salvaged(file, out)).sessions.map(({ kept }) => kept)).toEqual(Array(5).fill('whole'))
  })

  it('that was cut off, each session is kept to its last good entry, and the report says where it ends', async () => {
    const whole = recordsIn(file)
    truncateSync(file, Math.floor(readFileSync(file).length / PAGE / 2) * PAGE)
    const { sessions } = await salvaged(file, out)
    const after = recordsIn(out)
    for (const { session, kept, events, cutAt } of sessions) {
      expect([kept, cutAt]).toEqual(kept === 'whole' ? ['whole', null] : kept === 'cut' ? ['cut', events + 1] : ['lost', 1])
      expect(after.has(session)).toBe(kept !== 'lost')
      expect(whole.has(session)).toBe(true)
    }
  })

  it('the tail of a session is cut where its entry is damaged; the words behind are in the report, and the session goes on', async () => {
    const id = ids[2]!
    const events = JSON.parse(recordsIn(file).get(id)!)[2] as { seq: number; type: string }[]
    const second = events.findLast(({ type }) => type === 'deliver')!.seq
    const bad = second - 2
    tamper(`UPDATE events SET at = '2026-01-29T23:00:00.000Z' WHERE session_id = '${id}' AND seq = ${bad}`)
    const report = await salvaged(file, out)
    expect(report.sessions.find(({ session }) => session === id)).toMatchObject({ kept: 'cut', events: bad - 1, cutAt: bad, reason: `entry ${bad} is damaged: its content or its place in the chain is not what its hash says`, beyond: [{ seq: second, text: 'Second speech 2: talking is not begging.' }] })
    expect(report.sessions.filter(({ kept }) => kept === 'whole')).toHaveLength(4)
    const app = await anApp({ db: out, seed: 'again' })
    expect(app.verify(id)).toMatchObject({ ok: true, events: bad - 1 })
    const going = sessionOf(app, id).goTo('exchange')
    going.must(speech('And we go on.'))
    expect(app.verify(id)).toMatchObject({ ok: true })
    app.close()
  })

  it('a session without its row, its seat’s row and its snapshot is made anew from its entries, and the report says what is not sure', async () => {
    const id = ids[0]!
    tamper(`DELETE FROM snapshots WHERE session_id = '${id}'; DELETE FROM weak_spots; DELETE FROM participants WHERE session_id = '${id}'; DELETE FROM sessions WHERE id = '${id}'`)
    const fate = (await salvaged(file, out)).sessions.find(({ session }) => session === id)
    expect(fate).toMatchObject({ kept: 'whole', seat: 'macron', reason: expect.stringMatching(/snapshot.*made anew.*cannot be told; the name on a seat could not be read; it is Student A now/) })
    const [was, is] = [fileIn(given), out].map((path) => JSON.parse(recordsIn(path).get(id)!))
    expect(is[0]).toMatchObject({ pack_id: was[0].pack_id, lead: 'macron', as_of: was[0].as_of, timed: was[0].timed, created_at: was[0].created_at, status: 'closed' })
    expect(is.slice(2)).toEqual(was.slice(2))
  })

  it('a session whose first entry is gone is lost, and its half-written speech and its words are in the report', async () => {
    tamper(`DELETE FROM lines WHERE session_id = '${ids[4]}' AND seq = 1; DELETE FROM events WHERE session_id = '${ids[4]}' AND seq = 1`)
    const report = await salvaged(file, out)
    expect(report.sessions.find(({ session }) => session === ids[4])).toMatchObject({ kept: 'lost', events: 0, cutAt: 1, reason: 'its first entry cannot be read', beyond: [{ text: expect.stringContaining('Speech 4') }, { text: expect.stringContaining('Second speech 4') }] })
    expect(report.drafts).toEqual({ kept: 0, stray: [expect.objectContaining({ session: ids[4], text: 'Half a thought' })] })
  })
})

describe('the damaged file', () => {
  it('takes another name where the new one takes its place, and the app goes on', async () => {
    damage((bytes) => bytes.fill(0xff, 0, PAGE))
    writeFileSync(`${file}-wal`, 'no wal at all')
    const before = hashOf(file)
    const report = await salvaged(file, null, Date.parse('2026-11-28T18:40:05.123Z'))
    const aside = join(folder, 'tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite')
    expect(report).toMatchObject({ out: file, setAside: aside })
    expect(hashOf(aside)).toBe(before)
    expect(readdirSync(folder).filter((name) => !name.endsWith('.lock')).toSorted()).toEqual(['tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite', 'tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite-wal', 'tour-de-table.sqlite'])
    const app = await anApp({ db: file })
    expect(app.record.sessions()).toHaveLength(5)
    app.close()
    damage((bytes) => bytes.fill(0xff, 0, PAGE))
    expect((await salvaged(file, null, Date.parse('2026-11-28T18:40:05.123Z'))).setAside).toMatch(/05Z-2\.sqlite$/)
  })

  it('is all that a salvage that was killed leaves behind: the next start clears away what was not finished', async () => {
    for (const side of ['', '-wal']) writeFileSync(`${file}.salvaging${side}`, 'half of the words')
    const app = await anApp({ db: file })
    app.close()
    expect(readdirSync(folder).filter((name) => name.includes('salvaging'))).toEqual([])
  })

  it('may be empty: it is put aside, and a new database begins', async () => {
    writeFileSync(file, '')
    expect(await salvaged(file, null)).toMatchObject({ sessions: [], setAside: expect.stringContaining('.damaged-') })
    const db = openDatabase(file)
    expect(db.ok).toBe(true)
    if (db.ok) db.value.close()
  })

  it('stays as it is, and nothing is made, where salvaging is refused', async () => {
    const to = (db: string, target: string | null) => salvage({ db, out: target, contentDir: contentDir() })
    writeFileSync(join(folder, 'letter.txt'), 'Dear diary, '.repeat(900))
    expect(await to(join(folder, 'letter.txt'), out)).toMatchObject({ reason: 'not-a-database' })
    expect(await to(join(folder, 'nothing.sqlite'), out)).toMatchObject({ reason: 'not-a-database' })
    expect(await to(file, join(folder, 'letter.txt'))).toMatchObject({ reason: 'file-exists' })
    const newer = new Sqlite(file)
    newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    newer.close()
    const before = hashOf(file)
    expect(await to(file, out)).toMatchObject({ reason: 'database-newer' })
    expect(hashOf(file)).toBe(before)
    expect(existsSync(out)).toBe(false)
  })

  it('is not salvaged while an app writes to it', async () => {
    const app = await anApp({ db: file })
    expect(await salvage({ db: file, out, contentDir: contentDir() })).toMatchObject({ reason: 'database-in-use' })
    app.close()
  })
})

it('every table that holds people’s work is looked for, or is made anew', () => {
  const db = openDatabase(':memory:')
  if (!db.ok) throw new Error(db.detail)
  const ofThePack = ['packs', 'sources', 'positions', 'claims', 'position_claims', 'attacks', 'supports', 'concessions', 'scheme_questions', 'claim_questions', 'seats', 'motions', 'position_fts', 'claim_fts']
  const tables = db.value.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'").pluck().all()
  expect(tables.toSorted()).toEqual([...ofThePack, ...SALVAGED_TABLES, 'weak_spots', 'classes', 'seatings', 'seat_tokens'].toSorted())
  db.value.close()
})
