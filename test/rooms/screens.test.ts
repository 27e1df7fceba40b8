import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import type { RoomUpdate } from '../../shared/room/room-view.ts'
import { aGuest } from '../support/a-guest.ts'
import { aRoom, speaks, type Room } from './a-room.ts'

/** A class in its first stage with a floor, with one person on each seat and the clock running. */
async function aDebate(given: Parameters<typeof aRoom>[0] = {}) {
  const room = await aRoom(given)
  const [kallas, meloni, macron, bettel] = [await room.student('Ana', 'kallas'), await room.student('Ben', 'meloni'), await room.student('Cem', 'macron'), await room.student('Dua', 'bettel')]
  const projector = aGuest(room.app, { kind: 'projector', sessionId: room.sessionId })
  await projector.call('room.watch', { sessionId: room.sessionId, since: 0 })
  await room.teacher.send({ type: 'room.goto', index: 1 })
  if (room.live().clock === 'paused') await room.teacher.send({ type: 'resume' })
  room.pass(200)
  return Object.assign(room, { kallas: kallas!, meloni: meloni!, macron: macron!, bettel: bettel!, projector })
}

const textsOn = (page: { updates(): RoomUpdate[] }) => page.updates().flatMap(({ lines }) => lines).map(({ text }) => text)
const linesOn = (page: { updates(): RoomUpdate[] }) => new Map(page.updates().flatMap(({ lines }) => lines).map((line): [number, Line] => [line.seq, line]))

describe('What happens in a class', () => {
  it('is on each screen at once, and then at most ten times a second', async () => {
    const room = await aDebate()
    const before = room.projector.updates().length
    await room.kallas.send(speaks('One.'))
    room.pass(0)
    expect(room.projector.updates()).toHaveLength(before + 1)
    for (const text of ['Two.', 'Three.', 'Four.']) {
      await room.kallas.send(speaks(text))
      room.pass(5)
    }
    expect(room.projector.updates()).toHaveLength(before + 1)
    room.pass(100)
    expect(room.projector.updates()).toHaveLength(before + 2)
    expect(textsOn(room.projector).slice(-3)).toEqual(['Two.', 'Three.', 'Four.'])
    for (let n = 0; n < 100; n += 1) {
      await room.kallas.send({ type: n % 2 === 0 ? 'room.hand' : 'room.hand.down', kind: 'question' } as never).catch(() => null)
      room.pass(10)
    }
    expect(room.projector.updates().length).toBeLessThanOrEqual(before + 2 + 11)
  })

  it('is made up once: all screens that get the same get the very same text, which says what the message says', async () => {
    const room = await aDebate()
    for (const text of ['The first gives listeners something to tick.', 'For all.']) {
      await room.kallas.send(speaks(text))
      room.pass(200)
    }
    const text = room.projector.texts.at(-1)
    expect(text).toBeTypeOf('string')
    expect(JSON.parse(text!)).toEqual(room.projector.told.at(-1))
    expect([room.macron, room.bettel].map(({ texts }) => texts.at(-1) === text)).toEqual([true, true])
    for (const page of [room.teacher, room.kallas]) expect(JSON.parse(page.texts.at(-1)!)).toEqual(page.told.at(-1))
  })

  it('leaves out the parts that are the same as before, and tells nobody what does not concern them', async () => {
    const room = await aDebate()
    const counts = () => [room.projector, room.meloni, room.kallas, room.teacher].map((page) => page.told.length)
    const before = counts()
    await room.kallas.send({ type: 'pin', position: await aCardOf(room, 'Kaja Kallas') })
    room.pass(200)
    expect(counts().map((count, index) => count - before[index]!)).toEqual([0, 0, 1, 1])
    expect(Object.keys(room.kallas.updates().at(-1)!).toSorted()).toEqual(['lines', 'now', 'seq', 'sessionId', 't', 'you'])
    expect(Object.keys(room.teacher.updates().at(-1)!).toSorted()).toEqual(['console', 'lines', 'now', 'seq', 'sessionId', 't'])
  })

  it('costs every screen the same number of bytes at the end of a lesson as at its start', async () => {
    const room = await aDebate()
    const bytesOf = async () => {
      await room.kallas.send(speaks('The same words each time, whatever went before.'))
      room.pass(200)
      return room.projector.texts.at(-1)!.length
    }
    const first = await bytesOf()
    for (let n = 0; n < 120; n += 1) await room.kallas.send(speaks(`Speech ${n} of a long lesson.`))
    room.pass(200)
    expect(await bytesOf()).toBeLessThan(first * 1.1)
  })
})

describe('A screen that comes back', () => {
  it('gets the lines that came meanwhile and those that were corrected, and no others', async () => {
    const room = await aDebate()
    await room.kallas.send(speaks('Stays.'))
    const struck = await room.kallas.send(speaks('Will be struck.'))
    room.pass(200)
    const since = room.projector.updates().at(-1)!.seq
    room.projector.close()
    await room.teacher.send({ type: 'strike', target: struck.seq, reason: 'hurtful' })
    await room.kallas.send(speaks('New.'))
    const again = aGuest(room.app, { kind: 'projector', sessionId: room.sessionId })
    const update = await again.call('room.watch', { sessionId: room.sessionId, since })
    expect(update.lines.map(({ text, void: gone }) => gone ?? text)).toEqual(['struck', expect.stringContaining('struck'), 'New.'])
    expect(update.room).toBeDefined()
  })

  it('gets a line that was released meanwhile', async () => {
    const room = await aDebate({ options: { hold: true } })
    const { seq } = await room.kallas.send(speaks('Held.'))
    await room.macron.send({ type: 'room.check', text: 'Is that so?', about: null })
    room.pass(200)
    const since = room.meloni.updates().at(-1)!.seq
    room.meloni.close()
    await room.teacher.send({ type: 'room.release', target: seq })
    const back = await room.device(room.meloni.participant, since)
    expect(back.first.lines.map(({ text }) => text)).toContain('Held.')
  })

  it('three times, leads to the same seat each time, and the others see who is there', async () => {
    const room = await aDebate()
    for (let times = 1; times <= 3; times += 1) {
      room.meloni.close()
      room.pass(200)
      expect(onlineIn(room)).toBe(3)
      room.meloni = Object.assign(room.meloni, await room.device(room.meloni.participant))
      room.pass(200)
      expect(onlineIn(room)).toBe(4)
      expect(room.meloni.first.you).toMatchObject({ seat: 'meloni', label: 'Ben', pen: true })
    }
  })
})

describe('What is held back', () => {
  it('is seen by the teacher and who wrote it, until it is released, and then by all', async () => {
    const room = await aDebate({ options: { hold: true } })
    const { seq } = await room.kallas.send(speaks('Not yet for all.'))
    room.pass(200)
    expect([room.teacher, room.kallas].map((page) => textsOn(page).includes('Not yet for all.'))).toEqual([true, true])
    expect([room.meloni, room.projector].map((page) => JSON.stringify(page.told).includes('Not yet'))).toEqual([false, false])
    expect((await aGuestWatching(room)).lines.map(({ text }) => text)).not.toContain('Not yet for all.')
    expect(await room.meloni.refused({ type: 'room.check', text: 'What of it?', about: seq })).toBe('unknown-target')
    await room.teacher.send({ type: 'room.release', target: seq })
    room.pass(200)
    expect([room.meloni, room.projector].map((page) => linesOn(page).get(seq)?.text)).toEqual(['Not yet for all.', 'Not yet for all.'])
  })

  it('is never shown to the others when its author takes it back', async () => {
    const room = await aDebate({ options: { hold: true } })
    const { seq } = await room.kallas.send(speaks('Better not.'))
    await room.kallas.send({ type: 'room.retract', target: seq })
    room.pass(200)
    expect(JSON.stringify([room.meloni.told, room.projector.told, await aGuestWatching(room)])).not.toContain('Better not')
    expect(linesOn(room.teacher).get(seq)).toMatchObject({ text: 'Better not.', void: 'undone' })
  })
})

describe('What the teacher strikes', () => {
  it('loses its words on every screen, and gets them back when it stands again', async () => {
    const room = await aDebate()
    const { seq } = await room.kallas.send(speaks('Hurtful.'))
    room.pass(200)
    await room.teacher.send({ type: 'strike', target: seq, reason: 'hurtful' })
    room.pass(200)
    for (const page of [room.teacher, room.kallas, room.meloni, room.projector]) expect(linesOn(page).get(seq)).toMatchObject({ void: 'struck', text: '' })
    expect((await aGuestWatching(room)).lines.find((line) => line.seq === seq)).toMatchObject({ text: '' })
    await room.teacher.send({ type: 'unstrike', target: seq })
    room.pass(200)
    expect(linesOn(room.projector).get(seq)).toMatchObject({ text: 'Hurtful.' })
  })
})

describe('What is private', () => {
  it('stances, ballots and debrief answers reach no other student and no projector', async () => {
    const room = await aDebate()
    const stages = room.kallas.first.room!.stages
    const asksFirst = stages.findIndex(({ kind }) => kind === 'prepare')
    await room.teacher.send({ type: 'room.goto', index: asksFirst })
    await room.kallas.send({ type: 'room.stance', when: 'before', value: 9, confidence: 3, moved: [] })
    const vote = await room.teacher.send({ type: 'room.vote.open', question: 'Agreed?', rule: 'majority', by: 'people', secret: true, motion: null, rerunOf: null, swingOf: null })
    await room.kallas.send({ type: 'room.ballot', vote: vote.seq, choice: 'no', text: '' })
    await room.teacher.send({ type: 'room.goto', index: stages.findIndex(({ kind }) => kind === 'debrief') })
    await room.kallas.send({ type: 'debrief.answer', question: 'describe', text: 'My very own view.' })
    room.pass(200)
    expect(room.kallas.updates().findLast(({ you }) => you)!.you).toMatchObject({ stances: { before: { value: 9 } }, ballot: 'no' })
    for (const page of [room.meloni, room.projector]) {
      const seen = JSON.stringify(page.updates())
      expect(seen).not.toContain('My very own view.')
      expect(seen).not.toMatch(/"value":9|"confidence":3|"choice":"no"|"ballot":"no"/)
    }
    const consoles = room.teacher.updates().flatMap((update) => update.console ?? [])
    expect(JSON.stringify(consoles)).not.toMatch(/"value":9|"ballot"|"choice"/)
  })
})

describe('A class in memory', () => {
  it('stays while its door is open, though nobody looks, and its clock goes on', async () => {
    const room = await aDebate()
    room.app.rooms.hold(room.sessionId)
    for (const page of [room.teacher, room.kallas, room.meloni, room.macron, room.bettel, room.projector]) page.close()
    room.pass(30_000)
    expect(room.live().clock).toBe('running')
    room.app.rooms.letGo(room.sessionId)
    room.pass(10_000)
    const late = await room.device(room.kallas.participant)
    expect(late.first.room!.clock.status).toBe('paused')
  })
})

const onlineIn = (room: Room) => room.teacher.updates().findLast((update) => update.room)!.room!.counts.online

async function aGuestWatching(room: Room) {
  const page = aGuest(room.app, { kind: 'projector', sessionId: room.sessionId })
  const update = await page.call('room.watch', { sessionId: room.sessionId, since: 0 })
  page.close()
  return update
}

async function aCardOf(room: Room, figure: string) {
  const { cards } = await room.teacher.call('dossier.search', { query: '', figure, asOf: '2026-03-31' })
  return cards.find(({ position }) => position.figure === figure)!.position.id
}
