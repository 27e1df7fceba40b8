import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClientEvent } from '../../shared/debate/events.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { UNDO_GRACE_MS } from '../../shared/debate/undo.ts'
import { anApp, aSession, speech } from '../support/builders.ts'

const app = await anApp()

/** What a student may do now, as events; a few of each kind are enough. */
function possible({ moves, stage, pinned }: DebateView): ClientEvent[] {
  const events: ClientEvent[] = []
  const may = (move: string) => moves.some((each) => each === move)
  if (may('deliver:assert')) events.push(speech('Without a line of its own Europe hears it on the news.', { claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: stage.round === 1 ? ['A08'] : [] }), speech('Talking is no reward.', { claims: [{ claim: 'talk-not-reward', relation: 'asserts' }] }))
  if (may('deliver:yield')) events.push(speech('', { move: 'yield' }))
  for (const type of ['advance', 'stop', 'pause', 'resume'] as const) if (may(type)) events.push({ type })
  if (may('pin') && !pinned.includes('A08')) events.push({ type: 'pin', position: 'A08' })
  if (may('debrief.answer')) events.push({ type: 'debrief.answer', question: 'describe', text: 'One moment.' }, { type: 'debrief.pass', question: 'analyse' })
  return events
}

/** The view without what an undo may change: the number of the last entry, when the clock began to count, and whether something can be taken back. */
const placeOf = ({ seq: _seq, undo: _undo, clock: { startedAt, usedMs, status, ...clock }, moves, ...view }: DebateView, now: number) =>
  ({ ...view, clock: { ...clock, used: usedMs + (startedAt === null ? 0 : now - Date.parse(startedAt)) }, moves: moves.filter((move) => move !== 'pause' && move !== 'resume' && !(status === 'paused' && move.startsWith('deliver'))) })

const step = fc.record({ pick: fc.nat(1000), undo: fc.boolean(), wait: fc.constantFrom(0, 1_000, 20_000, UNDO_GRACE_MS + 1) })

it('a move that is taken back leaves the debate as it was before it, wherever that was, and the record whole', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.nat(99), (steps, seed) => {
    const session = aSession(app, { seed: String(seed) })
    for (const { pick, undo, wait } of steps) {
      const events = possible(session.view())
      if (events.length === 0) break
      const before = placeOf(session.view(), app.clock.now())
      const outcome = session.send(events[pick % events.length]!)
      if (!outcome.ok || !undo || session.view().undo?.target !== outcome.value.seq) continue
      app.clock.pass(wait)
      const taken = session.send({ type: 'undo', target: outcome.value.seq })
      const late = wait > UNDO_GRACE_MS
      expect(taken).toMatchObject(late ? { reason: 'too-late' } : { ok: true })
      expect(late || JSON.stringify(placeOf(session.view(), app.clock.now())) === JSON.stringify(before)).toBe(true)
    }
    expect(app.verify(session.id)).toMatchObject({ ok: true })
  }), { numRuns: 15 })
})
