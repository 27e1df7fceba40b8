import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectSound, setStage, test } from './outer-support.ts'

test('a teacher changes a lesson format, takes steps back, keeps it, hands it on, prints it and deletes it', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/recipes')
  await expect(page.getByRole('article')).toHaveCount(4)
  await expectSound(page, 'the formats')
  await page.getByRole('link', { name: /^Look and change: Structured controversy, 45/ }).click()
  await expect(page.getByText('fill a lesson of 45.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as my own' })).toBeDisabled()

  // minutes, live: the sum, and a debrief that becomes too short
  const rows = page.locator('.stage-row')
  const debrief = rows.filter({ hasText: 'Debrief' })
  await debrief.getByLabel('Minutes', { exact: true }).fill('4')
  await expect(page.getByText('leave 6 minutes of a lesson of 45.')).toBeVisible()
  await expect(page.getByText('The debrief has less than a fifth of the time.')).toBeVisible()
  await debrief.getByLabel('Minutes', { exact: true }).fill('many')
  await expect(debrief.getByLabel('Minutes', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await debrief.getByLabel('Minutes', { exact: true }).fill('12')

  // order by keyboard, by button, and back
  await rows.nth(1).getByRole('button', { name: /one place down/ }).focus()
  await page.keyboard.press('Enter')
  await expect(rows.nth(2)).toContainText('2 × 3 min')
  await expect(rows.nth(2).getByRole('button', { name: /one place down/ })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(1)).toContainText('2 × 3 min')
  await rows.filter({ hasText: 'Roles off' }).getByRole('button', { name: /take out/ }).click()
  await expect(page.getByText('Roles are put down before the debrief: add that stage before it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as my own' })).toBeDisabled()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Nothing stands against it.')).toBeVisible()
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nothing stands against it.')).toBeVisible()

  // a vote, with its fields
  await page.getByLabel('Add a stage').selectOption({ label: 'Vote' })
  const vote = rows.filter({ hasText: 'Vote' }).first()
  await vote.getByText('More about this stage').click()
  await vote.getByLabel('Question', { exact: true }).fill('Do we sign it?')
  await vote.getByLabel('Who votes').selectOption({ label: 'each delegation votes' })
  await vote.getByLabel('Bells, seconds before the end').fill('60 10')
  await expectSound(page, 'the editor')
  await page.getByRole('textbox', { name: 'Name of the format' }).fill('Our Tuesday lesson')
  await page.getByRole('button', { name: 'Save as my own' }).click()
  await expect(page).toHaveURL(/#\/recipes\/sac-45-own$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our Tuesday lesson')

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()])
  expect(file.suggestedFilename()).toBe('sac-45-own.recipe.json')
  const written = JSON.parse(readFileSync(await file.path(), 'utf8')) as { version: number; recipe: { stages: { kind: string; vote?: object; marks?: number[] }[] } }
  expect(written.recipe.stages.find(({ kind }) => kind === 'vote')).toMatchObject({ marks: [60, 10], vote: { question: 'Do we sign it?', by: 'delegations' } })
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'On paper (A4)' }).click()])
  expect(paper.suggestedFilename()).toBe('tour-de-table-sac-45-own.pdf')
  expect(readFileSync(await paper.path()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByRole('article')).toHaveCount(4)

  // back again from the file; what is no recipe is refused in words
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"tour-de-table-recipe","version":9,"recipe":{}}') })
  await expect(page.getByRole('alert')).toContainText('version 9')
  await choose.setInputFiles(await file.path())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our Tuesday lesson')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectSound(page, 'the editor on a phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectSound(page, 'the editor in the dark')
  expect(page.problems).toEqual([])
})
