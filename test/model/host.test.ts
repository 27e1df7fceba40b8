import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '../../electron/host/host-api.ts'
import { DEBRIEF_QUESTIONS, MOVES, type ClientEvent } from '../../shared/debate/events.ts'
import { REASONS } from '../../shared/protocol/reasons.ts'
import type { Recipe } from '../../shared/recipes/schema.ts'
import { aClock, aSession, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

const cards = fc.constantFrom('A08', 'A01', 'A18', 'K01', 'B02', 'O14', 'S02', 'NOPE')
const claims = fc.array(fc.record({ claim: fc.constantFrom('own-channel', 'talk-to-both', 'pretend-talks', 'no-such'), relation: fc.constantFrom('asserts', 'denies') }), { maxLength: 2 })
const deliver = fc.record({
  type: fc.constant('deliver'), move: fc.constantFrom(...MOVES), text: fc.constantFrom('My words.', 'Bettel says “We need to talk with them if we want a solution”.', '', '  ', 'x'.repeat(9000)),
  claims, cards: fc.array(cards, { maxLength: 2 }), respondsTo: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }), warrant: fc.constantFrom('', 'Because.'), limits: fc.constant(''),
})
const yields = fc.constant(speech('', { move: 'yield' }))
const events = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('advance', 'pause', 'resume', 'stop').map((type) => ({ type })) },
  { weight: 4, arbitrary: fc.constant({ type: 'advance' }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('pin', 'unpin'), position: cards }) },
  { weight: 8, arbitrary: deliver }, { weight: 5, arbitrary: yields },
  { weight: 3, arbitrary: fc.constant(speech('My words.', { claims: [{ claim: 'talk-to-both', relation: 'asserts' }] })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('debrief.answer', 'debrief.pass'), question: fc.constantFrom(...DEBRIEF_QUESTIONS), text: fc.constantFrom('An answer.', '') }).map(({ text, ...rest }) => (rest.type === 'debrief.pass' ? rest : { ...rest, text })) },
) as fc.Arbitrary<ClientEvent>
/** A command, time that passes, the same command again, or the app ended and started again with its clock moved. */
const doings = fc.oneof(
  { weight: 12, arbitrary: events.map((event) => ({ do: 'send' as const, event })) },
  { weight: 3, arbitrary: fc.constantFrom(1, 1_000, 61_000, 400_000).map((ms) => ({ do: 'wait' as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ do: 'again' as const }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 5_000, -3_600_000).map((ms) => ({ do: 'restart' as const, ms })) },
)

it('whatever a student sends, in any order, with time passing and the app ending in between', async () => {
  const db = await aDatabase()
  let runs = 0
  fc.assert(fc.property(fc.boolean(), fc.array(doings, { minLength: 5, maxLength: 30 }), (timed, list) => {
    let app = aHostOn(db, { seed: `run ${++runs}` })
    let session = aSession(app, { timed })
    const { id } = session
    const state = () => JSON.stringify({ view: session.view(), lines: session.lines(), stored: app.record.snapshot(id), head: app.record.head(id) })
    const wrong: unknown[] = []
    let accepted: Command | null = null
    for (const [index, doing] of list.entries()) {
      if (doing.do === 'wait') app.clock.pass(doing.ms)
      if (doing.do === 'restart') {
        app.host.close()
        app = aHostOn(db, { clock: aClock(app.clock.now() + doing.ms) })
        session = sessionOf(app, id)
      }
      if (doing.do === 'send' || (doing.do === 'again' && accepted)) {
        const command: Command = doing.do === 'send' ? { sessionId: id, commandId: `command-${runs}-${index}`, event: doing.event } : accepted!
        session.view() // opens it, which may take up what a restart left
        const before = state()
        const outcome = app.host.send(command)
        const unchanged = state() === before
        // a refusal changes nothing and says why; a command that was accepted before changes nothing again
        const asItShould = outcome.ok ? doing.do === 'send' || unchanged : unchanged && REASONS.includes(outcome.reason) && outcome.detail.length > 20
        if (!asItShould) wrong.push({ command, outcome, unchanged })
        if (outcome.ok) accepted = command
      }
      const view = session.view()
      expect([null, view.seats.find(({ played }) => played === 'student')?.seat]).toContain(view.floor)
      expect(JSON.parse(JSON.stringify(view))).toEqual(view)
      expect(view.seq).toBe(app.record.head(id)?.seq)
    }
    expect(wrong).toEqual([])
    const stored = app.record.events(id)
    expect(app.verify(id)).toEqual({ ok: true, events: stored.length, firstBad: null })
    expect(stored.map(({ at }) => at)).toEqual(stored.map(({ at }) => at).toSorted())
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1))
    expect(app.record.lines(id)).toEqual(session.lines())
    const played = session.lines().filter(({ kind }) => kind === 'card').map(({ position }) => position)
    expect(new Set(played).size).toBe(played.length)
    app.host.close()
  }), { numRuns: 20, seed: 11 })
})

it('a view and a stored snapshot stay as small in the eightieth round as in the thirtieth', async () => {
  const recipe: Recipe = { id: 'long', title: 'Long', basis: 'a test', stages: [{ kind: 'exchange', minutes: 2, rounds: 81 }, { kind: 'debrief', minutes: 3, rounds: 1 }] }
  const app = aHostOn(await aDatabase())
  const session = aSession(app, { recipe })
  const sizes = new Map<number, { view: number; snapshot: number; played: number }>()
  for (let round = 1; round <= 80; round += 1) {
    session.say('The same again. '.repeat(20), round <= 25 ? ['own-channel', 'talk-to-both'] : [])
    sizes.set(round, { view: JSON.stringify(session.view()).length, snapshot: app.record.snapshot(session.id)!.data.length, played: session.view().played.length })
  }
  const [early, late] = [sizes.get(30)!, sizes.get(80)!]
  expect(late.played).toBe(early.played)
  expect(Math.abs(late.view - early.view)).toBeLessThan(40)
  expect(Math.abs(late.snapshot - early.snapshot)).toBeLessThan(40)
  expect(late.view).toBeLessThan(4_000)
  expect(app.record.snapshot(session.id)!.data).not.toContain('The same again')
  expect(session.lines().length).toBeGreaterThan(300)
})

it('a pushed update holds the new line and no others, however long the record is', async () => {
  const app = aHostOn(await aDatabase())
  const session = aSession(app).goTo('opening')
  const pushed: number[] = []
  app.host.watch(session.id, ({ lines }) => pushed.push(lines.length))
  for (let round = 0; round < 4; round += 1) session.say('My words.')
  expect(Math.max(...pushed)).toBe(1)
})
