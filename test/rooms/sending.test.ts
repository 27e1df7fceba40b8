import { describe, expect, it } from 'vitest'
import { verifySession } from '../../electron/host/verify.ts'
import type { RoomStageView } from '../../shared/room/room-view.ts'
import { aRoom, nextCommand, speaks } from './a-room.ts'

async function inStage(kind: RoomStageView['kind'], given: Parameters<typeof aRoom>[0] = {}) {
  const room = await aRoom(given)
  const kallas = await room.student('Ana', 'kallas')
  const macron = await room.student('Cem', 'macron')
  await room.teacher.send({ type: 'room.goto', index: kallas.first.room!.stages.findIndex((stage) => stage.kind === kind) })
  if (room.live().clock === 'paused') await room.teacher.send({ type: 'resume' })
  return { ...room, kallas, macron }
}

describe('Who speaks', () => {
  it('comes from the connection: a student cannot act for another, nor do what is the teacher’s', async () => {
    const { kallas, macron, live } = await inStage('present')
    expect(await kallas.refused({ type: 'room.hand', kind: 'question' }, macron.participant)).toBe('forbidden')
    expect(await kallas.refused({ type: 'room.spoken', seat: 'macron', participant: null, text: 'x', claims: [], cards: [], respondsTo: [] })).toBe('not-your-seat')
    const { seq } = live()
    for (const event of [{ type: 'advance' }, { type: 'pause' }, { type: 'room.lock', locked: true }, { type: 'room.seat', seatings: [{ participant: kallas.participant, seat: 'macron' }] }, { type: 'strike', target: 1, reason: 'hurtful' }, { type: 'room.end' }, { type: 'room.remove', participant: macron.participant, exclude: true }]) {
      expect(await kallas.refused(event)).toBe('forbidden')
    }
    expect(await kallas.refused({ type: 'room.join', participant: 'me' })).toBe('bad-message')
    expect(await kallas.refused({ ...speaks('x'), quotes: [] })).toBe('bad-message')
    expect(live().seq).toBe(seq)
  })

  it('may be the teacher for somebody without a device, not for one whose device is there', async () => {
    const { teacher, kallas, sessionId, live, app } = await inStage('present')
    const { participant } = await teacher.call('class.addPerson', { sessionId, pseudonym: 'Paper', seat: 'meloni' })
    await teacher.send({ type: 'room.hand', kind: 'question' }, participant)
    expect(live().room.list).toMatchObject([{ participant, kind: 'question' }])
    expect(await teacher.refused({ type: 'room.hand', kind: 'question' }, kallas.participant)).toBe('forbidden')
    kallas.close()
    await teacher.send({ type: 'room.hand', kind: 'question' }, kallas.participant)
    expect(await teacher.refused({ type: 'room.hand', kind: 'question' }, 'nobody')).toBe('unknown-participant')
    expect(await teacher.refused({ type: 'room.lock', locked: true }, participant)).toBe('forbidden')
    expect(verifySession(app.record, sessionId).ok).toBe(true)
  })
})

describe('A command that comes twice', () => {
  it('gets its first outcome, and is in the record once', async () => {
    const { kallas, sessionId, live } = await inStage('present')
    const command = { sessionId, commandId: nextCommand(), event: speaks('Once.') }
    const first = await kallas.call('room.send', command)
    expect(await kallas.call('room.send', command)).toEqual(first)
    expect(live().lines.filter(({ text }) => text === 'Once.')).toHaveLength(1)
    const hand = { sessionId, commandId: nextCommand(), event: { type: 'room.confirm' as const, target: 1, fair: true, text: '' } }
    const refusal = await kallas.refusal('room.send', hand)
    expect(refusal).not.toBeNull()
    expect(await kallas.refusal('room.send', hand)).toBe(refusal)
  })

  it('is not taken for another person’s of the same id', async () => {
    const { kallas, macron, sessionId, live } = await inStage('present')
    const command = { sessionId, commandId: nextCommand(), event: { type: 'room.hand' as const, kind: 'question' as const } }
    await kallas.call('room.send', command)
    await macron.call('room.send', command)
    expect(live().room.list).toHaveLength(2)
  })
})

describe('What a student writes', () => {
  it('is checked against the pack and the record before it is taken', async () => {
    const { kallas } = await inStage('present')
    expect(await kallas.refused(speaks('  '))).toBe('empty-text')
    expect(await kallas.refused(speaks('x'.repeat(8_001)))).toBe('speech-too-long')
    expect(await kallas.refused(speaks('x', { claims: [{ claim: 'none', relation: 'asserts' }] }))).toBe('unknown-claim')
    expect(await kallas.refused(speaks('x', { cards: ['none'] }))).toBe('unknown-card')
    expect(await kallas.refused(speaks('x', { respondsTo: [999] }))).toBe('unknown-target')
    expect(await kallas.refused({ type: 'deliver', move: 'yield', text: '' })).toBe('not-now')
    expect(await kallas.refused({ type: 'pin', position: 'none' })).toBe('unknown-card')
    expect(await kallas.refused({ type: 'room.check', text: ' ', about: null })).toBe('empty-text')
    expect(await kallas.refused({ type: 'room.stance', when: 'before', value: 1, confidence: 1, moved: [998] })).toBe('unknown-target')
  })

  it('has its quotations checked by the host', async () => {
    const { kallas, live } = await inStage('present')
    await kallas.send(speaks('Macron said “we shall never speak to anybody at all about anything”.'))
    expect(live().lines.at(-1)!.quotes).toMatchObject([{ status: 'not-found' }])
  })

  it('is kept whole: half a character becomes the mark for one', async () => {
    const { kallas, live } = await inStage('present')
    await kallas.send(speaks('Half \uD83D.'))
    expect(live().lines.at(-1)!.text).toBe('Half \uFFFD.')
  })

  it('is refused with what was kept and what to do', async () => {
    const { kallas, teacher, sessionId } = await inStage('present')
    await teacher.send({ type: 'pause' })
    await expect(kallas.call('room.send', { sessionId, commandId: nextCommand(), event: speaks('Now?') })).rejects.toThrow(/clock stands.*Your text is kept/)
  })
})

describe('A delegation', () => {
  it('is chosen so that all stay within one of each other', async () => {
    const { kallas, app, sessionId, live } = await inStage('prepare')
    expect(await kallas.refused({ type: 'room.sit', seat: 'macron' })).toBe('seat-full')
    await kallas.send({ type: 'room.sit', seat: 'meloni' })
    expect(live().room.people[kallas.participant]!.seat).toBe('meloni')
    expect(verifySession(app.record, sessionId).ok).toBe(true)
  })
})

describe('A draft', () => {
  const draft = (text: string) => ({ move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] })

  it('is read by who wrote it alone, not by the teacher either', async () => {
    const { kallas, macron, teacher, sessionId } = await inStage('present')
    await kallas.call('room.draft.save', { sessionId, draft: draft('Half a thought') })
    expect(await kallas.call('room.draft.load', { sessionId })).toMatchObject({ text: 'Half a thought' })
    expect(await macron.call('room.draft.load', { sessionId })).toBeNull()
    expect(await macron.refusal('room.draft.load', { sessionId, as: kallas.participant })).toBe('forbidden')
    kallas.close()
    expect(await teacher.refusal('room.draft.load', { sessionId, as: kallas.participant })).toBe('forbidden')
    expect(JSON.stringify([macron.told, teacher.told])).not.toContain('Half a thought')
  })

  it('of somebody without a device is kept for the teacher who types it', async () => {
    const { teacher, sessionId } = await inStage('present')
    const { participant } = await teacher.call('class.addPerson', { sessionId, pseudonym: 'Paper', seat: 'meloni' })
    await teacher.call('room.draft.save', { sessionId, as: participant, draft: draft('Dictated') })
    expect(await teacher.call('room.draft.load', { sessionId, as: participant })).toMatchObject({ text: 'Dictated' })
    expect(await teacher.call('room.draft.load', { sessionId })).toBeNull()
  })

  it('is dropped by the speech that it became', async () => {
    const { kallas, sessionId } = await inStage('present')
    await kallas.call('room.draft.save', { sessionId, draft: draft('Delivered.') })
    await kallas.send(speaks('Delivered.'))
    expect(await kallas.call('room.draft.load', { sessionId })).toBeNull()
  })
})

describe('The teacher', () => {
  it('says where real news come from, and strikes only what people wrote', async () => {
    const { teacher, kallas, live } = await inStage('present')
    const news = { type: 'room.inject', text: 'A summit is called.', date: '2026-03-30', source: '', real: true, position: null }
    expect(await teacher.refused(news)).toBe('empty-text')
    await teacher.send({ ...news, source: 'a newspaper' } as never)
    await kallas.send(speaks('We stay out.'))
    const notice = live().lines.find(({ voice }) => voice === 'app')!
    expect(await teacher.refused({ type: 'strike', target: notice.seq, reason: 'mistake' })).toBe('unknown-target')
    expect(await teacher.refused({ type: 'room.checked', request: 1, text: 'No.', position: null, source: '' })).toBe('empty-text')
  })
})
