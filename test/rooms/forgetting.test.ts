import { describe, expect, it } from 'vitest'
import { keyHash } from '../../electron/store/seat-keys.ts'
import { aRoom, speaks } from './a-room.ts'

describe('A class of which something is forgotten', () => {
  it('shows letters for names on every screen, and no key leads to a seat any more', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim Unusual', 'macron')
    const lou = await room.student('Lou', 'kallas')
    await room.teacher.call('session.anonymise', { sessionId: room.sessionId })
    room.pass(200)
    expect(lou.updates().at(-1)!.people![kim.participant]).toMatch(/^Student [A-Z]$/)
    expect(room.app.rooms.whoHas(room.sessionId, keyHash(kim.token))).toBeNull()
    expect(JSON.stringify(room.app.record.participants(room.sessionId))).not.toContain('Unusual')
  })

  it('loses the words of a student on every screen', async () => {
    const room = await aRoom()
    const kallas = await room.student('Ana', 'kallas')
    const macron = await room.student('Cem', 'macron')
    await room.teacher.send({ type: 'room.goto', index: 1 })
    const { seq } = await kallas.send(speaks('To be forgotten.'))
    room.pass(200)
    await room.teacher.call('session.erase', { sessionId: room.sessionId, participant: kallas.participant, names: false })
    room.pass(200)
    expect(macron.updates().flatMap(({ lines }) => lines).findLast((line) => line.seq === seq)).toMatchObject({ text: '', erased: true })
    expect(room.app.verify(room.sessionId)).toMatchObject({ ok: true })
  })

  it('is gone from memory when it is deleted', async () => {
    const room = await aRoom()
    const kim = await room.student('Kim', 'macron')
    await room.teacher.call('session.delete', { sessionId: room.sessionId })
    expect(await kim.refused({ type: 'room.hand', kind: 'question' })).toBe('unknown-session')
    expect(await room.teacher.refusal('room.watch', { sessionId: room.sessionId, since: 0 })).toBe('unknown-session')
  })
})

describe('A call for one student’s debate', () => {
  it('is refused for a class, and the other way round', async () => {
    const { teacher, sessionId, live } = await aRoom()
    const { seq } = live()
    expect(await teacher.refusal('session.watch', { sessionId, since: 0 })).toBe('not-now')
    expect(await teacher.refusal('session.send', { sessionId, commandId: 'solo-command', event: { type: 'advance' } })).toBe('not-now')
    expect(await teacher.refusal('session.correct', { sessionId, commandId: 'solo-command', event: { type: 'time.give', seconds: 30 } })).toBe('not-now')
    expect(await teacher.refusal('session.rename', { sessionId, name: 'x' })).toBe('not-now')
    expect(await teacher.refusal('draft.save', { sessionId, draft: null })).toBe('not-now')
    expect(live().seq).toBe(seq)
    const solo = await teacher.call('sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true })
    expect(await teacher.refusal('room.watch', { sessionId: solo.sessionId, since: 0 })).toBe('not-now')
    expect(await teacher.refusal('class.allocate', { sessionId: solo.sessionId, how: 'random', seats: ['macron'] })).toBe('not-now')
    const listed = await teacher.call('sessions.list', {})
    expect([sessionId, solo.sessionId].map((id) => listed.find((each) => each.id === id)?.room)).toEqual([true, undefined])
  })
})
