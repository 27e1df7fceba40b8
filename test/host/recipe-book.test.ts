import { expect, it } from 'vitest'
import { recipeBook } from '../../electron/host/recipe-book.ts'
import { recipeMethods } from '../../electron/host/methods/recipes.ts'
import { ownRecipes } from '../../electron/store/own-recipes.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { sac45 } from '../../shared/recipes/sac-45.ts'
import { aDatabase } from '../support/host-on.ts'

const NOW = '2026-01-29T09:00:00.000Z'
const aBook = async () => {
  const db = await aDatabase()
  return { db, book: recipeBook({ own: ownRecipes(db), now: () => NOW }) }
}
const longer = { ...sac45, title: 'With a longer debrief', stages: sac45.stages.map((stage) => (stage.kind === 'debrief' ? { ...stage, minutes: 20 } : stage)) }

it('a changed recipe of the app is kept beside it, each time under a new id', async () => {
  const { book } = await aBook()
  expect(book.save(longer)).toEqual({ ok: true, value: 'sac-45-own' })
  expect(book.save({ ...longer, title: 'Another' })).toEqual({ ok: true, value: 'sac-45-own-2' })
  expect(book.recipeById('sac-45')).toEqual(sac45)
  expect(book.recipeById('sac-45-own')).toEqual({ ...longer, id: 'sac-45-own' })
  expect(book.list().map(({ recipe, builtIn }) => [recipe.id, builtIn])).toEqual([...Object.keys(CLASS_RECIPES).map((id) => [id, true]), ['sac-45-own-2', false], ['sac-45-own', false]])
})

it('a name that every object has is no recipe', async () => {
  const { book } = await aBook()
  for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect([id, book.recipeById(id)]).toEqual([id, null])
})

it('an own recipe is changed in its place', async () => {
  const { book } = await aBook()
  book.save(longer)
  expect(book.save({ ...longer, id: 'sac-45-own', title: 'Shorter name' })).toEqual({ ok: true, value: 'sac-45-own' })
  expect(book.list().filter(({ builtIn }) => !builtIn).map(({ recipe }) => recipe.title)).toEqual(['Shorter name'])
})

it('the id of a bout for one student is not given away either', async () => {
  const { book } = await aBook()
  expect(book.save({ ...longer, id: 'solo-sparring' })).toEqual({ ok: true, value: 'solo-sparring-own' })
})

it('a recipe by which no lesson can be led is not kept', async () => {
  const { book } = await aBook()
  expect(book.save({ ...sac45, id: 'mine', stages: sac45.stages.slice(0, 3) })).toMatchObject({ ok: false, reason: 'bad-recipe', detail: expect.stringContaining('debrief-missing') })
  expect(book.recipeById('mine')).toBeNull()
})

it('own recipes can be deleted, those of the app not', async () => {
  const { book } = await aBook()
  book.save(longer)
  const methods = recipeMethods(book)
  expect(methods['recipes.remove']({ id: 'sac-45' })).toMatchObject({ reason: 'forbidden' })
  expect(methods['recipes.remove']({ id: 'sac-45-own' })).toEqual({ ok: true, value: Object.values(CLASS_RECIPES).map((recipe) => ({ recipe, builtIn: true })) })
  expect(methods['recipes.remove']({ id: 'sac-45-own' })).toMatchObject({ reason: 'unknown-recipe' })
})

it('a stored row that no longer fits is left alone and not shown', async () => {
  const { db, book } = await aBook()
  db.prepare('INSERT INTO own_recipes VALUES (?, ?, ?)').run('odd', '{"id":"odd","stages":[]}', NOW)
  expect(book.recipeById('odd')).toBeNull()
  expect(book.list()).toHaveLength(Object.keys(CLASS_RECIPES).length)
  expect(db.prepare('SELECT count(*) FROM own_recipes').pluck().get()).toBe(1)
})

it('the database refuses a row whose id is not the recipe’s', async () => {
  const { db } = await aBook()
  expect(() => db.prepare('INSERT INTO own_recipes VALUES (?, ?, ?)').run('other', JSON.stringify(sac45), NOW)).toThrow('CHECK')
})
