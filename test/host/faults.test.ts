import { beforeEach, expect, it, vi } from 'vitest'
import { aSession, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

const said = speech('We need a line of our own.', { claims: [{ claim: 'own-channel', relation: 'asserts' }] })

const told = vi.spyOn(console, 'error')
beforeEach(() => void told.mockReset().mockReturnValue(undefined))

it('a viewer who cannot be told keeps neither the others nor the turn waiting', async () => {
  const app = aHostOn(await aDatabase())
  const session = aSession(app).goTo('opening')
  const seen: number[] = []
  app.host.watch(session.id, () => { throw new Error('the page is gone') })
  app.host.watch(session.id, ({ view }) => seen.push(view.seq))
  const before = session.view().seq
  expect(session.send(said)).toEqual({ ok: true, value: { seq: before + 1 } })
  expect(session.view()).toMatchObject({ stage: { kind: 'exchange' }, floor: 'macron' })
  expect(seen).toEqual(Array.from({ length: session.view().seq - before }, (_, index) => before + 1 + index))
  expect(told).toHaveBeenCalledTimes(seen.length)
})

/** As a disk does whose fsync fails: before the commit nothing is there, after it everything is, and either way it is told as an error. */
const failing = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })

it('a commit that is told as failed and is there all the same is answered as what it is, and the debate goes on from it', async () => {
  let fails = false
  const app = aHostOn(await aDatabase(), { writer: (real) => ({ ...real, append(entry) {
    const hash = real.append(entry)
    if (!fails) return hash
    fails = false
    throw failing()
  } }) })
  const session = aSession(app).goTo('opening')
  const told: number[] = []
  app.host.watch(session.id, ({ lines }) => told.push(...lines.map(({ seq }) => seq)))
  const before = session.view().seq
  fails = true
  expect(session.send(said, 'at-the-fault')).toEqual({ ok: true, value: { seq: before + 1 } })
  expect(told).toContain(before + 1)
  expect(session.send(said, 'at-the-fault')).toEqual({ ok: true, value: { seq: before + 1 } })
  session.goTo('closing')
  expect(session.lines().filter(({ kind }) => kind === 'speech')).toHaveLength(1)
  expect(app.verify(session.id)).toMatchObject({ ok: true })
})

it('a commit that failed is refused with nothing half written, and the same command is taken once the disk is well', async () => {
  const db = await aDatabase()
  let fails = false
  const app = aHostOn(db, { writer: (real) => ({ ...real, append: (entry) => db.transaction(() => {
    const hash = real.append(entry)
    if (fails) throw failing()
    return hash
  })() }) })
  const session = aSession(app).goTo('opening')
  const before = session.view().seq
  fails = true
  expect(session.send(said, 'at-the-fault')).toMatchObject({ ok: false, reason: 'not-stored' })
  expect([session.view().seq, app.record.head(session.id)?.seq]).toEqual([before, before])
  fails = false
  expect(session.send(said, 'at-the-fault')).toEqual({ ok: true, value: { seq: before + 1 } })
  expect(app.verify(session.id)).toMatchObject({ ok: true })
})

it('a speech that is sent again after its draft came again leaves no draft; a draft of other words stays', async () => {
  const app = aHostOn(await aDatabase())
  const session = aSession(app).goTo('opening')
  const draft = (text: string) => app.desk.saveDraft(session.id, 'p1', { move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }, app.host.now())
  expect(session.send(said, 'delivered').ok).toBe(true)
  draft('We need a line of our own.')
  expect(session.send(said, 'delivered').ok).toBe(true)
  expect(app.desk.draft(session.id, 'p1')).toBeNull()
  draft('And more than that.')
  expect(session.send(said, 'delivered').ok).toBe(true)
  expect(app.desk.draft(session.id, 'p1')?.text).toBe('And more than that.')
})

it('a fault of the seats that play the record takes no stored speech back and closes no session', async () => {
  const db = await aDatabase()
  let left = Infinity
  const first = aHostOn(db, { writer: (real) => ({ ...real, append: (entry) => {
    if (left-- <= 0) throw new Error('killed')
    return real.append(entry)
  } }) })
  const { id } = aSession(first).goTo('opening')
  left = 2 // the speech and one card; its reason is still owed
  sessionOf(first, id).must(said)
  const card = first.record.lines(id).at(-1)!
  expect(card.kind).toBe('card')
  db.prepare('UPDATE positions SET playable = 0 WHERE id = ?').run(card.position) // as a corrected pack would
  const second = sessionOf(aHostOn(db), id)
  expect(second.view()).toMatchObject({ stage: { kind: 'opening' } })
  second.must({ type: 'stop' })
  expect(second.view()).toMatchObject({ stage: { kind: 'dropRoles' } })
  expect(told).toHaveBeenCalledWith(expect.stringContaining(id), expect.objectContaining({ message: `No card was played in line ${card.seq}` }))
})
