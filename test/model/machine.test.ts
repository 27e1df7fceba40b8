import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph'
import { deadlineOf } from '../../shared/debate/deadline.ts'
import { DEBRIEF_QUESTIONS, MOVES, type Actor, type DebateEvent, type OpenEvent } from '../../shared/debate/events.ts'
import { debateMachine } from '../../shared/debate/machine.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'
import { CLASS_KINDS, STAGE_KINDS, type Recipe, type RecipeStage } from '../../shared/recipes/schema.ts'
import { START } from '../support/builders.ts'

const AT = new Date(START).toISOString()
const stage = (kind: RecipeStage['kind'], rounds = 1, minutes = 1): RecipeStage => ({ kind, rounds, minutes })
const SHORT: Recipe = { id: 'short', title: 'Short', basis: 'a test', stages: [stage('prepare'), stage('opening'), stage('exchange', 2), stage('closing'), stage('dropRoles', 1, 0), stage('debrief')] }

const opening = (given: Partial<OpenEvent> = {}): OpenEvent => ({
  type: 'open', pack: { id: 'p', version: '1', hash: 'h' }, recipe: SHORT, asOf: '2026-03-31', seed: '1', timed: true, level: 'standard', lead: 'macron',
  seats: [{ seat: 'macron', figure: 'M', played: 'student' }, { seat: 'kallas', figure: 'K', played: 'record' }, { seat: 'bettel', figure: 'B', played: 'record' }],
  ...given,
})
const auto = opening({ seats: opening().seats.map((entry) => ({ ...entry, played: 'record' as const })) })

const app: Actor = { kind: 'app' }
const student: Actor = { kind: 'student', participant: 'p1', seat: 'macron' }
const line = { rule: 'r', params: {}, text: 'x' }

/** Everything that anybody could try in a state: each kind of event by each kind of actor, made to fit where it can fit. */
function attempts({ context }: DebateSnapshot): { by: Actor; event: DebateEvent }[] {
  const actors: Actor[] = [student, app, { kind: 'facilitator', participant: 'f1' }, { kind: 'student', participant: 'p2', seat: 'kallas' }, ...context.seats.map(({ seat }): Actor => ({ kind: 'record', seat }))]
  const deliver = MOVES.map((move): DebateEvent => ({ type: 'deliver', move, text: 'x', claims: [], cards: [], respondsTo: [], warrant: '', limits: '', quotes: [] }))
  const events: DebateEvent[] = [
    { type: 'pin', position: 'P1' }, { type: 'unpin', position: 'P1' }, { type: 'advance' }, { type: 'pause' }, { type: 'resume' }, { type: 'stop' }, ...deliver,
    ...DEBRIEF_QUESTIONS.map((question): DebateEvent => ({ type: 'debrief.answer', question, text: 'x' })), ...DEBRIEF_QUESTIONS.map((question): DebateEvent => ({ type: 'debrief.pass', question })),
    { type: 'play', position: `C${context.played.length}`, voice: 'quote', text: 'x', claims: [], respondsTo: [], move: 'rebut' },
    { type: 'explain', about: context.toExplain ?? 1, ...line }, { type: 'ask', target: context.toQuestion ?? 1, claim: null, question: 'q', ...line },
    { type: 'skip-question', ...line }, { type: 'pass', ...line }, { type: 'time.up' }, { type: 'recovered', aliveAt: AT },
  ]
  return actors.flatMap((by) => events.map((event) => ({ by, event })))
}

/** An attempt as the machine takes it, at a moment when the running clock, if any, has run out. */
function occurrence(snapshot: DebateSnapshot, { by, event }: { by: Actor; event: DebateEvent }) {
  const at = deadlineOf(snapshot.context) ?? START
  return { type: event.type as Exclude<DebateEvent['type'], 'open' | 'undo'>, at, value: snapshot.value, envelope: { seq: 2, at: new Date(at).toISOString(), by, event } }
}

/** What makes two states the same for this graph: where the debate is and what is owed, not which cards and how many turns. */
const place = ({ value, context }: DebateSnapshot) => JSON.stringify([
  value, context.stageIndex, context.round, context.floor, context.pending, context.toExplain !== null, context.toQuestion !== null,
  context.clock.overTime, context.clock.limitMs, context.debriefDone.toSorted(), context.pinned,
])

function reachable(open: OpenEvent) {
  const map = getAdjacencyMap(debateMachine, {
    input: { open, at: START },
    events: (state) => attempts(state).map((attempt) => occurrence(state, attempt)).filter((event) => state.can(event)),
    serializeState: place, serializeEvent: ({ type, ...rest }) => JSON.stringify([type, rest]),
    limit: 20_000,
  })
  return { states: Object.values(map).map(({ state }) => state), steps: adjacencyMapToArray(map) }
}

const kindOfStage = ({ value }: DebateSnapshot) => (typeof value.stage === 'string' ? value.stage : Object.keys(value.stage)[0])

describe.each([['with a student', opening()], ['that the record plays alone', auto], ['without a time limit', opening({ timed: false })]])('every reachable state of a debate %s', (_, open) => {
  const { states, steps } = reachable(open)

  it('is one of many, in every stage', () => {
    expect(states.length).toBeGreaterThan(60)
    expect(new Set(states.map(kindOfStage))).toEqual(new Set([...STAGE_KINDS.filter((kind) => !CLASS_KINDS.has(kind)), 'closed']))
    expect(states.every(({ status }) => status === 'active')).toBe(true)
  })

  it('has a way to the end', () => {
    const before = Map.groupBy(steps, ({ nextState }) => place(nextState))
    const leads = new Set(states.filter((state) => kindOfStage(state) === 'closed').map(place))
    for (const end of leads) for (const { state } of before.get(end) ?? []) leads.add(place(state))
    expect(states.filter((state) => !leads.has(place(state))).map(place)).toEqual([])
  })

  it('gives the floor to the lead seat while it speaks, and to nobody else', () => {
    for (const { value, context } of states) {
      const speaking = typeof value.stage === 'object' && Object.values(value.stage)[0] === 'speaking'
      expect([place({ value, context } as DebateSnapshot), context.floor]).toEqual([place({ value, context } as DebateSnapshot), speaking ? 'macron' : null])
    }
  })

  it('runs the clock just where a stage is timed: not while seats answer, roles are put down, or all is over', () => {
    for (const { value, context } of states) {
      const speaking = typeof value.stage === 'object' ? Object.values(value.stage)[0] === 'speaking' : ['prepare', 'debrief'].includes(value.stage)
      expect([value.stage, value.clock === 'stopped']).toEqual([value.stage, !speaking])
      expect(context.clock.startedAt === null).toBe(value.clock !== 'running')
    }
  })

  it('refuses everything once it is closed', () => {
    const closed = states.filter((each) => kindOfStage(each) === 'closed')
    const outcomes = closed.flatMap((state) => attempts(state).map((attempt) => step(state, occurrence(state, attempt).envelope)))
    expect(outcomes.filter((outcome) => outcome.ok || outcome.detail === '')).toEqual([])
    expect(outcomes.length).toBeGreaterThan(0)
  })

  it('refuses whoever is not at the table, and students on seats that are not theirs', () => {
    const strangers = (state: DebateSnapshot) => attempts(state).filter(({ by }) => by.kind === 'facilitator' || (by.kind === 'student' && by.seat === 'kallas'))
    expect(states.flatMap((state) => strangers(state).filter((attempt) => state.can(occurrence(state, attempt))))).toEqual([])
  })

  it('lets the reason of a card come before all else of the turn, and the question after all else', () => {
    const taken = (state: DebateSnapshot) => new Set(attempts(state).filter((attempt) => state.can(occurrence(state, attempt)) && attempt.event.type !== 'stop').map(({ event }) => event.type))
    const answering = states.filter(({ value }) => typeof value.stage === 'object' && Object.values(value.stage)[0] === 'answering')
    const due = answering.filter(({ context }) => context.toExplain !== null)
    expect(due.filter((state) => [...taken(state)].join() !== 'explain').map(place)).toEqual([])
    const pending = answering.filter(({ context }) => context.toExplain === null && context.pending.length > 0)
    expect(pending.filter((state) => [...taken(state)].toSorted().join() !== 'pass,play').map(place)).toEqual([])
    const last = answering.filter(({ context }) => context.toExplain === null && context.pending.length === 0)
    expect(last.filter((state) => [...taken(state)].toSorted().join() !== 'ask,skip-question').map(place)).toEqual([])
    expect([due, pending, last].every(({ length }) => length > 0)).toBe(true)
  })

  it('shows a move exactly where the machine takes it', async () => {
    const { movesFor } = await import('../../shared/debate/moves.ts')
    for (const state of states) {
      const moves = movesFor(state, 'macron').map((move) => move.split(':')[0])
      const taken = attempts(state).filter((attempt) => attempt.by === student && attempt.event.type !== 'deliver' && attempt.event.type !== 'unpin' && attempt.event.type !== 'pin' && state.can(occurrence(state, attempt))).map(({ event }) => event.type)
      expect(new Set(moves.filter((move) => !['deliver', 'pin', 'unpin'].includes(move!)))).toEqual(new Set(taken))
    }
  })
})

const anyRecipe = fc.array(fc.record({ kind: fc.constantFrom(...STAGE_KINDS), minutes: fc.integer({ min: 0, max: 2 }), rounds: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 8 })

it('walks any recipe from its first stage to the end, and a stop never goes back', () => {
  fc.assert(fc.property(anyRecipe, fc.array(fc.nat(1000), { maxLength: 60 }), (stages, picks) => {
    let snapshot = begin(opening({ recipe: { ...SHORT, stages } }), AT)
    for (const pick of picks) {
      const open = attempts(snapshot).filter((attempt) => snapshot.can(occurrence(snapshot, attempt)))
      if (open.length === 0) break
      const before = snapshot.context.stageIndex
      const next = step(snapshot, occurrence(snapshot, open[pick % open.length]!).envelope)
      expect(next.ok).toBe(true)
      if (next.ok) snapshot = next.value
      expect(snapshot.context.stageIndex).toBeGreaterThanOrEqual(before)
    }
    expect(kindOfStage(snapshot) === 'closed').toBe(snapshot.context.stageIndex >= stages.length)
  }), { numRuns: 60, seed: 5 })
})
