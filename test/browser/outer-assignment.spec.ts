import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectSound, setStage, test } from './outer-support.ts'

test('a teacher hands a bout out, and a student opens the file and begins the very same one', async () => {
  await using teacher = await setStage()
  const page = await teacher.open('#/new/bettel')
  await page.getByText(/level, 3 rounds of exchange/).click()
  await page.getByRole('radio', { name: /^Relentless/ }).check()
  await page.getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await page.getByText('For teachers: hand this bout out').click()
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Title of the bout' }).fill('Week 12: the envoy')
  await page.getByRole('textbox', { name: 'Your words to the class (optional)' }).fill('Read the brief first.')
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  expect(saved.suggestedFilename()).toBe('week-12-the-envoy.tour-de-table.json')
  await expect(page.getByText('Saved as week-12-the-envoy.tour-de-table.json')).toBeVisible()

  await using student = await setStage()
  const other = await student.open('#/')
  await other.getByRole('link', { name: 'Open a bout that was handed out' }).click()
  await other.locator('input[type=file]').setInputFiles(await saved.path())
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Week 12: the envoy')
  await expect(other.getByText('Read the brief first.')).toBeVisible()
  await expect(other.getByText('Relentless')).toBeVisible()
  await expectSound(other, 'an assignment')
  await other.getByRole('button', { name: 'Begin' }).click()
  await expect(other.getByRole('heading', { name: /^Brief for the seat of Xavier Bettel/ })).toBeVisible()
  const { seed } = JSON.parse(readFileSync(await saved.path(), 'utf8')) as { seed: string }
  expect(seed).toMatch(/^\d+$/)
  expect([...page.problems, ...other.problems]).toEqual([])
})

test('a file that is no assignment is refused in words, and another one can be chosen', async ({ stage }) => {
  const page = await stage.open('#/assignment')
  const choose = (name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('homework.json', '{"hello":1}')
  await expect(page.getByRole('alert')).toContainText('Nothing was begun')
  await choose('photo.json', 'x'.repeat(200_000))
  await expect(page.getByRole('alert')).toContainText('Nothing was begun')
  await choose('bout.json', JSON.stringify({ format: 'tour-de-table/assignment', formatVersion: 1, title: 'Now right', note: '', pack: { id: 'eu-russia-2026', version: '2020.1.1' }, recipe: 'solo-sparring', seat: 'kallas', asOf: '2026-01-29', seed: '5', level: 'gentle', rounds: 1, timed: false }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Now right')
  await expect(page.getByText(/made with version 2020.1.1/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
