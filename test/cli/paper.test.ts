import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { paperResultSchema, recipeCheckSchema } from '../../electron/cli/shapes.ts'
import { aFolder, command } from './command.ts'

it('a recipe of the app is exported, changed, checked, and printed', async () => {
  const folder = aFolder()
  const [file, pdf] = [join(folder, 'lesson.recipe.json'), join(folder, 'new', 'lesson.pdf')]
  const exported = await command('recipe', 'export', 'sac-45')
  expect(exported.code).toBe(0)
  writeFileSync(file, exported.out.replace('"id": "sac-45"', '"id": "tuesday"').replace('"minutes": 10', '"minutes": 4'))
  const checked = await command('recipe', 'validate', file, '--json')
  expect(checked.code).toBe(0)
  expect(recipeCheckSchema.parse(JSON.parse(checked.out))).toEqual({ ok: true, recipe: { id: 'tuesday', title: expect.any(String), minutes: 39 }, error: null, warnings: [{ code: 'debrief-short', stage: null }] })
  const printed = await command('paper', '--recipe', file, '--out', pdf, '--size', 'Letter', '--as-of', '2026-01-29', '--json')
  expect(printed.code).toBe(0)
  expect(paperResultSchema.parse(JSON.parse(printed.out))).toEqual({ file: pdf, recipe: 'tuesday', asOf: '2026-01-29', size: 'Letter', bytes: readFileSync(pdf).length })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
}, 60_000)

it('a file that is no recipe is refused with its reason, and nothing is printed', async () => {
  const folder = aFolder()
  const file = join(folder, 'x.json')
  writeFileSync(file, '{"format":"tour-de-table-recipe","version":1,"recipe":{"id":"x"}}')
  const checked = await command('recipe', 'validate', file, '--json')
  expect(checked).toMatchObject({ code: 1, err: expect.stringContaining('bad-recipe') })
  expect(recipeCheckSchema.parse(JSON.parse(checked.out))).toMatchObject({ ok: false, recipe: null, error: expect.stringContaining('recipe.title') })
  expect(await command('paper', '--recipe', file, '--out', join(folder, 'x.pdf'))).toMatchObject({ code: 1, err: expect.stringContaining('bad-recipe') })
})

it('a recipe or a day that is not there is a wrong use', async () => {
  const pdf = join(aFolder(), 'x.pdf')
  expect(await command('paper', '--recipe', 'sac-46', '--out', pdf)).toMatchObject({ code: 2, err: expect.stringContaining('sac-45') })
  expect(await command('recipe', 'export', 'sac-46')).toMatchObject({ code: 2, out: '' })
  expect(await command('paper', '--recipe', 'sac-45', '--out', pdf, '--as-of', '2027-01-01')).toMatchObject({ code: 2, err: expect.stringContaining('unknown-date') })
})
