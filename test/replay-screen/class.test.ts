import { describe, expect, it } from 'vitest'
import { replayMethods } from '../../electron/host/methods/replay.ts'
import { replayedOf } from '../../renderer/features/replay/replayed.ts'
import { unfoldMoments } from '../../shared/replay/moment.ts'
import { seated } from '../room/seated.ts'
import { aClass, writes } from '../support/a-class.ts'
import { aVote, aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'

const app = await anApp()

function recordOf(id: string) {
  const answer = replayMethods(app.record)['session.record']({ sessionId: id })
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

describe('a replay of a class', () => {
  it('shows a vote that was run again as it was: how many had voted, its outcome, and that it no longer counts', () => {
    const room = seated(aClass(app))
    const first = room.teacher({ type: 'room.vote.open', question: 'Renew contacts?', rule: 'majority', by: 'people', secret: false, motion: null, rerunOf: null, swingOf: null })
    room.as('a1', { type: 'room.ballot', vote: first, choice: 'yes', text: '' })
    const halfway = room.as('k1', { type: 'room.ballot', vote: first, choice: 'no', text: '' })
    room.as('b1', { type: 'room.ballot', vote: first, choice: 'yes', text: '' })
    const closed = room.teacher({ type: 'room.vote.close', vote: first })
    const again = aVote(room, { a1: 'no', k1: 'no' }, { secret: true, rerunOf: first })
    const { at, placeOf } = replayedOf(recordOf(room.id))
    const votesAt = (seq: number) => at(placeOf(seq)).moment.view.room!.votes
    expect(votesAt(halfway)).toMatchObject([{ seq: first, status: 'open', cast: 2, electorate: 8, outcome: null, roll: null }])
    expect(votesAt(closed)).toMatchObject([{ seq: first, status: 'closed', outcome: { yes: 2, no: 1, adopted: true }, roll: [{ who: 'A1', choice: 'yes' }, { who: 'K1', choice: 'no' }, { who: 'B1', choice: 'yes' }] }])
    expect(votesAt(app.record.head(room.id)!.seq)).toMatchObject([{ seq: first, status: 'void' }, { seq: again, status: 'closed', rerunOf: first, roll: null, outcome: { yes: 0, no: 2, adopted: false } }])
  })

  it('shows after every entry what the screens of the class showed then', () => {
    const room = seated(aClass(app))
    const told = new Map<number, unknown>()
    const keep = () => { const { sessionId: _id, seq, counts: { online: _online, ...counts }, ...view } = room.view(); told.set(seq, { ...view, counts }) }
    const stop = app.host.watch(room.id, keep)
    if (!stop.ok) throw new Error(stop.detail)
    room.as('a1', { type: 'room.stance', when: 'before', value: 3, confidence: 4, moved: [] })
    room.teacher({ type: 'room.goto', index: 1 })
    room.as('k1', writes('Conditions first.', ['demands-first']))
    app.clock.pass(20_000)
    room.teacher({ type: 'pause' })
    room.teacher({ type: 'resume' })
    aVote(room, { k1: 'yes', a1: 'no' })
    const moments = unfoldMoments(recordOf(room.id).moments)
    expect(told.size).toBeGreaterThan(6)
    for (const [seq, view] of told) {
      const { counts: { online: _online, ...counts }, ...then } = moments.find((moment) => moment.seq === seq)!.view.room!
      expect({ ...then, counts }).toEqual(view)
    }
  })

  it('never brings back what the room did not see: held texts, own views, ballots, extra time, answers of the debrief', () => {
    const { room, lines } = aWholeLesson(app)
    room.teacher({ type: 'room.extra', participant: 'a1', factor: 3.5 })
    room.teacher({ type: 'room.goto', index: 8 })
    room.as('k1', { type: 'debrief.answer', question: 'describe', text: 'For the teacher alone.' })
    const record = recordOf(room.id)
    const text = JSON.stringify(record)
    for (const secret of ['Nobody ever saw this sentence', 'A hurtful sentence', 'For the teacher alone', 'confidence', '3.5']) expect(text).not.toContain(secret)
    const ofOnePerson = record.moments.filter(({ what }) => ['room.stance', 'room.ballot', 'room.extra', 'debrief.answer'].includes(what))
    for (const { participant, seat } of ofOnePerson) expect([participant, seat]).toEqual([undefined, null])
    expect(record.lines.map(({ seq }) => seq)).not.toContain(lines.held)
  })

  it('shows a held text from the moment on at which it was released', () => {
    const room = seated(aClass(app, { options: { hold: true } }))
    room.teacher({ type: 'room.goto', index: 1 })
    const held = room.as('k1', writes('Released later.'))
    const other = room.as('m1', writes('Never released.'))
    const released = room.teacher({ type: 'room.release', target: held })
    const { at, placeOf } = replayedOf(recordOf(room.id))
    expect(at(placeOf(other)).lines.map(({ text }) => text)).not.toContain('Released later.')
    expect(at(placeOf(held)).line).toBeNull()
    expect(at(placeOf(released)).lines.map(({ text }) => text)).toContain('Released later.')
  })

  it('stays small: a class of thirty takes a few hundred bytes a moment', () => {
    const room = seated(aClass(app, { recipe: 'council-60' }), 8)
    room.teacher({ type: 'room.goto', index: 4 })
    for (let turn = 0; turn < 40; turn += 1) {
      const who = ['k', 'm', 'a', 'b'][turn % 4]! + String(1 + (turn % 8))
      room.as(who, { type: 'room.hand', kind: 'new-point' })
      room.teacher({ type: 'room.next', participant: null, seat: null })
      app.clock.pass(5_000)
    }
    const { moments } = recordOf(room.id)
    expect(JSON.stringify(moments).length / moments.length).toBeLessThan(900)
  })
})
