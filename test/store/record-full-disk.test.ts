import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Draft } from '../../shared/protocol/messages.ts'
import { aClock, aSession, sessionOf, speech } from '../support/builders.ts'
import { aHostOn } from '../support/host-on.ts'
import { aDatabaseAt } from '../support/pack-database.ts'

const WORDS = 'We need a line of our own. '.repeat(250).trim()
const DRAFT: Draft = { move: 'assert', text: WORDS, warrant: '', limits: '', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: [], respondsTo: [] }
const said = speech(WORDS, { claims: [{ claim: 'own-channel', relation: 'asserts' }] })

let folder: string
let db: Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-full-'))
  db = await aDatabaseAt(join(folder, 'tour-de-table.sqlite'))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const pages = () => db.pragma('page_count', { simple: true }) as number
/** SQLite answers as it does on a full disk once the file would need one page more. */
const fillDisk = (spare = 0) => void db.pragma(`max_page_count = ${pages() + spare}`)
const freeSpace = () => void db.pragma('max_page_count = 1000000')
const stored = () => ['sessions', 'events', 'lines', 'snapshots', 'drafts'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())

it('refuses a speech on a full disk with nothing half written, keeps the draft, and takes the same command once there is space', async () => {
  const app = aHostOn(db)
  const session = aSession(app).goTo('opening')
  app.desk.saveDraft(session.id, 'p1', DRAFT, app.host.now())
  const before = { view: session.view(), lines: [...session.lines()], stored: stored() }
  fillDisk()
  const refused = session.send(said, 'the-speech')
  expect(refused).toMatchObject({ ok: false, reason: 'disk-full', detail: expect.stringMatching(/Everything recorded so far is kept; free some space/) })
  expect({ view: session.view(), lines: session.lines(), stored: stored() }).toEqual(before)
  expect(app.verify(session.id).ok).toBe(true)
  expect(app.desk.draft(session.id, 'p1')).toEqual(DRAFT)
  freeSpace()
  expect(session.send(said, 'the-speech')).toEqual({ ok: true, value: { seq: before.view.seq + 1 } })
  expect(session.lines().filter(({ voice }) => voice === 'student')).toHaveLength(1)
  expect(app.verify(session.id).ok).toBe(true)
})

it('goes on with a turn that the full disk cut off, when the student comes back or sends again', async () => {
  const comingBack = {
    watch: (app: ReturnType<typeof aHostOn>, id: string) => app.host.watch(id, () => {}),
    resend: (app: ReturnType<typeof aHostOn>, id: string) => sessionOf(app, id).send(said, 'cut-off-resend'),
  }
  for (const comeBack of ['watch', 'resend'] as const) {
    freeSpace()
    let room = Infinity
    const app = aHostOn(db, {
      seed: comeBack,
      writer: (real) => ({
        ...real,
        append(entry) {
          if (room-- <= 0) fillDisk()
          return real.append({ ...entry, snapshot: { ...entry.snapshot, data: entry.snapshot.data + ' '.repeat(room <= 0 && room > -99 ? 40_000 : 0) } })
        },
      }),
    })
    const session = aSession(app).goTo('opening')
    room = 3
    const sent = session.send(said, `cut-off-${comeBack}`)
    expect(sent.ok).toBe(true)
    expect(session.view()).toMatchObject({ floor: null, stage: { kind: 'opening' } })
    expect(app.verify(session.id).ok).toBe(true)
    freeSpace()
    room = Infinity
    const back = comingBack[comeBack](app, session.id)
    expect(back.ok).toBe(true)
    expect(session.view()).toMatchObject({ floor: 'macron', stage: { kind: 'exchange', round: 1 } })
    expect(app.verify(session.id).ok).toBe(true)
  }
})

it('never counts the time while the app was away, even if the disk was full when it came back', async () => {
  const clock = aClock()
  const first = aHostOn(db, { clock })
  const { id } = aSession(first).goTo('opening')
  clock.pass(10_000)
  first.host.close()
  const second = aHostOn(db, { clock: aClock(clock.now() + 3_600_000), writer: (real) => real })
  db.pragma('query_only = ON')
  expect(second.host.view(id)).toMatchObject({ ok: false, reason: 'read-only', detail: expect.stringContaining('Nothing was changed') })
  expect(second.host.view(id)).toMatchObject({ ok: false })
  db.pragma('query_only = OFF')
  expect(sessionOf(second, id).view().clock).toMatchObject({ status: 'paused', usedMs: 10_000, overTime: false })
})

it('refuses to begin a session on a full disk, and leaves none half begun', async () => {
  const app = aHostOn(db)
  fillDisk()
  const refused = app.host.createSession({ recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true, name: '' })
  expect(refused).toMatchObject({ ok: false, reason: 'disk-full' })
  expect(stored().flat()).toEqual([])
})

it('says that another program holds the database, and takes the command when it lets go', async () => {
  const app = aHostOn(db)
  const session = aSession(app).goTo('opening')
  const other = (await import('better-sqlite3')).default(join(folder, 'tour-de-table.sqlite'))
  db.pragma('busy_timeout = 0')
  other.exec('BEGIN IMMEDIATE')
  expect(session.send(said, 'while-locked')).toMatchObject({ ok: false, reason: 'database-in-use' })
  other.exec('ROLLBACK')
  other.close()
  expect(session.send(said, 'while-locked').ok).toBe(true)
  expect(app.verify(session.id).ok).toBe(true)
})
