import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineOf } from '../../shared/debate/line-of.ts'
import type { Actor, DebateEvent, OpenEvent } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { freeze, thaw } from '../../shared/debate/snapshot-format.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { consoleViewFor, youViewFor } from '../../shared/room/people-views.ts'
import { roomViewFor } from '../../shared/room/room-view-for.ts'
import { START } from '../support/builders.ts'

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5']
const SEATS = ['kallas', 'meloni', 'macron', 'bettel', 'undecided', 'press']
const NAMES = { label: (id: string) => id, isOnline: () => true }
const teacher: Actor = { kind: 'facilitator', participant: 'facilitator' }

const opening = (recipe: string): OpenEvent => ({
  type: 'open', pack: { id: 'p', version: '1', hash: 'h' }, recipe: CLASS_RECIPES[recipe]!, asOf: '2026-03-31', seed: '1', timed: true, level: 'standard', lead: 'kallas',
  seats: ['kallas', 'meloni', 'macron', 'bettel'].map((seat) => ({ seat, figure: seat, played: 'student' })),
  room: { sides: CLASS_RECIPES[recipe]!.sides ?? { a: [], b: [] }, options: { seating: 'self', firstTimersFirst: true, hold: false, ticks: true } },
})

const person = fc.constantFrom(...PEOPLE)
const seat = fc.constantFrom(...SEATS)
const choice = fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const)
const target = fc.integer({ min: 1, max: 60 })

/** Whatever anybody might send, sensible or not; targets are often wrong. */
const event: fc.Arbitrary<DebateEvent> = fc.oneof(
  seat.map((to): DebateEvent => ({ type: 'room.sit', seat: to })),
  fc.tuple(person, seat).map(([participant, to]): DebateEvent => ({ type: 'room.seat', seatings: [{ participant, seat: to }] })),
  person.map((participant): DebateEvent => ({ type: 'room.pen', participant })),
  fc.constantFrom<DebateEvent>({ type: 'room.hand', kind: 'new-point' }, { type: 'room.hand.down' }, { type: 'room.floor.end' }, { type: 'room.next.undo' }, { type: 'advance' }, { type: 'advance' }, { type: 'pause' }, { type: 'resume' }, { type: 'time.up' }, { type: 'room.lock', locked: false }),
  fc.option(person).map((participant): DebateEvent => ({ type: 'room.next', participant, seat: null })),
  fc.constant<DebateEvent>({ type: 'deliver', move: 'assert', text: 'x', claims: [{ claim: 'c', relation: 'asserts' }], cards: [], respondsTo: [], warrant: '', limits: '', quotes: [] }),
  target.map((seq): DebateEvent => ({ type: 'room.restate', text: String(seq) })),
  fc.tuple(target, fc.boolean()).map(([seq, fair]): DebateEvent => ({ type: 'room.confirm', target: seq, fair, text: '' })),
  fc.constant<DebateEvent>({ type: 'room.vote.open', question: 'q', rule: 'majority', by: 'people', secret: false, motion: null, rerunOf: null, swingOf: null }),
  fc.tuple(target, choice).map(([vote, chosen]): DebateEvent => ({ type: 'room.ballot', vote, choice: chosen, text: '' })),
  target.map((vote): DebateEvent => ({ type: 'room.vote.close', vote })),
  fc.tuple(person, fc.boolean()).map(([participant, exclude]): DebateEvent => ({ type: 'room.remove', participant, exclude })),
  person.map((participant): DebateEvent => ({ type: 'room.join', participant })),
  fc.integer({ min: 0, max: 14 }).map((index): DebateEvent => ({ type: 'room.goto', index })),
  fc.integer({ min: 0, max: 10 }).map((value): DebateEvent => ({ type: 'room.stance', when: 'before', value, confidence: 5, moved: [] })),
)
const attempt = fc.record({ event, who: fc.option(person), waits: fc.integer({ min: 0, max: 90_000 }) })

function actorOf({ context }: DebateSnapshot, who: string | null, type: string): Actor {
  if (type === 'room.join' || type === 'time.up') return { kind: 'app' }
  return who === null ? teacher : { kind: 'student', participant: who, seat: context.room!.people[who]?.seat ?? 'waiting' }
}

it.each(Object.keys(CLASS_RECIPES))('whatever is sent to a class of %s, in whatever order, its rules hold and no state is one that cannot be shown, frozen and left', (recipe) => {
  fc.assert(fc.property(fc.array(attempt, { maxLength: 70 }), (attempts) => {
    let snapshot = begin(opening(recipe), new Date(START).toISOString())
    let [at, seq] = [START, 1]
    const votes: string[] = []
    const unvoiced: Line[] = []
    const joined = PEOPLE.map((participant) => ({ event: { type: 'room.join' as const, participant }, who: null, waits: 0 }))
    for (const { event: sent, who, waits } of [...joined, ...attempts]) {
      at += waits
      const by = actorOf(snapshot, who, sent.type)
      const envelope = { seq: seq + 1, at: new Date(at).toISOString(), by, event: sent }
      const result = step(snapshot, envelope)
      if (!result.ok) continue
      const line = lineOf(snapshot, envelope)
      seq += 1
      snapshot = result.value
      unvoiced.push(...(line && !(line.voice === 'app' ? line.rule : line.participant) ? [line] : []))
      if (sent.type === 'room.ballot' && by.kind === 'student') {
        votes.push(`${sent.vote} ${by.participant}`)
      }
    }
    expect(new Set(votes).size, 'nobody votes twice').toBe(votes.length)
    expect(unvoiced).toEqual([])
    holds(snapshot, seq)
  }), { numRuns: 60, seed: 5 })
})

function holds(snapshot: DebateSnapshot, seq: number): void {
  const room = snapshot.context.room!
  for (const figure of ['kallas', 'meloni', 'macron', 'bettel']) {
    const members = Object.values(room.people).filter(({ seat: of, out }) => of === figure && out === null)
    expect(members.filter(({ pen }) => pen)).toHaveLength(members.length > 0 ? 1 : 0)
  }
  expect(new Set(room.list.map(({ participant }) => participant)).size).toBe(room.list.length)
  expect(room.votes.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1)
  expect(room.speaker?.startedAt === null).toBe(room.speaker !== null && snapshot.context.clock.startedAt === null)
  const thawed = thaw(freeze(snapshot))
  expect(thawed && freeze(thawed)).toEqual(freeze(snapshot))
  expect(roomViewFor('s', seq, snapshot, NAMES).stage.kind).toBeTruthy()
  expect(consoleViewFor(snapshot, NAMES).moves.length).toBeGreaterThan(0)
  for (const participant of Object.keys(room.people)) expect(youViewFor(snapshot, participant, NAMES)?.participant).toBe(participant)
}
