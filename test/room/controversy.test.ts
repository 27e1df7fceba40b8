import { describe, expect, it } from 'vitest'
import { anApp } from '../support/builders.ts'
import { aClass, TEACHER, writes } from '../support/a-class.ts'
import { seated } from './seated.ts'

const app = await anApp()

/** Two students on each seat of a class in its first stage. */
const lesson = () => seated(aClass(app, { options: { seating: 'manual' } }))

function atListenBack() {
  const room = lesson()
  room.teacher({ type: 'room.goto', index: 1 })
  room.as('k1', writes('Conditions first.', ['demands-first']))
  room.teacher({ type: 'advance' })
  room.as('a1', writes('A channel now.', ['own-channel']))
  room.teacher({ type: 'advance' })
  return room
}

describe('structured controversy', () => {
  it('waits in the brief until everybody has pinned enough cards, and goes on all the same when the teacher says so', () => {
    const room = lesson()
    expect(room.view().stage.missing).toEqual(['pins:8'])
    expect(room.refusal(TEACHER, { type: 'advance' })).toBe('stage-not-ready')
    for (const who of ['k1', 'k2', 'm1', 'm2', 'a1', 'a2', 'b1', 'b2']) for (const card of ['X1', 'X2', 'X3']) room.as(who, { type: 'pin', position: card })
    expect(room.view().stage.missing).toEqual([])
    room.teacher({ type: 'advance' })
    expect(room.view().stage).toMatchObject({ kind: 'present', turn: ['kallas', 'meloni'] })
  })

  it('goes on to the second side although the first added no point, if the teacher says so, and the record says what was missing', () => {
    const room = lesson()
    room.teacher({ type: 'room.goto', index: 4 })
    expect(room.refusal(TEACHER, { type: 'advance' })).toBe('stage-not-ready')
    room.teacher({ type: 'advance', anyway: true })
    expect(room.view().stage).toMatchObject({ kind: 'reverse', round: 2, turn: ['macron', 'bettel'] })
    expect(room.last()).toMatchObject({ kind: 'notice', rule: 'went-on', params: { missing: 'add-a' } })
  })

  it('lets only the pens of the side whose turn it is present', () => {
    const room = lesson()
    room.teacher({ type: 'room.goto', index: 1 })
    expect(room.refusal(room.student('a1'), writes('Not yet.'))).toBe('not-your-floor')
    expect(room.refusal(room.student('k2'), writes('I have no pen.'))).toBe('not-your-floor')
    room.as('k1', writes('Conditions first.', ['demands-first']))
    room.as('m1', writes('One voice.', ['one-voice']))
    room.teacher({ type: 'advance' })
    expect(room.view().stage).toMatchObject({ kind: 'present', round: 2, turn: ['macron', 'bettel'] })
    expect(room.refusal(room.student('k1'), writes('Once more.'))).toBe('not-your-floor')
  })

  it('goes on from listening back only when each side has accepted how the other restated it', () => {
    const room = atListenBack()
    expect(room.view().stage.missing).toEqual(['restate-a', 'restate-b'])
    const restated = room.as('k1', { type: 'room.restate', text: 'They want a channel of their own.' })
    expect(room.view().stage.missing).toEqual(['fair-a', 'restate-b'])
    expect(room.refusal(room.student('m1'), { type: 'room.confirm', target: restated, fair: true, text: '' })).toBe('not-your-seat')
    expect(room.refusal(room.student('a2'), { type: 'room.confirm', target: restated, fair: true, text: '' })).toBe('no-pen')
    room.as('a1', { type: 'room.confirm', target: restated, fair: false, text: 'With a mandate, we said.' })
    expect(room.view().stage.missing).toEqual(['restate-a', 'restate-b'])
    const better = room.as('k1', { type: 'room.restate', text: 'They want a channel with a mandate.' })
    room.as('b1', { type: 'room.confirm', target: better, fair: true, text: '' })
    const others = room.as('a1', { type: 'room.restate', text: 'They want demands before talks.' })
    expect(room.refusal(TEACHER, { type: 'advance' })).toBe('stage-not-ready')
    room.as('m1', { type: 'room.confirm', target: others, fair: true, text: '' })
    room.teacher({ type: 'advance' })
    expect(room.view().stage.kind).toBe('openDiscussion')
  })

  it('changes the sides, and asks each for a point that the first advocates missed', () => {
    const room = atListenBack()
    room.teacher({ type: 'room.goto', index: 4 })
    expect(room.view().stage).toMatchObject({ kind: 'reverse', turn: ['kallas', 'meloni'], arguesAs: ['macron', 'bettel'], missing: ['add-a'] })
    expect(room.you('k1')).toMatchObject({ seat: 'kallas', arguesAs: 'macron' })
    room.as('k1', writes('A channel now, they said.', ['own-channel']))
    expect(room.view().stage.missing).toEqual(['add-a'])
    room.as('m1', writes('And geography will not move.', ['geography']))
    expect(room.last().params).toMatchObject({ arguesAs: 'bettel' })
    room.teacher({ type: 'advance' })
    expect(room.view().stage).toMatchObject({ turn: ['macron', 'bettel'], missing: ['add-b'] })
  })

  it('takes the joint statement out of role, with the strongest evidence of each side and what stays open', () => {
    const room = atListenBack()
    room.teacher({ type: 'room.goto', index: 5 })
    room.teacher({ type: 'advance' })
    expect(room.view().stage).toMatchObject({ kind: 'jointStatement', missing: ['statement'] })
    const [first, second] = room.lines().filter(({ kind }) => kind === 'speech')
    room.as('b1', { type: 'room.statement', text: 'Both a mandate and demands.', evidenceA: first!.seq, evidenceB: second!.seq, open: 'Who carries it.' })
    expect(room.last()).toMatchObject({ kind: 'statement', inRole: false, limits: 'Who carries it.', respondsTo: [first!.seq, second!.seq] })
    expect(room.view().stage.missing).toEqual([])
  })
})
