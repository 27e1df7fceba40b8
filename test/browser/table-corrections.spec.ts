import { expect, type Page } from '@playwright/test'
import { claim, OWN_LINE } from './claim-support.ts'
import { expectSound, test } from './outer-support.ts'
import { beginDebate, goToOpening, speechBox } from './table-support.ts'

const record = (page: Page) => page.getByRole('region', { name: 'Record', exact: true })

async function spoken(page: Page): Promise<void> {
  await beginDebate(page)
  await goToOpening(page)
  await claim(page, OWN_LINE)
  await expect(page.getByText('Why this card').first()).toBeVisible()
}

test('a speech is taken back by one key: its words are in the box again, what answered it is folded away, and it can be said otherwise', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await spoken(page)
  await expect(page.getByText('Line 3 is in the record.')).toBeVisible()
  await record(page).focus()
  await page.keyboard.press('z')
  await expect(speechBox(page)).toHaveValue(OWN_LINE)
  await expect(speechBox(page)).toBeFocused()
  await expect(record(page).getByText('Taken back: line 3 and what answered it')).toBeVisible()
  await expect(record(page).getByText('took line 3 back')).toBeVisible()
  await expect(record(page).getByText('Why this card').first()).toBeHidden()
  await expectSound(page, 'the table after a move was taken back')
  await record(page).getByText('Taken back: line 3').click()
  await expect(record(page).getByText('Why this card').first()).toBeVisible()
  await page.reload()
  await expect(speechBox(page)).toHaveValue(OWN_LINE)
  await speechBox(page).press('Control+Enter')
  await expect(record(page).locator('article', { hasText: OWN_LINE }).last()).toBeVisible()
  expect(page.problems).toEqual([])
})

test('a debate stopped by mistake goes on', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await spoken(page)
  await page.getByRole('button', { name: 'Stop the debate' }).first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the debate' }).click()
  await expect(page.getByRole('heading', { name: 'Put the card down.' })).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(speechBox(page)).toBeVisible()
  expect(page.problems).toEqual([])
})

test('the facilitator gives time back, strikes a line and lets it stand again, and the record says each', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await spoken(page)
  await page.getByRole('button', { name: 'Correct something' }).click()
  const dialog = page.getByRole('dialog', { name: 'Corrections' })
  await expectSound(page, 'corrections')
  await dialog.getByRole('button', { name: '1 minute' }).click()
  await expect(record(page).getByText('gave 60 seconds back')).toBeAttached()
  await dialog.getByLabel('Why').selectOption({ label: 'It says something private' })
  await dialog.getByRole('button', { name: 'Strike this line' }).click()
  await expect(dialog.getByRole('button', { name: 'Let line 3 stand again' })).toBeVisible()
  await expect(page.getByText(OWN_LINE)).toHaveCount(0)
  await expect(record(page).getByText('Struck by the facilitator.')).toBeAttached()
  await dialog.getByRole('button', { name: 'Let line 3 stand again' }).click()
  await expect(record(page).getByText(OWN_LINE)).toBeAttached()
  await dialog.getByLabel('Name, or a pseudonym').fill('Jo')
  await dialog.getByRole('button', { name: 'Change the name' }).click()
  await expect(record(page).getByText('Jo', { exact: true }).first()).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(page.problems).toEqual([])
})
