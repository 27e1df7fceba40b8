import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClock, anApp, anUnseenSession, aSession, fileIn, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tdt-clock-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('moves on to the opening when the time for the brief is over', async () => {
  const app = await anApp()
  const session = aSession(app)
  app.clock.pass(3 * 60_000)
  expect(session.view()).toMatchObject({ stage: { kind: 'opening' }, clock: { status: 'running', usedMs: 0, limitMs: 120_000 } })
})

it('keeps the floor open once when time is up, and marks what is then delivered as over time', async () => {
  const app = await anApp()
  const session = aSession(app).goTo('opening')
  app.clock.pass(2 * 60_000 + 5_000)
  expect(session.view()).toMatchObject({ floor: 'macron', clock: { overTime: true } })
  session.say('A late word.')
  const line = session.lines().find(({ voice }) => voice === 'student')
  expect(line).toMatchObject({ overTime: true, usedMs: 125_000 })
  expect(session.view().clock.overTime).toBe(false)
})

it('only counts when there is no limit', async () => {
  const app = await anApp()
  const session = aSession(app, { timed: false })
  app.clock.pass(60 * 60_000)
  expect(session.view()).toMatchObject({ stage: { kind: 'prepare' }, clock: { limitMs: null, status: 'running' } })
})

it('stands still while paused and refuses a speech until it is resumed', async () => {
  const app = await anApp()
  const session = aSession(app).goTo('opening')
  app.clock.pass(30_000)
  session.must({ type: 'pause' })
  app.clock.pass(10 * 60_000)
  expect(session.send(speech('While paused.'))).toMatchObject({ reason: 'paused' })
  session.must({ type: 'resume' })
  expect(session.view().clock).toMatchObject({ usedMs: 30_000, status: 'running', overTime: false })
})

it('counts no time while a session is closed: it comes back paused, at the same stage and time', async () => {
  const clock = aClock()
  const first = await anApp({ db: fileIn(folder), clock })
  const { id } = aSession(first).goTo('exchange')
  clock.pass(40_000)
  first.close()
  const second = await anApp({ db: fileIn(folder), clock: aClock(clock.now() + 24 * 3_600_000) })
  const view = sessionOf(second, id).view()
  expect(view).toMatchObject({ stage: { kind: 'exchange', round: 1 }, floor: 'macron', clock: { status: 'paused', usedMs: 40_000 } })
  expect(second.verify(id)).toEqual({ ok: true, events: view.seq, firstBad: null })
  second.close()
})

it('never dates an entry before the last one, and takes no time off, when the clock is set back', async () => {
  const clock = aClock()
  const first = await anApp({ db: fileIn(folder), clock })
  const { id } = aSession(first).goTo('opening')
  clock.pass(20_000)
  first.close()
  const second = await anApp({ db: fileIn(folder), clock: aClock(clock.now() - 7 * 24 * 3_600_000) })
  const session = sessionOf(second, id)
  expect(session.view().clock).toMatchObject({ status: 'paused', usedMs: 20_000 })
  session.must({ type: 'resume' })
  session.say('Still here.')
  const times = second.record.events(id).map(({ at }) => at)
  expect(times).toEqual(times.toSorted())
  second.close()
})

it('lets a session wait when nobody looks at it any more, but not for a reload', async () => {
  const app = await anApp()
  const session = anUnseenSession(app).goTo('opening')
  const leave = app.host.watch(session.id, () => {})
  app.clock.pass(10_000)
  if (leave.ok) leave.value()
  app.clock.pass(2_000)
  const again = app.host.watch(session.id, () => {})
  expect(session.view().clock.status).toBe('running')
  if (again.ok) again.value()
  app.clock.pass(60_000)
  expect(session.view().clock).toMatchObject({ status: 'paused', usedMs: 12_000 })
})

it('lets a session wait that was made, renamed or written to and at which nobody looks', async () => {
  const app = await anApp()
  const session = anUnseenSession(app)
  app.clock.pass(4_000)
  session.must({ type: 'pin', position: 'A08' }) // whoever uses it is there
  app.clock.pass(4_000)
  expect(session.view()).toMatchObject({ clock: { status: 'running' } })
  app.clock.pass(10 * 60_000)
  expect(session.view()).toMatchObject({ stage: { kind: 'prepare' }, clock: { status: 'paused', usedMs: 8_000 } })
})

it('says that time is up as soon as it can be stored, when the disk was full at that moment', async () => {
  let refusals = 2
  const app = aHostOn(await aDatabase(), { writer: (real) => ({ ...real, append: (entry) => {
    if (entry.envelope.event.type === 'time.up' && refusals-- > 0) throw new Error('no space')
    return real.append(entry)
  } }) })
  const session = aSession(app).goTo('opening')
  app.clock.pass(2 * 60_000)
  expect(session.view().clock.overTime).toBe(false)
  app.clock.pass(4_000)
  expect(session.view().clock.overTime).toBe(true)
})
