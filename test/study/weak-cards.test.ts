import { expect, it, vi } from 'vitest'
import type { App } from '../../electron/compose.ts'
import type { ReviewNow, ReviewStats, DeckList } from '../../shared/study/review-types.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { anApp, sessionOf } from '../support/builders.ts'

/** The calls of this laptop's own page. */
function aPage(app: App) {
  const answers = new Map<number, (message: { t: string; value?: unknown; error?: { reason: string } }) => void>()
  const door = app.connect({ kind: 'owner' }, (message) => { if (message.t === 'result' || message.t === 'error') answers.get(message.id)?.(message) })
  door.receive({ t: 'hello', version: PROTOCOL_VERSION })
  let calls = 0
  return async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++calls
    const { promise, resolve } = Promise.withResolvers<{ t: string; value?: unknown; error?: { reason: string } }>()
    answers.set(id, resolve)
    door.receive({ t: 'call', id, method, params })
    const answer = await promise
    if (answer.t === 'error') throw new Error(answer.error?.reason)
    return answer.value as T
  }
}

const SOLO = { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: false, seed: '7' }

it('after a bout, the review of the one who argued it begins with what it showed to be weak, and names the bout', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const app = await anApp()
  const call = aPage(app)
  const { sessionId } = await call<{ sessionId: string }>('sessions.create', SOLO)
  const session = sessionOf(app, sessionId)
  session.goTo('opening')
  session.say('Direct contact should wait until Russia moves. And Europe needs a line of its own.', ['own-channel', 'russia-moves-first'])
  session.goTo('closed')
  expect((await call<ReviewStats>('review.stats')).weak).toBeGreaterThan(0)
  const { card } = await call<ReviewNow>('review.next', { lang: 'en' })
  expect(card).toMatchObject({ from: { session: sessionId, figure: 'Emmanuel Macron' }, stage: 'new' })
  expect(card?.question).toContain('as Emmanuel Macron')
  await call('review.grade', { lang: 'en', card: card?.id, version: card?.version, grade: 4 })
  const other = await call<{ current: string }>('profiles.create', { name: 'Ben' })
  expect(other.current).toBeTruthy()
  expect(await call<ReviewStats>('review.stats')).toMatchObject({ weak: 0, started: 0 })
  app.close()
})

it('a session that is deleted takes its name off the cards that it brought; they stay', async () => {
  const app = await anApp()
  const call = aPage(app)
  const { sessionId } = await call<{ sessionId: string }>('sessions.create', SOLO)
  const session = sessionOf(app, sessionId)
  session.goTo('opening')
  session.say('Europe needs a line of its own.', ['own-channel'])
  session.goTo('closed')
  const { card } = await call<ReviewNow>('review.next', { lang: 'en' })
  expect(card?.from?.session).toBe(sessionId)
  await call('review.grade', { lang: 'en', card: card?.id, version: card?.version, grade: 1 })
  await call('session.delete', { sessionId })
  const again = await call<ReviewNow>('review.next', { lang: 'en', first: card?.id })
  expect(again.card).toMatchObject({ from: null })
  expect((await call<DeckList>('review.deck', { lang: 'en', part: 'started' })).total).toBe(1)
  app.close()
})

it('a session of before belongs to nobody until somebody goes on with it, and then stays theirs', async () => {
  const app = await anApp()
  const call = aPage(app)
  const before = app.host.createSession({ recipe: 'solo-sparring', seat: 'kallas', asOf: '2026-03-31', timed: false, name: '', seed: '7' })
  const sessionId = before.ok ? before.value.sessionId : ''
  expect(await call('profiles.unclaimed')).toEqual([sessionId])
  await call('session.send', { commandId: 'command-of-page', sessionId, event: { type: 'advance' } })
  expect(await call('profiles.unclaimed')).toEqual([])
  await call('profiles.create', { name: 'Ben' })
  await expect(call('profiles.claim', { sessions: [sessionId] })).rejects.toThrow('already-done')
  app.close()
})
