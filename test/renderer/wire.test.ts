import { expect, test } from 'vitest'
import { wireWithFarEnd } from './fake-transport.ts'

const speech = { commandId: 'command-1', sessionId: 's1', event: { type: 'deliver', move: 'assert', text: 'Talk.' } } as const

test('says hello with its token and holds calls back until it is welcome', () => {
  const far = wireWithFarEnd()
  void far.wire.call('app.info', {})
  far.connect()
  expect(far.sent()).toEqual([{ t: 'hello', version: 1, token: 'secret' }])
  far.welcome()
  expect(far.calls()).toHaveLength(1)
  expect(far.wire.status()).toBe('open')
})

test('a speech under way is sent again with the same command after a break, and answered once', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const delivered = far.wire.call('session.send', speech)
  far.breakIt()
  expect(far.wire.status()).toBe('lost')
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ method: 'session.send', params: { commandId: 'command-1' } }])
  far.result('session.send', { seq: 7 })
  await expect(delivered).resolves.toEqual({ seq: 7 })
})

test('making a session is not repeated after a break: it would make a second one', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const created = far.wire.call('sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true })
  far.breakIt()
  await expect(created).rejects.toMatchObject({ reason: 'connection-lost' })
  far.connect()
  far.welcome()
  expect(far.calls()).toEqual([])
})

test('a refusal of the host arrives with its reason', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const delivered = far.wire.call('session.send', speech)
  far.answer({ t: 'error', id: 1, error: { reason: 'empty-text', detail: 'Nothing was said.' } })
  await expect(delivered).rejects.toMatchObject({ reason: 'empty-text', detail: 'Nothing was said.' })
})

test('a page that is not let in fails every call and does not try again', async () => {
  const far = wireWithFarEnd()
  far.connect()
  const info = far.wire.call('app.info', {})
  far.answer({ t: 'refused', error: { reason: 'unauthorised', detail: 'Wrong token.' } })
  far.breakIt()
  await expect(info).rejects.toMatchObject({ reason: 'unauthorised' })
  await expect(far.wire.call('app.info', {})).rejects.toMatchObject({ reason: 'unauthorised' })
  expect(far.wire.status()).toBe('refused')
})

test('what waits is capped, and says so instead of growing', async () => {
  const { wire } = wireWithFarEnd()
  for (let n = 0; n < 200; n++) void wire.call('app.info', {})
  await expect(wire.call('app.info', {})).rejects.toMatchObject({ reason: 'too-fast' })
})

test('while there is no connection only the newest draft of a session waits', async () => {
  const far = wireWithFarEnd()
  const draft = (text: string) => ({ sessionId: 's1', draft: { move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] } })
  const first = far.wire.call('draft.save', draft('T'))
  void far.wire.call('draft.save', draft('Ta'))
  void far.wire.call('draft.save', { ...draft('other'), sessionId: 's2' })
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ params: { draft: { text: 'Ta' } } }, { params: { sessionId: 's2' } }])
  far.answer({ t: 'result', id: 1, value: { savedAt: 'now' } })
  await expect(first).resolves.toEqual({ savedAt: 'now' })
})

test('the newest draft is also the last to arrive when several were under way as the connection broke', () => {
  const far = wireWithFarEnd()
  const draft = (text: string) => ({ sessionId: 's1', draft: { move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] } })
  far.connect()
  far.welcome()
  for (const text of ['T', 'Ta']) void far.wire.call('draft.save', draft(text))
  far.breakIt()
  void far.wire.call('draft.save', draft('Talk'))
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ params: { draft: { text: 'T' } } }, { params: { draft: { text: 'Talk' } } }])
})

test('a page that speaks for somebody else from now on sends nothing of the one before, and may call again after a refusal', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const sent = far.wire.call('room.send', { commandId: 'command-9', sessionId: 's1', event: { type: 'room.hand', kind: 'question' } })
  far.wire.restart()
  await expect(sent).rejects.toMatchObject({ reason: 'connection-lost' })
  expect([far.wire.status(), far.wire.standing()]).toEqual(['connecting', null])
  far.connect()
  far.answer({ t: 'refused', error: { reason: 'removed', detail: 'Taken out.' } })
  far.wire.restart()
  far.connect()
  far.answer({ t: 'welcome', version: 1, as: 'visitor', sessionId: 's1', now: '2026-01-29T09:00:00.000Z' })
  void far.wire.call('room.peek', { code: 'KRM4PX' })
  expect(far.calls()).toMatchObject([{ method: 'room.peek' }])
  expect(far.wire.standing()).toEqual({ as: 'visitor', sessionId: 's1' })
})

test('of the drafts of a class, too, only the newest of each person waits for the connection', () => {
  const far = wireWithFarEnd()
  const draft = (text: string, as?: string) => ({ sessionId: 's1', ...(as === undefined ? {} : { as }), draft: { move: 'seat', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] } })
  void far.wire.call('room.draft.save', draft('T'))
  void far.wire.call('room.draft.save', draft('another person', 'p2'))
  void far.wire.call('room.draft.save', draft('Ta'))
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ params: { draft: { text: 'Ta' } } }, { params: { as: 'p2' } }])
})

test('joining a class is not repeated after a break: it would make a second person', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const joined = far.wire.call('room.join', { code: 'KRM4PX', pseudonym: 'Student A' })
  far.breakIt()
  await expect(joined).rejects.toMatchObject({ reason: 'connection-lost' })
})
