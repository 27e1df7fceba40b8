import { describe, expect, it } from 'vitest'
import type { DebateEvent } from '../../shared/debate/events.ts'
import { anApp } from '../support/builders.ts'
import { aClass, TEACHER, writes } from '../support/a-class.ts'
import { comesIn, seated } from './seated.ts'

const app = await anApp()
const { clock } = app

const discussion = (options = {}) => {
  const room = seated(aClass(app, { options: { seating: 'manual', ...options } }))
  room.teacher({ type: 'room.goto', index: 3 })
  return room
}

describe("the speakers' list", () => {
  it('calls hands as they went up, a point of order first, and whoever has spoken least before others if the teacher wants it', () => {
    const room = discussion()
    room.as('a1', { type: 'room.hand', kind: 'new-point' })
    room.teacher({ type: 'room.next', participant: null, seat: null })
    clock.pass(20_000)
    for (const [who, kind] of [['a1', 'challenge'], ['k2', 'build'], ['b1', 'point-of-order']] as const) {
      room.as(who, { type: 'room.hand', kind })
      clock.pass(1_000)
    }
    expect(room.view().list.map(({ participant }) => participant)).toEqual(['b1', 'k2', 'a1'])
    room.teacher({ type: 'room.options', options: { firstTimersFirst: false } })
    expect(room.view().list.map(({ participant }) => participant)).toEqual(['b1', 'a1', 'k2'])
    expect(room.refusal(room.student('k2'), { type: 'room.hand', kind: 'source' })).toBe('hand-up')
  })

  it('counts the seconds of each person and seat, stands while the room is paused, and undoes a "next" pressed by mistake', () => {
    const room = discussion()
    room.as('a1', { type: 'room.hand', kind: 'new-point' })
    room.as('k1', { type: 'room.hand', kind: 'question' })
    room.teacher({ type: 'room.next', participant: null, seat: null })
    expect(room.view().speaker).toMatchObject({ participant: 'a1', limitMs: 45_000, label: 'A1' })
    clock.pass(10_000)
    room.teacher({ type: 'pause' })
    clock.pass(60_000)
    room.teacher({ type: 'resume' })
    clock.pass(5_000)
    room.teacher({ type: 'room.next', participant: null, seat: null })
    expect(room.you('a1')).toMatchObject({ spokenMs: 15_000, turns: 1 })
    expect(room.view().speaker).toMatchObject({ participant: 'k1', limitMs: 22_500 })
    room.teacher({ type: 'room.next.undo' })
    expect(room.view()).toMatchObject({ speaker: null, list: [{ participant: 'k1' }] })
    expect(room.you('k1').spokenMs).toBe(0)
    expect(room.refusal(TEACHER, { type: 'room.next.undo' })).toBe('not-now')
  })

  it('gives extra time to one person, of which nobody else is told', () => {
    const room = discussion()
    room.teacher({ type: 'room.extra', participant: 'a1', factor: 2 })
    room.teacher({ type: 'room.next', participant: 'a1', seat: null })
    expect(room.view().speaker?.limitMs).toBe(90_000)
    expect(JSON.stringify([room.view(), room.you('a2'), room.lines()])).not.toContain('extra')
  })

  it('lets whoever was called write, or the pen of the seat, and nobody else', () => {
    const room = discussion()
    expect(room.refusal(room.student('a1'), writes('Uncalled.'))).toBe('not-your-floor')
    room.teacher({ type: 'room.next', participant: 'a2', seat: null })
    room.as('a2', writes('Called, without the pen.'))
    room.as('a1', writes('The pen writes it down.'))
    expect(room.refusal(room.student('b1'), writes('Mine?'))).toBe('not-your-floor')
    room.teacher({ type: 'pause' })
    expect(room.refusal(room.student('a2'), writes('Paused.'))).toBe('paused')
  })

  it('counts a speech in the turn of the delegation as a turn of who gave it, and one that was called only once', () => {
    const room = discussion()
    room.teacher({ type: 'room.goto', index: 1 })
    room.as('k1', writes('In our turn.'))
    expect(room.you('k1').turns).toBe(1)
    room.teacher({ type: 'room.goto', index: 3 })
    room.teacher({ type: 'room.next', participant: 'a1', seat: null })
    room.as('a1', writes('Called.'))
    room.teacher({ type: 'room.floor.end' })
    expect(room.you('a1').turns).toBe(1)
  })

  it('keeps the time of somebody who spoke and wrote nothing as a line of the app', () => {
    const room = discussion()
    room.teacher({ type: 'room.next', participant: null, seat: 'bettel' })
    clock.pass(30_000)
    room.teacher({ type: 'room.floor.end' })
    expect(room.last()).toMatchObject({ voice: 'app', rule: 'spoke', seat: 'bettel', usedMs: 30_000 })
    expect(room.view().seats.find(({ seat }) => seat === 'bettel')).toMatchObject({ usedMs: 30_000, turns: 1 })
  })
})

describe('the time of a class', () => {
  it('stands while people come in, until the teacher starts it', () => {
    const room = seated(aClass(app))
    clock.pass(4 * 60_000)
    expect(room.view().clock).toMatchObject({ status: 'paused', usedMs: 0, limitMs: 7 * 60_000 })
    room.teacher({ type: 'resume' })
    clock.pass(60_000)
    room.teacher({ type: 'pause' })
    expect(room.view().clock).toMatchObject({ status: 'paused', usedMs: 60_000 })
  })

  it('ends no stage by itself: it runs over until the teacher goes on', () => {
    const room = discussion()
    clock.pass(7 * 60_000)
    expect(room.view()).toMatchObject({ stage: { kind: 'openDiscussion' }, clock: { overTime: true } })
    room.teacher({ type: 'room.time', seconds: 120 })
    expect(room.view().clock).toMatchObject({ overTime: false, limitMs: 8 * 60_000 })
    room.teacher({ type: 'room.time', seconds: -60 })
    expect(room.view().clock.limitMs).toBe(7 * 60_000)
  })

  it('starts anew for each turn, and gives the time of a turn in which nobody was called to the seats that had it', () => {
    const room = discussion()
    room.teacher({ type: 'room.goto', index: 1 })
    clock.pass(100_000)
    room.teacher({ type: 'advance' })
    expect(room.view().clock).toMatchObject({ usedMs: 0, limitMs: 180_000, status: 'running' })
    expect(room.view().seats.map(({ seat, usedMs }) => [seat, usedMs])).toEqual([['kallas', 50_000], ['meloni', 50_000], ['macron', 0], ['bettel', 0]])
  })

  it('is a chess clock where the recipe says so: each side has its minutes, and they run for whoever speaks', () => {
    const chess = { id: 'chess', title: 'Chess', basis: 'a test', sides: { a: ['kallas'], b: ['macron'] }, stages: [{ kind: 'openDiscussion' as const, minutes: 4, rounds: 1, floor: 'free' as const, chess: true }] }
    const room = seated(aClass(app, { recipe: chess }))
    room.teacher({ type: 'resume' })
    room.teacher({ type: 'room.next', participant: null, seat: 'kallas' })
    clock.pass(30_000)
    room.teacher({ type: 'room.next', participant: null, seat: 'macron' })
    clock.pass(10_000)
    room.teacher({ type: 'room.floor.end' })
    expect(room.view().stage.chess).toEqual({ limitMs: 240_000, a: 30_000, b: 10_000 })
    expect(room.view().clock.limitMs).toBe(480_000)
  })

  it('keeps hands that went up or down meanwhile when a "next" is undone, and brings nobody back who was sent out', () => {
    const room = discussion()
    for (const who of ['a1', 'k1', 'm1']) room.as(who, { type: 'room.hand', kind: 'new-point' })
    room.teacher({ type: 'room.next', participant: null, seat: null })
    room.as('k1', { type: 'room.hand.down' })
    room.as('b1', { type: 'room.hand', kind: 'build' })
    room.teacher({ type: 'room.remove', participant: 'm1', exclude: false })
    room.teacher({ type: 'room.next.undo' })
    expect(room.view().list.map(({ participant }) => participant)).toEqual(['a1', 'b1'])
  })

  it('goes back one stage and on again, and the record says so', () => {
    const room = discussion()
    room.teacher({ type: 'room.goto', index: 2 })
    expect(room.last()).toMatchObject({ rule: 'stage-back', params: { from: 'openDiscussion', to: 'listenBack' } })
    room.teacher({ type: 'room.goto', index: 4 })
    expect(room.last()).toMatchObject({ rule: 'stage-on', params: { missing: 'restate-a restate-b' } })
    room.teacher({ type: 'room.end' })
    expect(room.view().status).toBe('closed')
    room.teacher({ type: 'room.goto', index: 8 })
    expect(room.view()).toMatchObject({ status: 'running', stage: { kind: 'debrief' } })
  })
})

describe('people of a class', () => {
  it('wait until they have a seat; the first of a delegation has the pen and hands it on', () => {
    const room = aClass(app, { options: { seating: 'self' } })
    comesIn(room, 'p1')
    comesIn(room, 'p2')
    expect(room.you('p1')).toMatchObject({ seat: 'waiting', pen: false })
    room.as('p1', { type: 'room.sit', seat: 'macron' })
    room.as('p2', { type: 'room.sit', seat: 'macron' })
    expect([room.you('p1').pen, room.you('p2').pen]).toEqual([true, false])
    expect(room.refusal(room.student('p2'), { type: 'room.pen', participant: 'p2' })).toBe('no-pen')
    room.as('p1', { type: 'room.pen', participant: 'p2' })
    expect(room.you('p2').delegation).toEqual([{ participant: 'p1', label: 'P1', pen: false }, { participant: 'p2', label: 'P2', pen: true }])
    room.as('p2', { type: 'room.sit', seat: 'press' })
    expect(room.you('p1').pen).toBe(true)
    expect(room.refusal(room.student('p1'), { type: 'room.sit', seat: 'putin' })).toBe('unknown-seat')
  })

  it('sit where the last line of a seating puts them, also where they sat before', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.seat', seatings: [{ participant: 'k1', seat: 'macron' }, { participant: 'k1', seat: 'kallas' }] })
    expect(room.you('k1').seat).toBe('kallas')
  })

  it('may come back after they were removed, never after they were excluded, and not into a locked room', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.remove', participant: 'a1', exclude: false })
    expect(room.you('a2').pen).toBe(true)
    expect(room.refusal({ kind: 'student', participant: 'a1', seat: 'macron' }, { type: 'room.hand', kind: 'question' })).toBe('removed')
    const back = { type: 'room.join', participant: 'a1' } as const
    room.teacher({ type: 'room.lock', locked: true })
    expect(room.refusal({ kind: 'app' }, back)).toBe('room-locked')
    room.teacher({ type: 'room.lock', locked: false })
    room.must({ kind: 'app' }, back)
    expect(room.you('a1')).toMatchObject({ seat: 'waiting', out: null })
    room.teacher({ type: 'room.remove', participant: 'a2', exclude: true })
    expect(room.refusal({ kind: 'app' }, { type: 'room.join', participant: 'a2' })).toBe('excluded')
  })

  it('are nobody whom the teacher names without their being there, and have no pen once they are out', () => {
    const room = seated(aClass(app))
    for (const participant of ['__proto__', 'constructor', 'nobody']) {
      const naming: DebateEvent[] = [{ type: 'room.extra', participant, factor: 2 }, { type: 'room.remove', participant, exclude: true }, { type: 'room.pen', participant }, { type: 'room.seat', seatings: [{ participant, seat: 'macron' }] }]
      for (const event of naming) expect(room.refusal(TEACHER, event)).toBe('unknown-participant')
    }
    room.teacher({ type: 'room.remove', participant: 'a1', exclude: false })
    expect(room.refusal(TEACHER, { type: 'room.pen', participant: 'a1' })).toBe('unknown-participant')
    expect(room.you('a2').pen).toBe(true)
  })

  it('never speak for another seat, and never send what is the teacher’s', () => {
    const room = seated(aClass(app))
    expect(room.refusal({ kind: 'student', participant: 'a1', seat: 'kallas' }, { type: 'room.hand', kind: 'question' })).toBe('not-your-seat')
    for (const event of [{ type: 'advance' }, { type: 'room.lock', locked: true }, { type: 'room.end' }, { type: 'strike', target: 1, reason: 'mistake' }, { type: 'room.join', participant: 'x' }] as const) {
      expect(room.refusal(room.student('a1'), event)).toBe('forbidden')
    }
  })
})
