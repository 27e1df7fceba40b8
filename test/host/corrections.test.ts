import { describe, expect, it } from 'vitest'
import type { Correction } from '../../shared/debate/events.ts'
import { standing } from '../../shared/debate/corrections.ts'
import { UNDO_GRACE_MS } from '../../shared/debate/undo.ts'
import { aSession, anApp, sessionOf } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

let commands = 0
const correctIn = (app: Awaited<ReturnType<typeof anApp>>, sessionId: string) => (event: Correction) => app.host.correct({ commandId: `correction-${++commands}`, sessionId, event })
const texts = (lines: { text: string }[]) => lines.map(({ text }) => text)

describe('a speech that is taken back within its time', () => {
  it('leaves every line in the record and gives the floor back, with the time that was used for it', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    app.clock.pass(30_000)
    const before = session.view()
    const seq = session.say('One word too many.')
    app.clock.pass(20_000)
    const answered = [...session.lines()]
    expect(answered.filter(({ kind, seq: at }) => kind === 'card' && at > seq)).not.toEqual([])
    expect(session.must({ type: 'undo', target: seq })).toBe(app.record.head(session.id)?.seq)
    const after = session.view()
    expect(after).toMatchObject({ stage: before.stage, floor: 'macron', played: before.played, undo: null, clock: { status: 'running', usedMs: 30_000 } })
    expect(after.moves).toEqual(before.moves)
    expect(texts(session.lines()).slice(0, -1)).toEqual(texts(answered))
    expect(session.lines().filter((line) => line.void === 'undone').map((line) => line.seq)).toEqual(answered.filter((line) => line.seq >= seq).map((line) => line.seq))
    expect(session.lines().at(-1)).toMatchObject({ voice: 'app', rule: 'undone', respondsTo: [seq] })
    expect(app.verify(session.id)).toMatchObject({ ok: true })
  })

  it('costs no time while the clock is paused, and leaves it paused', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const seq = session.say('Too early.')
    session.must({ type: 'pause' })
    app.clock.pass(10_000)
    session.must({ type: 'undo', target: seq })
    expect(session.view().clock).toMatchObject({ status: 'paused', usedMs: 0, startedAt: null })
    session.must({ type: 'resume' })
    expect(session.view().floor).toBe('macron')
  })

  it('counts nowhere: not as an argument, not for the partner, not in the feedback, and its cards can be played again', async () => {
    const app = await anApp()
    const twin = aSession(app).goTo('exchange')
    const session = aSession(app).goTo('exchange')
    session.must({ type: 'undo', target: session.say('Something else.', ['geography'], { cards: ['A08'] }) })
    for (const each of [twin, session]) each.say('Without a line of its own Europe hears it on the news.')
    const said = (lines: ReturnType<typeof session.lines>) => standing(lines).filter(({ rule, kind }) => rule !== 'undone' && kind !== 'notice').map(({ kind, position, text, claims }) => ({ kind, position, claims, text: kind === 'card' || kind === 'speech' ? text : '' }))
    expect(said(session.lines())).toEqual(said(twin.lines()))
  })

  it('can be taken back once, by its own student, and not after its time', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const seq = session.say('First.')
    expect(session.send({ type: 'undo', target: seq - 1 })).toMatchObject({ reason: 'not-now' })
    expect(session.view().undo).toMatchObject({ target: seq })
    app.clock.pass(UNDO_GRACE_MS + 1)
    expect(session.send({ type: 'undo', target: seq })).toMatchObject({ reason: 'too-late' })
    const second = session.say('Second.')
    session.must({ type: 'undo', target: second })
    expect(session.send({ type: 'undo', target: second })).toMatchObject({ reason: 'not-now' })
    expect(session.send({ type: 'undo', target: seq })).toMatchObject({ reason: 'not-now' })
  })

  it('has one outcome when the command comes twice', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const target = session.say('First.')
    const once = session.send({ type: 'undo', target }, 'undo-1234')
    expect(session.send({ type: 'undo', target }, 'undo-1234')).toEqual(once)
  })

  it('stays taken back when the app starts anew, thawed or replayed', async () => {
    const db = await aDatabase()
    const first = aHostOn(db)
    const session = aSession(first).goTo('exchange')
    session.must({ type: 'undo', target: session.say('Gone.') })
    session.must({ type: 'pause' })
    const [lines, view] = [session.lines(), session.view()]
    first.host.close()
    const thawed = sessionOf(aHostOn(db), session.id)
    expect([thawed.lines(), thawed.view()]).toEqual([lines, view])
    db.prepare('DELETE FROM snapshots').run()
    const replayed = sessionOf(aHostOn(db), session.id)
    expect([replayed.lines(), replayed.view()]).toEqual([lines, view])
  })
})

it.each([
  ['leaving the brief', 'prepare', { type: 'advance' }],
  ['stopping the debate', 'exchange', { type: 'stop' }],
  ['putting the role down', 'dropRoles', { type: 'advance' }],
  ['finishing the debrief', 'debrief', { type: 'advance' }],
  ['passing a question of the debrief', 'debrief', { type: 'debrief.pass', question: 'describe' }],
] as const)('%s can be taken back', async (_, stage, event) => {
  const app = await anApp()
  const session = aSession(app).goTo(stage)
  const before = session.view()
  session.must({ type: 'undo', target: session.must(event) })
  expect(session.view()).toEqual({ ...before, seq: before.seq + 2, undo: null, clock: expect.objectContaining({ status: before.clock.status, usedMs: before.clock.usedMs }) })
  expect(session.lines().at(-1)).toMatchObject({ rule: 'undone-step' })
  expect(app.verify(session.id)).toMatchObject({ ok: true })
})

describe('the facilitator', () => {
  it('strikes a line: its words leave every screen, it counts no more, and the record says so; and lets it stand again', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const seq = session.say('A word about a classmate.')
    const correct = correctIn(app, session.id)
    const seen: unknown[] = []
    app.host.watch(session.id, ({ lines }) => seen.push(...lines))
    expect(correct({ type: 'strike', target: seq, reason: 'hurtful' })).toMatchObject({ ok: true })
    expect(seen).toEqual([expect.objectContaining({ seq, void: 'struck', text: '' }), expect.objectContaining({ rule: 'struck', respondsTo: [seq], params: { line: String(seq), reason: 'hurtful' } })])
    expect(JSON.stringify(session.lines())).not.toContain('classmate')
    expect(app.record.storedLines(session.id).find((line) => line.seq === seq)?.text).toContain('classmate')
    expect(correct({ type: 'strike', target: seq, reason: 'hurtful' })).toMatchObject({ reason: 'already-done' })
    expect(correct({ type: 'unstrike', target: seq })).toMatchObject({ ok: true })
    expect(session.lines().find((line) => line.seq === seq)).toMatchObject({ text: 'A word about a classmate.' })
    expect(app.verify(session.id)).toMatchObject({ ok: true })
  })

  it('cannot strike what the record or the app says, nor a line that is not there', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    session.say('Both sides.')
    const correct = correctIn(app, session.id)
    for (const target of [session.lines().find(({ kind }) => kind === 'card')!.seq, session.lines().find(({ kind }) => kind === 'question')!.seq, 999]) {
      expect(correct({ type: 'strike', target, reason: 'mistake' })).toMatchObject({ reason: 'unknown-target' })
    }
  })

  it('gives time back: the limit moves, what was used stays, and a clock that had run out runs again', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const limit = session.view().clock.limitMs!
    app.clock.pass(limit + 1000)
    expect(session.view().clock.overTime).toBe(true)
    expect(correctIn(app, session.id)({ type: 'time.give', seconds: 60 })).toMatchObject({ ok: true })
    expect(session.view().clock).toMatchObject({ limitMs: limit + 60_000, overTime: false })
    expect(session.lines().at(-1)).toMatchObject({ rule: 'time-given', params: { seconds: '60' } })
    app.clock.pass(60_000)
    expect(session.view().clock.overTime).toBe(true)
    expect(correctIn(app, aSession(app, { timed: false }).goTo('exchange').id)({ type: 'time.give', seconds: 60 })).toMatchObject({ reason: 'not-now' })
  })

  it('gives no time back where the clock was stopped: after the last speech, with the roles put down, and at the end', async () => {
    const app = await anApp()
    const session = aSession(app)
    for (const stage of ['dropRoles', 'closed'] as const) {
      session.goTo(stage)
      const before = session.view()
      expect(correctIn(app, session.id)({ type: 'time.give', seconds: 60 })).toMatchObject({ ok: false, reason: 'not-now' })
      expect(session.view()).toEqual(before)
    }
  })

  it('corrects a closed session, and no student may send what only the facilitator may', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('exchange')
    const seq = session.say('To be struck later.')
    session.goTo('closed')
    expect(correctIn(app, session.id)({ type: 'strike', target: seq, reason: 'private' })).toMatchObject({ ok: true })
    expect(session.view().status).toBe('closed')
    expect(session.send({ type: 'strike', target: seq, reason: 'private' } as never)).toMatchObject({ reason: 'not-your-seat' })
  })
})

it('a new name on a seat is told in the record without the name, and nobody takes the session up again by it', async () => {
  const app = await anApp()
  const session = aSession(app).goTo('opening')
  app.host.close() // everybody gone: the session is no longer in memory, its clock was running
  const before = app.record.head(session.id)!
  expect(app.host.rename(session.id, 'Lena')).toEqual({ ok: true, value: null })
  expect(app.record.events(session.id).slice(before.seq).map(({ type, payload }) => [type, payload])).toEqual([['renamed', '{"type":"renamed","seat":"macron"}']])
  expect(app.record.participants(session.id)[0]?.name).toBe('Lena')
  expect(app.record.lines(session.id).at(-1)).toMatchObject({ voice: 'app', rule: 'renamed' })
  expect(app.host.rename(session.id, 'Lena')).toEqual({ ok: true, value: null }) // the same name again is no correction
  expect(app.record.head(session.id)?.seq).toBe(before.seq + 1)
  expect(app.host.rename('nowhere', 'Lena')).toMatchObject({ reason: 'unknown-session' })
})
