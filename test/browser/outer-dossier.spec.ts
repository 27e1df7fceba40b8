import { expect } from '@playwright/test'
import { test } from './outer-support.ts'

test('search finds by words', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.getByLabel('Search in words').fill('demandeurs')
  await expect(page.getByRole('link', { name: /^Read K01 in full/ })).toBeVisible()
  await expect(page).toHaveURL(/q=demandeurs/)
})

test('words that nobody said lead to a way out, not to an empty page', async ({ stage }) => {
  const page = await stage.open('#/dossier?q=zzzz')
  await expect(page.getByText('Nothing in the dossier holds all these words together')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.locator('.entry').first()).toBeVisible()
  await expect(page.getByLabel('Search in words')).toHaveValue('')
})

test('the BB.LV text stands there statement by statement, beside the words that were said, with the difference marked', async ({ stage }) => {
  const page = await stage.open('#/dossier?ids=S01-S20')
  await expect(page.locator('.statement')).toHaveCount(20)
  const offering = page.locator('.statement').filter({ has: page.getByRole('link', { name: /^Read S03/ }) })
  await expect(offering.locator('del')).toHaveText(['offering'])
  await expect(offering.locator('ins')).toHaveText(['putting on'])
  await expect(offering.getByText('re-translation, not the speaker’s words')).toBeVisible()
  await expect(offering.locator('.compared').first().locator('q')).toHaveCount(0) // never in quotation marks
  await expect(page.getByText('The dossier says otherwise')).toBeVisible()
})

test('an entry shows words, source, grade, address, variants and what contradicts it', async ({ stage }) => {
  const page = await stage.open('#/dossier/M01')
  await expect(page.getByText('Penso che però Macron abbia ragione su questo')).toHaveAttribute('lang', 'it')
  await expect(page.getByRole('heading', { name: 'Other printings of the same words' })).toBeVisible()
  const address = page.getByRole('link', { name: 'Open the page' })
  await expect(address).toHaveAttribute('rel', 'noreferrer noopener')
  await expect(address).toHaveAttribute('target', '_blank')
  await page.goto(`${stage.server.origin}/#/dossier/S16`)
  await expect(page.getByRole('heading', { name: 'The dossier says otherwise' })).toBeVisible()
  await expect(page.locator('.grade-aggregator').first()).toHaveText('aggregator: a weak source')
})

test('what happened afterwards is marked as an epilogue', async ({ stage }) => {
  const page = await stage.open('#/dossier?period=later')
  await expect(page.getByText('It was not known on the day of the debate')).toBeVisible()
  const entries = await page.locator('.entry').count()
  await expect(page.locator('.epilogue')).toHaveCount(entries)
})

test('an id that does not exist is refused in words', async ({ stage }) => {
  const page = await stage.open('#/dossier/Z99')
  await expect(page.getByRole('alert')).toContainText('There is no such statement in the dossier.')
})

test('Back leads to the same place in a long list', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('End')
  const far = page.locator('.entry[aria-posinset="208"]').getByRole('link', { name: /^Read/ })
  await far.click()
  await expect(page.locator('.about')).toBeVisible()
  await page.goBack()
  await expect(far).toBeInViewport()
})
