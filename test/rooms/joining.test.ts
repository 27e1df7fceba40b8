import { describe, expect, it } from 'vitest'
import { verifySession } from '../../electron/host/verify.ts'
import { keyHash } from '../../electron/store/seat-keys.ts'
import { aRoom } from './a-room.ts'

describe('Somebody who comes into a class', () => {
  it('gets a seat of their own with the entry that lets them in', async () => {
    const room = await aRoom()
    const before = room.live().seq
    const kim = await room.student('Kim', 'macron')
    expect(room.live().seq).toBe(before + 1)
    expect(room.live().room.people[kim.participant]).toMatchObject({ seat: 'macron', pen: true, out: null, paper: false })
    expect(room.app.rooms.whoHas(room.sessionId, keyHash(kim.token))).toEqual({ participant: kim.participant })
    expect(verifySession(room.app.record, room.sessionId).ok).toBe(true)
  })

  it('waits where the teacher seats, and is seated by the app where that was chosen', async () => {
    const manual = await aRoom({ options: { seating: 'manual' } })
    const one = await manual.student('Kim', 'macron')
    expect(manual.live().room.people[one.participant]!.seat).toBe('waiting')
    const auto = await aRoom({ options: { seating: 'auto' } })
    const seats = []
    for (let n = 0; n < 8; n += 1) {
      const { participant } = await auto.student(`Student ${n}`)
      seats.push(auto.live().room.people[participant]!.seat)
    }
    expect(new Set(seats.slice(0, 4)).size).toBe(4)
    expect(new Set(seats.slice(4)).size).toBe(4)
  })

  it('may choose the smallest delegations only, and any place without a figure', async () => {
    const room = await aRoom()
    await room.student('Kim', 'macron')
    expect(room.come('Lou', 'macron')).toMatchObject({ ok: false, reason: 'seat-full' })
    expect(room.come('Lou', 'putin')).toMatchObject({ ok: false, reason: 'unknown-seat' })
    expect(room.come('Lou', 'press')).toMatchObject({ ok: true })
    expect(room.app.rooms.peek(room.sessionId)).toMatchObject({ value: { locked: false, suggestion: 'Student A', seats: expect.arrayContaining([{ seat: 'macron', figure: 'Emmanuel Macron', members: 1, full: true }, { seat: 'press', figure: null, members: 1 }]) } })
  })

  it('cannot be called as somebody else is, nor as the teacher', async () => {
    const room = await aRoom()
    await room.student('Kim Berg')
    expect(room.come(' kim  BERG ')).toMatchObject({ ok: false, reason: 'name-taken', detail: expect.stringContaining('Student A') })
    expect(room.come('teacher')).toMatchObject({ ok: false, reason: 'name-taken' })
    expect(room.come('\u202E')).toMatchObject({ ok: false, reason: 'empty-text' })
    expect(Object.keys(room.live().room.people)).toHaveLength(1)
  })

  it('stays outside a locked room, which drops nobody', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim')
    await room.teacher.send({ type: 'room.lock', locked: true })
    expect(room.come('Lou')).toMatchObject({ ok: false, reason: 'room-locked' })
    expect(room.app.rooms.peek(room.sessionId)).toMatchObject({ value: { locked: true } })
    await kim.send({ type: 'room.sit', seat: 'press' })
  })

  it('is told when 200 people are in', async () => {
    const room = await aRoom({ options: { seating: 'manual' } })
    for (let n = 0; n < 200; n += 1) expect(room.come(`Student ${n}`).ok).toBe(true)
    expect(room.come('Lou')).toMatchObject({ ok: false, reason: 'room-full' })
  })

  it('is kept as a hash of the key, and under a name that stands nowhere in the record', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim Unusual')
    const stored = JSON.stringify(room.app.record.events(room.sessionId))
    expect(stored).not.toContain('Unusual')
    expect(stored).not.toContain(kim.token)
  })
})

describe('Somebody who is sent out', () => {
  it('learns it and nothing else of the room, can do nothing, and may come back with the code under the same name', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim', 'macron')
    await room.teacher.send({ type: 'room.remove', participant: kim.participant, exclude: false })
    room.pass(200)
    expect(kim.updates().at(-1)).toMatchObject({ you: { out: 'removed', moves: [] }, lines: [] })
    const told = kim.told.length
    await room.teacher.send({ type: 'room.inject', text: 'News', date: '2026-03-01', source: '', real: false, position: null })
    room.pass(200)
    expect(kim.told).toHaveLength(told)
    expect(await kim.refused({ type: 'room.hand', kind: 'question' })).toBe('removed')
    expect(await kim.refusal('room.watch', { sessionId: room.sessionId, since: 0 })).toBe('removed')
    const back = room.app.rooms.comeBack(room.sessionId, kim.participant, 'macron')
    expect(back).toMatchObject({ ok: true, value: { participant: kim.participant } })
    expect(room.app.rooms.whoHas(room.sessionId, keyHash(kim.token))).toBeNull()
    expect(room.live().room.people[kim.participant]).toMatchObject({ out: null, seat: 'macron' })
  })

  it('for good is refused by the key that the device keeps', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim')
    await room.teacher.send({ type: 'room.remove', participant: kim.participant, exclude: true })
    expect(room.app.rooms.whoHas(room.sessionId, keyHash(kim.token))).toEqual({ participant: kim.participant })
    expect(room.app.rooms.comeBack(room.sessionId, kim.participant, undefined)).toMatchObject({ ok: false, reason: 'excluded' })
    expect(await kim.refusal('room.watch', { sessionId: room.sessionId, since: 0 })).toBe('excluded')
  })
})

describe('The teacher', () => {
  it('seats everybody who waits with one entry, balanced, and leaves alone who sits', async () => {
    const room = await aRoom({ options: { seating: 'manual' } })
    for (let n = 0; n < 9; n += 1) room.come(`Student ${n}`)
    const { participant } = await room.teacher.call('class.addPerson', { sessionId: room.sessionId, pseudonym: 'Paper', seat: 'macron' })
    const before = room.live().seq
    for (const how of ['random', 'balanced'] as const) await room.teacher.call('class.allocate', { sessionId: room.sessionId, how, seats: ['kallas', 'macron'] })
    expect(room.live().seq).toBe(before + 1)
    const seats = Object.values(room.live().room.people).map(({ seat }) => seat)
    expect(seats.filter((seat) => seat === 'kallas')).toHaveLength(5)
    expect(seats.filter((seat) => seat === 'macron')).toHaveLength(5)
    expect(room.live().room.people[participant]).toMatchObject({ seat: 'macron', paper: true })
  })

  it('renames somebody on every screen', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim', 'macron')
    const lou = await room.student('Lou', 'kallas')
    await room.teacher.call('class.namePerson', { sessionId: room.sessionId, participant: kim.participant, pseudonym: 'Student K' })
    room.pass(200)
    expect(lou.updates().at(-1)).toMatchObject({ people: { [kim.participant]: 'Student K' } })
    expect(kim.updates().at(-1)).toMatchObject({ you: { label: 'Student K' } })
  })

  it('cannot lead a class by a recipe that is not there or not playable', async () => {
    const room = await aRoom()
    expect(await room.teacher.refusal('class.create', { recipe: 'none', asOf: '2026-03-31' })).toBe('unknown-recipe')
    expect(await room.teacher.refusal('class.create', { recipe: { id: 'x', title: 'x', basis: '', stages: [{ kind: 'opening', minutes: 3 }] }, asOf: '2026-03-31' })).toBe('bad-recipe')
  })
})
