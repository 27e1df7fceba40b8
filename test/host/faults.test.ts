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
