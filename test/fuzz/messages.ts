import * as fc from 'fast-check'
import { DEBRIEF_QUESTIONS } from '../../shared/debate/events.ts'
import { methodSchemas } from '../../shared/protocol/messages.ts'
import { arbitraryOf, type Pools } from './arbitrary-of.ts'
import { change, changed, hostileText, hostileValue } from './hostile.ts'
import { mark } from './markers.ts'
import { CARDS, CLAIMS, DAYS, FIGURES } from './pack-facts.ts'

/** Which methods there are does not come from the list alone: one that is added is fuzzed without a word here. Weights are what they cost. */
const SHARE: Partial<Record<keyof typeof methodSchemas, number>> = {
  'session.send': 120, 'session.correct': 60, 'draft.save': 30, 'draft.load': 12, 'session.rename': 10, 'session.unwatch': 4, 'settings.set': 10, 'assignment.read': 20, 'assignment.make': 20,
  'dossier.position': 6, 'dossier.departures': 8, 'backups.list': 6, 'backups.make': 6, 'backups.compare': 10, 'backups.restore': 10, 'session.watch': 4,
}
const DEAR = 1

const session = fc.oneof({ weight: 12, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(9) })
const id = (known: readonly string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: hostileText })
const words = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('We need a line of our own to Moscow.', 'Kallas says “We can’t be the demandeurs here”.', 'Yes.') }, { weight: 2, arbitrary: hostileText }, { weight: 1, arbitrary: fc.constantFrom(mark('long', 2_666), mark('long', 2_667), mark('long', 21_500)) })

/** What the names of properties mean, whatever method they are in. `of`: the session that its lines are looked up in. */
const pools = (of: number): Pools => {
  const card = id([...CARDS.keys()])
  const claim = id([...CLAIMS])
  const seq = fc.nat(30).map((n) => mark('seq', n, of))
  return {
    sessionId: fc.constant(mark('session', of)), commandId: fc.nat(5_000).map((n) => mark('command', n)), position: card, cards: fc.array(card, { maxLength: 3 }), claim,
    target: seq, respondsTo: fc.array(seq, { maxLength: 3 }), seat: id([...FIGURES.keys()]), asOf: fc.constantFrom(...DAYS, '2025-12-01'), recipe: id(['solo-sparring']), text: words,
    question: fc.constantFrom(...DEBRIEF_QUESTIONS), rounds: fc.constantFrom(1, 2, 3, 6), seed: id(['7', 'a seed']), query: id(['dialogue', 'Kreml', 'frozen assets']), note: words, title: id(['Week 12']),
  }
}

const POOLS = Array.from({ length: 10 }, (_, of) => pools(of))
const paramsOf = (method: keyof typeof methodSchemas) => {
  const bySession = POOLS.map((known) => arbitraryOf(methodSchemas[method], known))
  return session.chain((of) => bySession[of] ?? fc.constant({}))
}

const likely = fc.tuple(fc.nat(2), fc.nat(9_999), fc.nat(99_999)).map(([of, n, command]) => ({ method: 'session.send', params: { commandId: mark('command', 10_000 + command), sessionId: mark('session', of), event: mark('likely', n, of) } }))
const correction = fc.tuple(fc.nat(2), fc.nat(9_999), fc.nat(99_999)).map(([of, n, command]) => ({ method: 'session.correct', params: { commandId: mark('command', 10_000 + command), sessionId: mark('session', of), event: mark('correction', n, of) } }))
const smuggled = correction.map((call) => ({ ...call, method: 'session.send' }))
const assigned = fc.tuple(fc.nat(99), words).map(([n, name]) => ({ method: n % 2 === 0 ? 'assignment.begin' : 'assignment.read', params: { text: mark('assignment', n), ...(n % 2 === 0 && { name }) } }))

const byMethod = fc.oneof(...(Object.keys(methodSchemas) as (keyof typeof methodSchemas)[]).map((method) =>
  ({ weight: SHARE[method] ?? DEAR, arbitrary: paramsOf(method).map((params) => ({ method, params })) })))

const unknownMethod = fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'session.send ', 'SESSION.SEND', '', 'session'), hostileText), hostileValue).map(([method, params]) => ({ method, params }))

const call = fc.oneof(
  { weight: 12, arbitrary: likely }, { weight: 4, arbitrary: correction }, { weight: 2, arbitrary: smuggled }, { weight: 1, arbitrary: assigned }, { weight: 30, arbitrary: byMethod }, { weight: 1, arbitrary: unknownMethod },
).map(({ method, params }): unknown => ({ t: 'call', id: 0, method, params }))

const hello = fc.oneof(fc.constantFrom<unknown>({ t: 'hello', version: 1 }, { t: 'hello', version: 2 }, { t: 'hello' }, { t: 'hello', version: 1, token: 'x' }), hostileValue.map((version): unknown => ({ t: 'hello', version })))

/** A message as somebody may send it who means harm or has lost his mind: right ones, right ones with something wrong in them, and anything at all. `id` 0 stands for the next. */
export const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 10, arbitrary: call },
  { weight: 12, arbitrary: fc.tuple(call, fc.array(change, { minLength: 1, maxLength: 3 })).map(([message, changes]) => changes.reduce(changed, message)) },
  { weight: 1, arbitrary: hello },
  { weight: 1, arbitrary: hostileValue },
)

/** What happens: a message on one of two connections, time that passes, or a page that is reloaded. */
export type Doing = { say: unknown; on: number } | { wait: number } | { reload: number }
export const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 60, arbitrary: fc.record({ say: anyMessage, on: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.constantFrom(1, 1_000, 6_000, 59_999, 61_000, 400_000) }) },
  { weight: 1, arbitrary: fc.record({ reload: fc.nat(1) }) },
)
