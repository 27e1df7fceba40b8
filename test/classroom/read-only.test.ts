import { expect, test } from 'vitest'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import { exported } from '../support/exported.ts'
import { startServer, type Server } from '../support/server.ts'
import { caller, longSpeech } from '../torture/caller.ts'

const lookingAt = (first: Server) => startServer({ db: first.db, args: ['--read-only'] })

test('beside an app that has the database open, another one looks, replays and exports what is written there as it goes on', async () => {
  await using first = await startServer()
  const student = caller(first)
  const sessionId = await student.atOpening()
  await using second = await lookingAt(first)
  expect(second.said()).not.toContain('Everything is saved')
  const guest = caller(second)
  expect(await guest.call('app.info', {})).toMatchObject({ readOnly: true, pack: { id: 'eu-russia-2026' } })
  expect(await student.call('app.info', {})).not.toHaveProperty('readOnly')
  await student.call('session.send', { commandId: 'beside-a-guest', sessionId, event: longSpeech(1) })
  expect(await guest.call('sessions.list', {})).toMatchObject([{ id: sessionId, status: 'running' }])
  const record = await guest.call('session.record', { sessionId })
  expect(record.lines.filter(({ voice }) => voice === 'student')).toHaveLength(1)
  const transcript = await guest.call('transcript.preview', { sessionId, options: DEFAULT_OPTIONS })
  expect(transcript.html).toContain('We need a line of our own.')
  expect((await exported(guest, { sessions: [sessionId], formats: ['md'], options: DEFAULT_OPTIONS })).text).toContain('We need a line of our own.')
  expect((await guest.call('session.feedback', { sessionId })).kept).toBe(false)
  expect((await guest.call('session.export', { sessionId })).content).toContain('We need a line of our own.')
  expect(await guest.call('forgetting.left', {})).toEqual([])
  student.link.cut()
  guest.link.cut()
})

test('everything that would write is refused as read-only, with what to do, and the other app is not disturbed', async () => {
  await using first = await startServer()
  const student = caller(first)
  const sessionId = await student.atOpening()
  await using second = await lookingAt(first)
  const guest = caller(second)
  const refusals = [
    await guest.refusal('sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true }),
    await guest.refusal('session.watch', { sessionId, since: 0 }),
    await guest.refusal('session.send', { commandId: 'by-a-guest', sessionId, event: longSpeech(1) }),
    await guest.refusal('session.correct', { commandId: 'by-a-guest', sessionId, event: { type: 'time.give', seconds: 30 } }),
    await guest.refusal('session.rename', { sessionId, name: 'Somebody' }),
    await guest.refusal('draft.save', { sessionId, draft: null }),
    await guest.refusal('settings.set', { key: 'theme', value: 'dark' }),
    await guest.refusal('backups.make', {}),
    await guest.refusal('session.erase', { sessionId, names: true }),
    await guest.refusal('session.delete', { sessionId }),
  ]
  expect(refusals.map((refusal) => refusal?.reason)).toEqual(refusals.map(() => 'read-only'))
  expect(refusals[0]?.detail).toMatch(/nothing was changed.*without `--read-only`/)
  expect(await student.refusal('session.send', { commandId: 'by-the-student', sessionId, event: longSpeech(1) })).toBeNull()
  student.link.cut()
  guest.link.cut()
})

test('who only looks makes no database where there is none', async () => {
  await expect(startServer({ db: '/nowhere/at/all.sqlite', args: ['--read-only'] })).rejects.toThrow(/There is no database at/)
})
