import { describe, expect, it } from 'vitest'
import { forClasses, recipeMinutes, runningClasses } from '../../renderer/features/classroom/choose/class-recipes.ts'
import { afterOptional, missingParts, nextStep } from '../../renderer/features/classroom/console/next-step.ts'
import { namesIn } from '../../renderer/features/classroom/door/names.ts'
import { plannedVote } from '../../renderer/features/classroom/side/planned-vote.ts'
import { newsOf } from '../../renderer/features/projector/news-of.ts'
import { shownLines } from '../../renderer/features/projector/shown-lines.ts'
import type { SessionSummary } from '../../shared/protocol/api.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import type { RoomStageView, RoomView } from '../../shared/room/room-view.ts'
import { aLine } from '../transcript/builders.ts'

const part = (kind: RoomStageView['kind'], rounds = 1, optional = false): RoomStageView => ({ kind, title: null, minutes: 3, rounds, optional, status: 'next' })
const stages = [part('prepare'), part('present', 2), part('report', 1, true), part('debrief')]
const at = (index: number, round = 1, clock: Partial<RoomView['clock']> = {}, status: RoomView['status'] = 'running') =>
  ({ status, stages, stage: { index, round, rounds: stages[index]?.rounds ?? 1 } as RoomView['stage'], clock: { status: 'running' as const, limitMs: 180_000, usedMs: 0, startedAt: null, overTime: false, ...clock } })

describe('the one button to go on', () => {
  it('starts a lesson that has stood since it was opened, and resumes one that was stopped later', () => {
    expect(nextStep(at(0, 1, { status: 'paused', usedMs: 900 }))).toEqual({ kind: 'start' })
    expect(nextStep(at(0, 1, { status: 'paused', usedMs: 60_000 }))).toEqual({ kind: 'resume' })
    expect(nextStep(at(1, 1, { status: 'paused' }))).toEqual({ kind: 'resume' })
  })
  it('goes from turn to turn, from part to part, and then to the end', () => {
    expect(nextStep(at(1, 1))).toEqual({ kind: 'turn', round: 2 })
    expect(nextStep(at(1, 2))).toEqual({ kind: 'stage', index: 2 })
    expect(nextStep(at(3))).toEqual({ kind: 'end' })
    expect(nextStep(at(3, 1, {}, 'closed'))).toEqual({ kind: 'over' })
  })
  it('offers to leave out a part only where one comes that may be left out', () => expect([0, 1, 2].map((index) => afterOptional(at(index)))).toEqual([null, 3, null]))
  it('reads how many are missing', () => expect(missingParts(['pins:3', 'fair-a'])).toEqual([{ what: 'pins', count: 3 }, { what: 'fair-a', count: 1 }]))
})

describe('formats for a class', () => {
  it('are those without a part for one student alone', () => {
    const all = [soloSparring, ...Object.values(CLASS_RECIPES)].map((recipe) => ({ recipe, builtIn: true }))
    expect(forClasses(all).map(({ recipe }) => recipe.id)).toEqual(Object.keys(CLASS_RECIPES))
  })
  it('take the minutes of their name', () => expect(Object.values(CLASS_RECIPES).map((recipe) => [recipe.id, recipeMinutes(recipe)])).toEqual([['sac-45', 45], ['sac-90', 90], ['council-60', 60], ['oxford-45', 45]]))
  it('can be taken up again while they run; debates of one student are none', () => {
    const session = (id: string, given: Partial<SessionSummary>) => ({ id, status: 'running', ...given }) as SessionSummary
    expect(runningClasses([session('solo', {}), session('ended', { room: true, status: 'closed' }), session('class', { room: true })]).map(({ id }) => id)).toEqual(['class'])
  })
})

it('takes names from a pasted list or table, each once', () => expect(namesIn(' Ada \r\nBen\tCleo;Ada\n\n  Dan   D. \n')).toEqual(['Ada', 'Ben', 'Cleo', 'Dan D.']))

describe('the planned vote', () => {
  const question = 'Does the table adopt the text?'
  const vote = { question, rule: 'majority' as const, by: 'people' as const, secret: true }
  const closed = { seq: 7, question, status: 'closed' } as RoomView['votes'][number]
  it('is on the newest text that is still open', () => {
    const proposals = [{ seq: 3, seat: null, target: null, status: 'open' as const }, { seq: 4, seat: null, target: 3, status: 'open' as const }, { seq: 5, seat: null, target: null, status: 'withdrawn' as const }]
    expect(plannedVote({ stage: { vote } as RoomView['stage'], votes: [], proposals })).toMatchObject({ question, motion: 3, swingOf: null })
  })
  it('is set beside the first vote on the same question where the recipe says so', () => {
    const stage = { vote: { ...vote, swing: true } } as RoomView['stage']
    expect(plannedVote({ stage, votes: [closed], proposals: [] })).toMatchObject({ swingOf: 7 })
    expect(plannedVote({ stage, votes: [], proposals: [] })).toMatchObject({ swingOf: null })
  })
  it('is none where the recipe plans none', () => expect(plannedVote({ stage: { vote: null } as RoomView['stage'], votes: [], proposals: [] })).toBeNull())
})

it('puts on the wall only what the whole room may see', () => {
  const lines = [aLine({ seq: 1 }), aLine({ seq: 2 }), aLine({ seq: 3, kind: 'debrief' }), aLine({ seq: 4, void: 'struck' }), aLine({ seq: 5, void: 'undone' }), aLine({ seq: 6, erased: true })]
  expect(shownLines(lines, [2]).map(({ seq }) => seq)).toEqual([1])
})

describe('news on the projector', () => {
  const news = (seq: number, round: number) => aLine({ seq, kind: 'inject', rule: 'hypothetical', stage: 'present', round })
  it('are the newest of this turn, a checked fact among them, and gone with the next turn', () => {
    const lines = [news(3, 1), aLine({ seq: 4, kind: 'check', rule: 'checked', stage: 'present', round: 1 }), aLine({ seq: 5, kind: 'check', stage: 'present', round: 1 })]
    expect(newsOf({ status: 'running', stage: { kind: 'present', round: 1 } as RoomView['stage'] }, lines)?.seq).toBe(4)
    expect(newsOf({ status: 'running', stage: { kind: 'present', round: 2 } as RoomView['stage'] }, lines)).toBeNull()
  })
})
