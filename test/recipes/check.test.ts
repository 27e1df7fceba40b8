import { describe, expect, it } from 'vitest'
import { CLASS_RECIPES, RECIPES } from '../../shared/recipes/all.ts'
import { checkRecipe, debriefShare, isPlayable, minutesOf } from '../../shared/recipes/check.ts'
import { sac45 } from '../../shared/recipes/sac-45.ts'
import type { Recipe, RecipeStage } from '../../shared/recipes/schema.ts'

const codes = (recipe: Recipe) => checkRecipe(recipe).map(({ code }) => code)
const VOTE = { question: 'Shall we?', rule: 'majority', by: 'people', secret: true } as const
/** sac-45 with one stage changed. */
const withStage = (kind: RecipeStage['kind'], change: Partial<RecipeStage>): Recipe =>
  ({ ...sac45, stages: sac45.stages.map((stage) => (stage.kind === kind ? { ...stage, ...change } : stage)) })
const without = (kind: RecipeStage['kind']): Recipe => ({ ...sac45, stages: sac45.stages.filter((stage) => stage.kind !== kind) })

describe('the recipes of the app', () => {
  it.each(Object.values(CLASS_RECIPES))('$id can be led, has nothing to warn of, and lasts as long as its name says', (recipe) => {
    expect(checkRecipe(recipe)).toEqual([])
    expect(minutesOf(recipe)).toBe(Number(recipe.id.split('-')[1]))
    expect(debriefShare(recipe)).toBeGreaterThanOrEqual(0.2)
  })

  it('one for a single student is none for a class', () => {
    expect(isPlayable(RECIPES['solo-sparring']!)).toBe(false)
  })
})

describe('a lesson cannot be led', () => {
  it.each([
    ['without a debrief', without('debrief'), 'debrief-missing'],
    ['with a debrief in role', without('dropRoles'), 'roles-kept'],
    ['with a joint statement in role', { ...sac45, stages: sac45.stages.toSorted((a, b) => Number(a.kind === 'dropRoles') - Number(b.kind === 'dropRoles')) }, 'statement-in-role'],
    ['with another number of turns than of rounds', withStage('present', { turns: ['side-a'] }), 'turns-count'],
    ['where sides have turns and there are none', { ...sac45, sides: undefined }, 'sides-missing'],
    ['where a change of sides names no turns', withStage('reverse', { turns: undefined }), 'turns-missing'],
    ['where a side has no seat yet', { ...sac45, sides: { a: ['kallas'], b: [] } }, 'sides-empty'],
    ['where a seat sits on both sides', { ...sac45, sides: { a: ['kallas'], b: ['kallas', 'macron'] } }, 'sides-overlap'],
    ['with a vote stage that puts nothing to the vote', withStage('report', { kind: 'vote' }), 'vote-missing'],
    ['with a vote outside its stage', withStage('report', { vote: VOTE }), 'vote-elsewhere'],
    ['with a vote that repeats one that never was', withStage('report', { kind: 'vote', vote: { ...VOTE, swing: true } }), 'swing-first'],
    ['without any time', { ...sac45, stages: sac45.stages.map((stage) => ({ ...stage, minutes: 0 })) }, 'no-time'],
  ] as [string, Recipe, string][])('%s', (_, recipe, code) => {
    expect(checkRecipe(recipe)).toContainEqual(expect.objectContaining({ level: 'error', code }))
    expect(isPlayable(recipe)).toBe(false)
  })
})

describe('a teacher is told, and may go on all the same,', () => {
  it.each([
    ['when the debrief is less than a fifth', withStage('debrief', { minutes: 5 }), 'debrief-short'],
    ['when nothing but protected time is left of a turn', withStage('present', { protectedSeconds: 90 }), 'protected-long'],
    ['when a bell would ring before the turn begins', withStage('present', { marks: [180] }), 'mark-late'],
    ['when cards are to be pinned where nobody pins', withStage('report', { minPins: 2 }), 'pins-elsewhere'],
    ['when turns are named that the floor does not follow', withStage('present', { floor: 'free' }), 'turns-unused'],
    ['when it lasts more than three hours', withStage('debrief', { minutes: 120, rounds: 2 }), 'too-long'],
  ] as [string, Recipe, string][])('%s', (_, recipe, code) => {
    expect(codes(recipe)).toEqual([code])
    expect(isPlayable(recipe)).toBe(true)
  })
})

it('a note names the stage that it is about', () => {
  expect(checkRecipe(withStage('present', { turns: ['side-a'] }))).toEqual([{ level: 'error', code: 'turns-count', stage: 1 }])
})
