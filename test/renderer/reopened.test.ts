import { expect, test } from 'vitest'
import type { News } from '../../renderer/client/host-client.ts'
import { createMirror } from '../../renderer/client/mirror.ts'
import type { Restored, RestoredMark } from '../../shared/backup/restored.ts'
import { wireWithFarEnd } from './fake-transport.ts'

const mark = (at: string): RestoredMark => ({ at, from: null })
const restored = { mark: mark('2026-01-29T10:00:00.000Z') } as Restored
const welcome = (known?: RestoredMark) => ({ t: 'welcome', version: 1, as: 'owner', now: '2026-01-29T11:00:00.000Z', ...(known && { restored: known }) }) as const

function aPage(known?: RestoredMark) {
  const far = wireWithFarEnd()
  const news: News[] = []
  far.wire.onNews((each) => void news.push(each))
  far.connect()
  far.answer(welcome(known))
  const comeBack = (after?: RestoredMark) => {
    far.breakIt()
    far.connect()
    far.answer(welcome(after))
  }
  return { far, news, comeBack }
}

test('a page that was away while a backup was put back is told when it comes back, once', () => {
  const page = aPage()
  page.comeBack(restored.mark)
  page.comeBack(restored.mark)
  expect(page.news).toEqual([{ t: 'replaced', mark: restored.mark }])
})

test('a page that was there is not told a second time after a restart, and a mere restart is no news', () => {
  const page = aPage(mark('2026-01-01T00:00:00.000Z'))
  page.comeBack(mark('2026-01-01T00:00:00.000Z'))
  page.far.answer({ t: 'reopened', restored })
  page.comeBack(restored.mark)
  expect(page.news).toEqual([{ t: 'reopened', restored }])
})

test('a restore is not asked for a second time after a break', async () => {
  const { far } = aPage()
  const asked = far.wire.call('backups.restore', { name: 'a.sqlite' })
  far.breakIt()
  await expect(asked).rejects.toMatchObject({ reason: 'connection-lost' })
})

test('the mirror forgets a longer record when another database is there, and keeps what it has when it is the same', async () => {
  const { far } = aPage()
  const mirror = createMirror(far.wire)
  mirror.subscribe('s1', () => {})
  const seen = async (seq: number) => {
    far.result('session.watch', { view: { sessionId: 's1', seq }, lines: [{ seq, text: '' }], now: '2026-01-29T11:00:00.000Z' })
    await Promise.resolve()
    await Promise.resolve()
    return mirror.get('s1').view?.seq
  }
  expect(await seen(9)).toBe(9)
  far.answer({ t: 'reopened', restored: null })
  expect(far.calls().at(-1)).toMatchObject({ method: 'session.watch', params: { since: 9 } })
  far.answer({ t: 'reopened', restored })
  expect(far.calls().at(-1)).toMatchObject({ method: 'session.watch', params: { since: 0 } })
  expect(await seen(4)).toBe(4)
})
