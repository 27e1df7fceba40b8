import { expect } from '@playwright/test'
import { expectSound, test } from './outer-support.ts'
import { beginDebate, goToOpening, searchClaims, speechBox } from './table-support.ts'

const record = 'Record'

test('a bout in which a wrong reading is corrected, an altered quotation is caught, and a departure from the record is shown', async ({ stage }) => {
  const page = await stage.open('#/new/kallas')
  await beginDebate(page)
  await goToOpening(page)
  const form = page.getByRole('form', { name: 'Your speech' })

  // 1. The app says what it understood; the student takes it away and names what he means. His correction counts.
  await speechBox(page).fill('We must put our demands on Russia, not on the country that it attacked.')
  await expect(form.getByText('I understood:')).toBeVisible()
  const read = form.getByRole('button', { name: /^Remove the claim Put the demands on Russia/ })
  await expect(read).toBeVisible()
  await read.click()
  await expect(read).toHaveCount(0)
  await (await searchClaims(page)).fill('Russia must move first')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: 'Remove the claim Russia must move first' })).toBeVisible()

  // 2. A quotation with a changed word is shown with its difference; the true words are left to the student.
  await speechBox(page).fill('We must put our demands on Russia first. As Kallas said, “I don’t think there is anything that we can offer to Moscow on top of what they already get”.')
  await expect(form.getByText('Altered. The words on record:')).toBeVisible()
  await expect(form.locator('del')).toContainText('Russia')
  await expect(form.locator('ins')).toContainText('Moscow')
  await page.keyboard.press('Control+Enter')
  if (await speechBox(page).inputValue()) await page.keyboard.press('Control+Enter')
  const speech = page.getByRole('region', { name: record, exact: true }).locator('article').filter({ hasText: 'As Kallas said' })
  await expect(speech).toBeVisible()
  await expect(speech.getByText('Russia must move first')).toBeVisible()
  await expect(speech.getByText('Put the demands on Russia', { exact: true })).toHaveCount(0)
  await expect(speech.locator('del')).toContainText('Russia')

  // 3. The other seats answer from the record, and say why, and what else was considered.
  await expect(page.getByText('Why this card').first()).toBeVisible()

  // 4. A claim against the record of the own figure: the cards that say so, and the choice to keep it, marked.
  await speechBox(page).fill('Now I think that a leader who knows the Kremlin may go first and open the door alone.')
  await expect(form.getByRole('button', { name: /^Remove the claim A leader may go first/ })).toBeVisible()
  const note = form.getByRole('region', { name: 'The record of your figure' })
  await expect(note).toContainText('Kallas')
  await note.getByRole('button', { name: 'Keep it: my delegation departs from the record' }).click()
  await expect(note.getByRole('button', { name: 'Marked: my delegation departs from the record' })).toHaveAttribute('aria-pressed', 'true')
  await expectSound(page, 'the table with a departure')
  await speechBox(page).focus()
  await page.keyboard.press('Control+Enter')
  const departed = page.getByRole('region', { name: record, exact: true }).locator('article').filter({ hasText: 'may go first and open the door alone' })
  await expect(departed).toContainText('departs from the record')
  expect(page.problems).toEqual([])
})
