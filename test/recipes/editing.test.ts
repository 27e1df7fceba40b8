import { expect, it } from 'vitest'
import { begun, changed, redone, undone } from '../../renderer/features/recipes/history.ts'
import { addStage, changeStage, edited, moveStage, recipeOf, removeStage, withSides } from '../../renderer/features/recipes/recipe-edits.ts'
import { checkRecipe } from '../../shared/recipes/check.ts'
import { council60 } from '../../shared/recipes/council-60.ts'
import { sac45 } from '../../shared/recipes/sac-45.ts'
import { recipeSchema } from '../../shared/recipes/schema.ts'

const kinds = (recipe: ReturnType<typeof edited>) => recipe.stages.map(({ stage }) => stage.kind)

it('a recipe that nobody has changed comes out as it went in', () => {
  expect(recipeOf(edited(sac45))).toEqual(sac45)
})

it('a stage moves by one place, and no further than the ends', () => {
  const start = edited(sac45)
  expect(kinds(moveStage(start, 1, 1)).slice(0, 3)).toEqual(['prepare', 'listenBack', 'present'])
  expect(moveStage(start, 0, -1)).toBe(start)
  expect(moveStage(start, sac45.stages.length - 1, 1)).toBe(start)
  expect(moveStage(moveStage(start, 3, -1), 3, 1).stages).toEqual(start.stages)
})

it('the list of turns keeps step with the rounds', () => {
  const turnsOf = (rounds: number) => changeStage(edited(council60), 2, { rounds }).stages[2]!.stage.turns
  expect(turnsOf(2)).toEqual(['kallas', 'meloni'])
  expect(turnsOf(6)).toEqual(['kallas', 'meloni', 'macron', 'bettel', 'kallas', 'meloni'])
})

it('a field that is emptied is left out of the recipe', () => {
  const after = recipeOf(changeStage(edited(sac45), 0, { minPins: undefined }))
  expect(after.stages[0]).not.toHaveProperty('minPins')
  expect(recipeOf(withSides(edited(sac45), undefined))).not.toHaveProperty('sides')
})

it('whatever kind of stage is added, the recipe stays one that the app can read; what is in role comes before the roles go', () => {
  for (const kind of ['tourDeTable', 'vote', 'reverse', 'negotiate', 'report', 'debrief', 'dropRoles'] as const) {
    const after = addStage(edited(sac45), kind)
    expect(recipeSchema.safeParse(recipeOf(after)).success).toBe(true)
    expect(checkRecipe(recipeOf(after)).filter(({ level }) => level === 'error')).toEqual([])
    expect(new Set(after.stages.map(({ key }) => key)).size).toBe(after.stages.length)
  }
  const added = kinds(addStage(edited(sac45), 'vote'))
  expect(added.indexOf('vote')).toBeLessThan(added.indexOf('dropRoles'))
})

it('a stage that is taken out leaves the others with their names', () => {
  expect(removeStage(edited(sac45), 2).stages.map(({ key }) => key)).toEqual([0, 1, 3, 4, 5, 6, 7, 8])
})

it('undo and redo go through the steps; typing one field is one step', () => {
  let history = begun('a')
  for (const text of ['ab', 'abc', 'abcd']) history = changed(history, text, 'title')
  history = changed(history, 'moved', null)
  expect(undone(history).now).toBe('abcd')
  expect(undone(undone(history)).now).toBe('a')
  expect(redone(redone(undone(undone(history)))).now).toBe('moved')
  expect(undone(undone(undone(history))).now).toBe('a')
  const other = changed(undone(history), 'other', null)
  expect(redone(other)).toBe(other) // a new step closes the way forward
})
