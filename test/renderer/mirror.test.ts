import { expect, test } from 'vitest'
import { createMirror, merge, type SessionState } from '../../renderer/client/mirror.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { wireWithFarEnd } from './fake-transport.ts'

const EMPTY: SessionState = { view: null, lines: [], offsetMs: 0, failure: null }
const line = (seq: number) => ({ seq, text: `line ${seq}` }) as Line
const view = (seq: number) => ({ sessionId: 's1', seq }) as DebateView
const news = (seq: number, lines: number[], now = '2026-01-29T09:00:10.000Z') => ({ view: view(seq), lines: lines.map(line), now })
const seqs = (state: SessionState) => state.lines.map((one) => one.seq)

test('the highest view wins, whatever order they come in', () => {
  const state = merge(merge(EMPTY, news(9, [8, 9]), 0), news(7, []), 0)
  expect(state.view?.seq).toBe(9)
})

test('lines are appended once and in order', () => {
  const state = merge(merge(EMPTY, news(3, [2, 3]), 0), news(5, [3, 5]), 0)
  expect(seqs(state)).toEqual([2, 3, 5])
})

test('the clock offset is the host’s time minus the page’s', () => {
  const local = Date.parse('2026-01-29T09:00:00.000Z')
  expect(merge(EMPTY, news(1, []), local).offsetMs).toBe(10_000)
})

test('after a break it asks from the last line it has', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const mirror = createMirror(far.wire)
  mirror.subscribe('s1', () => undefined)
  far.result('session.watch', news(4, [2, 4]))
  await Promise.resolve()
  far.breakIt()
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ method: 'session.watch', params: { sessionId: 's1', since: 4 } }])
})

test('an update of a session that nobody looks at is dropped', () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const mirror = createMirror(far.wire)
  far.answer({ t: 'update', sessionId: 's2', ...news(1, [1]) })
  expect(mirror.get('s2').view).toBeNull()
})

test('an answer for a screen that was left meanwhile is not kept', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const mirror = createMirror(far.wire)
  const leave = mirror.subscribe('s1', () => undefined)
  leave()
  await expect.poll(() => far.calls().map(({ method }) => method)).toContain('session.unwatch')
  far.result('session.watch', news(4, [2, 4]))
  await Promise.resolve()
  expect(mirror.get('s1').view).toBeNull()
})

test('after the laptop slept it asks again, for the clock of the host', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  let wakes: () => void = () => undefined
  const mirror = createMirror(far.wire, (listener) => { wakes = listener })
  mirror.subscribe('s1', () => undefined)
  far.result('session.watch', news(4, [2, 4]))
  await Promise.resolve()
  wakes()
  expect(far.calls()).toMatchObject([{ method: 'session.watch' }, { method: 'session.watch', params: { sessionId: 's1', since: 4 } }])
})
