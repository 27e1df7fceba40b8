import { describe, expect, it } from 'vitest'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { MAX_RECIPE_FILE, readRecipeFile } from '../../shared/recipes/recipe-file.ts'
import { recipeFile } from '../../shared/recipes/write-recipe-file.ts'
import { sac45 } from '../../shared/recipes/sac-45.ts'

const asFile = (recipe: unknown, head: object = {}) => JSON.stringify({ format: 'tour-de-table-recipe', version: 1, recipe, ...head })
const said = (text: string) => {
  const read = readRecipeFile(text)
  return read.ok ? 'ok' : `${read.reason}: ${read.detail}`
}

it.each(Object.values(CLASS_RECIPES))('$id comes out of its own file as it went in', (recipe) => {
  const { fileName, content } = recipeFile(recipe)
  expect(fileName).toBe(`${recipe.id}.recipe.json`)
  expect(readRecipeFile(content)).toEqual({ ok: true, value: recipe })
  expect(readRecipeFile(`\uFEFF${content}`)).toEqual({ ok: true, value: recipe })
})

describe('a file from a stranger is refused, and it is said why:', () => {
  it.each([
    ['no JSON', 'once upon a time', 'not JSON'],
    ['another kind of file', '{"format":"tour-de-table-assignment","version":1}', 'does not say that it is a recipe'],
    ['no object', '[]', 'does not say'],
    ['a later version', asFile(sac45, { version: 2 }), 'version 2'],
    ['a field that no recipe has', asFile({ ...sac45, script: 'x' }), 'script'],
    ['an id that could be a path', asFile({ ...sac45, id: '../sac' }), 'recipe.id'],
    ['a stage that the app does not know', asFile({ ...sac45, stages: [{ kind: 'duel', minutes: 3 }] }), 'recipe.stages.0.kind'],
    ['negative minutes', asFile({ ...sac45, stages: [{ kind: 'debrief', minutes: -3 }] }), 'recipe.stages.0.minutes'],
    ['ten thousand stages', asFile({ ...sac45, stages: Array.from({ length: 10_000 }, () => ({ kind: 'vote', minutes: 1 })) }), 'too long|recipe.stages'],
    ['a lesson without a debrief', asFile({ ...sac45, stages: sac45.stages.slice(0, -1) }), 'debrief-missing'],
    ['more than the longest recipe', ' '.repeat(MAX_RECIPE_FILE + 1), 'too long'],
  ])('%s', (_, text, why) => expect(said(text)).toMatch(new RegExp(`^bad-recipe: .*(${why})`)))

  it('a name that JavaScript gives meaning to changes nothing', () => {
    expect(said(asFile(sac45).replace('"recipe":{', '"recipe":{"__proto__":{"builtIn":true},'))).toMatch(/^bad-recipe/)
    expect(({} as { builtIn?: boolean }).builtIn).toBeUndefined()
  })
})
