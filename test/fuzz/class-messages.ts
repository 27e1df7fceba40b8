import * as fc from 'fast-check'
import { methodSchemas, type Method } from '../../shared/protocol/messages.ts'
import { arbitraryOf, type Pools } from './arbitrary-of.ts'
import { change, changed, hostileText, hostileValue } from './hostile.ts'
import { mark } from './markers.ts'
import { CARDS, CLAIMS, FIGURES } from './pack-facts.ts'

/** Pages of a class: the teacher's laptop, four students, the projector, somebody at the door. */
export const PAGES = ['owner', 'student', 'student', 'student', 'student', 'projector', 'visitor'] as const
const STUDENTS = [1, 2, 3, 4]

/** Weights are what a call costs; whatever begins with these names is fuzzed without a word here. */
const SHARE: Partial<Record<Method, number>> = { 'room.send': 60, 'room.draft.save': 12, 'room.draft.load': 6, 'room.peek': 6, 'room.join': 8, 'class.addPerson': 8, 'class.namePerson': 8, 'class.allocate': 6, 'class.newDevice': 6, 'recipes.read': 6, 'recipes.save': 6, 'class.door': 4, 'class.newCode': 4, 'class.reach': 1, 'class.open': 1, 'class.close': 1, 'class.paper': 0, 'class.create': 2 }
const ofClass = (Object.keys(methodSchemas) as Method[]).filter((method) => /^(class|room|recipes)\./.test(method))
/** What nobody but the owner may call, asked by everybody. */
const ofOwner = (Object.keys(methodSchemas) as Method[]).filter((method) => /^(session|sessions|draft|backups|forgetting|settings|transcript|export|assignment)\./.test(method))

const known = (ids: readonly string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: hostileText })
const person = fc.nat(12).map((n) => mark('person', n))
const words = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Fairly put.', 'Kallas says “We can’t be the demandeurs here”.') }, { weight: 2, arbitrary: hostileText }, { weight: 1, arbitrary: fc.constantFrom(mark('long', 2_666), mark('long', 2_667)) })
const seq = fc.nat(30).map((n) => mark('seq', n))
const pools: Pools = {
  sessionId: fc.oneof({ weight: 9, arbitrary: fc.constant(mark('session', 0)) }, { weight: 1, arbitrary: fc.nat(9).map((n) => mark('session', n)) }), commandId: fc.nat(5_000).map((n) => mark('command', n)),
  participant: person, as: person, code: fc.nat(9).map((n) => mark('code', n)), draft: fc.oneof({ weight: 3, arbitrary: fc.nat(99).map((n) => mark('draft', n)) }, { weight: 1, arbitrary: hostileValue }), pseudonym: known(['Ana', 'Otter', 'Student A', 'ana ', 'Ａna', '\u202EAna']),
  position: known([...CARDS.keys()]), claim: known([...CLAIMS]), seat: known([...FIGURES.keys(), 'undecided', 'press', 'observer', 'waiting']), target: seq, vote: seq, request: seq, respondsTo: fc.array(seq, { maxLength: 3 }), moved: fc.array(seq, { maxLength: 3 }),
  recipe: known(['sac-45', 'council-60', 'oxford-45', 'solo-sparring']), asOf: fc.constantFrom('2026-03-31', '2026-01-29', '2025-12-01'), text: words, address: known(['127.0.0.1', '0.0.0.0', '::1', 'localhost', '8.8.8.8']), port: fc.constant(0), since: fc.constantFrom(0, 5, 1e9),
}

interface Call { method: string; params: unknown }
const fromSchema = fc.oneof(...ofClass.map((method) => ({ weight: SHARE[method] ?? 2, arbitrary: arbitraryOf(methodSchemas[method], pools).map((params): Call => ({ method, params })) })), ...ofOwner.map((method) => ({ weight: 1, arbitrary: arbitraryOf(methodSchemas[method], pools).map((params): Call => ({ method, params })) })))
const likely = fc.record({ n: fc.nat(9_999), command: fc.nat(99_999), as: fc.oneof({ weight: 14, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: person }) }).map(({ n, command, as }): Call => ({ method: 'room.send', params: { commandId: mark('command', 10_000 + command), sessionId: mark('session', 0), event: mark('likely', n), ...(as && { as }) } }))
const draft = fc.nat(99).map((n): Call => ({ method: n % 4 === 0 ? 'room.draft.load' : 'room.draft.save', params: { sessionId: mark('session', 0), ...(n % 4 > 0 && { draft: mark('draft', n) }) } }))

const asMessage = ({ method, params }: Call): unknown => ({ t: 'call', id: 0, method, params })
const spoilt = (call: fc.Arbitrary<Call>) => fc.tuple(call, fc.array(change, { minLength: 1, maxLength: 2 })).map(([each, changes]) => changes.reduce(changed, asMessage(each)))
const hello = fc.constantFrom<unknown>({ t: 'hello', version: 1 }, { t: 'hello', version: 2 }, { t: 'hello', version: 1, token: 'x'.repeat(43) }, { t: 'hello' })

export interface ClassMessage { say: unknown; on: number }
/** Most of it is the teacher's and the students', the rest by people who may do little. */
const anyone = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...STUDENTS) }, { weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(5, 6) })
export const classMessage: fc.Arbitrary<ClassMessage> = fc.record({
  on: anyone,
  say: fc.oneof(
    { weight: 30, arbitrary: likely.map(asMessage) }, { weight: 4, arbitrary: draft.map(asMessage) }, { weight: 12, arbitrary: fromSchema.map(asMessage) }, { weight: 8, arbitrary: spoilt(likely) }, { weight: 8, arbitrary: spoilt(fromSchema) },
    { weight: 1, arbitrary: hello }, { weight: 1, arbitrary: hostileValue },
  ),
})

/** What happens in a class: messages, time that passes, and pages that are reloaded. */
export type ClassDoing = ClassMessage | { wait: number } | { reload: number }
export const classDoing: fc.Arbitrary<ClassDoing> = fc.oneof(
  { weight: 60, arbitrary: classMessage },
  { weight: 6, arbitrary: fc.record({ wait: fc.constantFrom(1, 100, 500, 6_000, 61_000) }) },
  { weight: 1, arbitrary: fc.record({ reload: fc.nat(PAGES.length - 1) }) },
)
