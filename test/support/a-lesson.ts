import { comesIn, seated } from '../room/seated.ts'
import { aClass, writes } from './a-class.ts'
import type { anApp } from './builders.ts'

type App = Awaited<ReturnType<typeof anApp>>
type Choice = 'yes' | 'no' | 'abstain'

/** Opens a vote, lets these people cast, and closes it. Out: its line. */
export function aVote(room: ReturnType<typeof aClass>, choices: Record<string, Choice>, given: { secret?: boolean; rerunOf?: number | null; swingOf?: number | null; question?: string; motion?: number | null; rule?: 'majority' | 'consensus' } = {}): number {
  const vote = room.teacher({ type: 'room.vote.open', question: 'Renew contacts?', rule: 'majority', by: 'people', secret: false, motion: null, rerunOf: null, swingOf: null, ...given })
  for (const [who, choice] of Object.entries(choices)) room.as(who, { type: 'room.ballot', vote, choice, text: '' })
  room.teacher({ type: 'room.vote.close', vote })
  return vote
}

/** A controversy of 45 minutes with everything in it that a class can do; eight students, two on each seat, and one of the press. */
export function aWholeLesson(app: App) {
  const { clock } = app
  const room = seated(aClass(app, { recipe: 'sac-45', options: { seating: 'manual' } }))
  comesIn(room, 'p1')
  room.teacher({ type: 'room.seat', seatings: [{ participant: 'p1', seat: 'press' }] })
  const stance = (when: 'before' | 'after', who: string, value: number, moved: number[] = []) => room.as(who, { type: 'room.stance', when, value, confidence: 7, moved })
  for (const [who, value] of [['k1', 1], ['a1', 9], ['b1', 8]] as const) stance('before', who, value)
  clock.pass(60_000)
  const before = aVote(room, { k1: 'no', k2: 'no', m1: 'no', a1: 'yes', a2: 'yes', b1: 'abstain' })
  room.teacher({ type: 'room.goto', index: 1 })
  const first = room.as('k1', writes('Conditions first.', ['demands-first'], { cards: ['K07'] }))
  clock.pass(30_000)
  room.teacher({ type: 'pause' })
  clock.pass(90_000)
  room.teacher({ type: 'resume' })
  room.teacher({ type: 'advance' })
  const second = room.as('a1', writes('A channel now.', ['own-channel'], { respondsTo: [first] }))
  room.teacher({ type: 'advance' })
  room.as('m1', { type: 'room.retract', target: room.as('m1', { type: 'room.restate', text: 'Too quick a word.' }) })
  const restated = room.as('k1', { type: 'room.restate', text: 'They want a channel of their own.' })
  room.as('a1', { type: 'room.confirm', target: restated, fair: true, text: '' })
  room.teacher({ type: 'room.goto', index: 3 })
  room.as('a2', { type: 'room.hand', kind: 'new-point' })
  room.teacher({ type: 'room.next', participant: null, seat: null })
  clock.pass(20_000)
  const spoken = room.teacher({ type: 'room.spoken', seat: 'macron', participant: 'a2', text: 'Geography will not move.', claims: [{ claim: 'geography', relation: 'asserts' }], cards: [], respondsTo: [] })
  room.teacher({ type: 'room.floor.end' })
  const request = room.as('a1', { type: 'room.check', text: 'Did they meet in Sochi?', about: null })
  room.teacher({ type: 'room.checked', request, text: 'Moscow, says the record.', position: null, source: 'lb.ua' })
  room.teacher({ type: 'room.inject', text: 'A leak names an envoy.', date: '2026-02-02', source: 'invented for the lesson', real: false, position: null })
  room.teacher({ type: 'room.options', options: { hold: true } })
  room.teacher({ type: 'room.next', participant: 'b2', seat: null })
  const held = room.as('b2', writes('Nobody ever saw this sentence.', ['talk-to-both']))
  room.teacher({ type: 'room.options', options: { hold: false } })
  const hurtful = room.as('b1', writes('A hurtful sentence.'))
  room.teacher({ type: 'strike', target: hurtful, reason: 'hurtful' })
  room.teacher({ type: 'room.seat', seatings: [{ participant: 'm2', seat: 'macron' }] })
  room.teacher({ type: 'room.goto', index: 4 })
  const reversed = room.as('k1', writes('A channel now, they said.', ['own-channel']))
  room.teacher({ type: 'room.goto', index: 6 })
  const statement = room.as('b1', { type: 'room.statement', text: 'Both a mandate and demands.', evidenceA: first, evidenceB: second, open: 'Who carries it.' })
  const after = aVote(room, { k1: 'yes', k2: 'no', m1: 'no', a1: 'yes', a2: 'yes', b1: 'yes' }, { swingOf: before })
  const again = aVote(room, { k1: 'no', a1: 'yes' }, { secret: true, rerunOf: after })
  return { room, lines: { before, first, second, restated, spoken, request, held, hurtful, reversed, statement, after, again } }
}
