import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { LEVELS, type Level } from '../../shared/debate/level.ts'
import type { RecordReader } from '../../electron/store/record-reader.ts'
import type { RecordWriter } from '../../electron/store/record.ts'
import { aClock, anApp, aSession, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

/** A host whose process ends after so many more entries; `lives` says how many. */
function aMortalHost(db: Database, clock: ReturnType<typeof aClock>, lives: number) {
  let left = lives
  const writer = (real: RecordWriter): RecordWriter => ({
    ...real,
    append(entry) {
      if (left-- <= 0) throw new Error('killed')
      return real.append(entry)
    },
  })
  return { ...aHostOn(db, { clock, writer }), lives: (entries: number) => void (left = entries) }
}

/** What the student says in turn; among it what brings returns, a question on the figure's own record, and nothing to answer. */
const SPEECHES = [['own-channel'], ['talk-to-both'], [], ['own-channel', 'talk-to-both'], ['not-yet']]
const said = (claims: string[]) => speech('What I say.', { claims: claims.map((claim) => ({ claim, relation: 'asserts' })) })
const payloads = (app: { record: RecordReader }, id: string) => app.record.events(id).map(({ seq, actor, payload }) => ({ seq, actor, payload }))

/** A student's debate in which the app is killed after every single entry of a turn and started again from what is stored. */
function killedEverywhere(db: Database, level: Level) {
  const clock = aClock()
  let app = aMortalHost(db, clock, Infinity)
  const { id } = aSession(app, { level }).goTo('opening')
  let kills = 0
  for (const claims of SPEECHES) {
    app.lives(1)
    sessionOf(app, id).must(said(claims))
    while (kills < 100 && app.record.session(id)!.stage !== 'dropRoles' && sessionOf(app, id).view().floor === null) {
      app = aMortalHost(db, clock, 1)
      kills += 1
    }
  }
  return { app, id, kills }
}

it.each(LEVELS)('a kill between any two entries of the machine-run side leads to the very same record (%s)', async (level) => {
  const db = await aDatabase()
  const whole = aHostOn(await aDatabase())
  const uninterrupted = aSession(whole, { level }).goTo('opening')
  const { app, id, kills } = killedEverywhere(db, level)
  for (const claims of SPEECHES) uninterrupted.must(said(claims))
  expect(kills).toBeGreaterThan(15)
  expect(kills).toBeLessThan(100) // every start gets one entry further
  expect(payloads(app, id)).toEqual(payloads(whole, uninterrupted.id))
  expect(app.verify(id).ok).toBe(true)
})

it('so does an end of the real app on a real file, in the middle of a turn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-killed-'))
  const db = join(folder, 'tour-de-table.sqlite')
  const whole = await anApp()
  const uninterrupted = aSession(whole).goTo('opening')
  uninterrupted.must(said(['own-channel']))
  const first = await anApp({ db })
  const { id } = aSession(first).goTo('opening')
  let seen = 0
  first.host.watch(id, () => {
    if (++seen === 3) first.close()
  })
  sessionOf(first, id).must(said(['own-channel']))
  expect(seen).toBe(3)
  const second = await anApp({ db, clock: first.clock })
  expect(sessionOf(second, id).view()).toMatchObject({ stage: { kind: 'exchange' }, floor: 'macron' })
  expect(payloads(second, id)).toEqual(payloads(whole, uninterrupted.id))
  second.close()
  rmSync(folder, { recursive: true })
})
