import { expect, type Page } from '@playwright/test'
import { expectSound, setStage, test } from './outer-support.ts'
import { beginDebate, goToOpening, say, speechBox } from './table-support.ts'

/** Speeches, the first with a claim that no card supports; then stop, and put the card down: the shortest way to a debrief. */
async function aShortBout(page: Page, [first = '', ...more]: readonly string[]): Promise<void> {
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill(first)
  const add = page.getByRole('button', { name: 'Add a claim' })
  await add.click()
  await page.getByRole('searchbox', { name: /^Search \d+ claims/ }).fill('Own line')
  await page.keyboard.press('Enter')
  await say(page, first)
  for (const text of more) await say(page, text)
  await page.getByRole('button', { name: 'Stop the debate' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the debate' }).click()
  await page.getByRole('button', { name: 'The card is down' }).click()
  await expect(page.getByRole('heading', { name: 'Looking back' })).toBeVisible()
}

const numbers = (page: Page) => page.getByRole('table', { name: 'In numbers' })
const row = (page: Page, name: string) => numbers(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }).getByRole('cell')

test('a second bout of the same seat shows the first beside it, and what to review is kept', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/macron')
  await page.getByLabel('Your name, or a pseudonym').fill('Lena')
  await aShortBout(page, ['Europe needs a line of its own.'])
  await expect(numbers(page).getByRole('columnheader')).toHaveCount(2)
  await expect(row(page, 'Speeches')).toHaveText(['1line 3'])
  await expect(page.getByText('this bout stands here beside the new one')).toBeVisible()
  const review = page.getByRole('heading', { name: 'Kept for review' }).locator('..')
  await expect(review).toContainText('When you finish, these points are kept')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('tab', { name: 'Look back' }).click()
  await expect(review).toContainText('These points are kept for a later review. They stay on this computer.')
  await expect(review.getByRole('listitem').filter({ hasText: 'Without a card: Own line, not Washington' })).toContainText('line 3')
  await expect(review.getByText('Waits for an answer').first()).toBeVisible()
  const first = new URL(page.url()).hash

  await page.goto(`${stage.server.origin}/#/new/macron`)
  await page.getByLabel('Your name, or a pseudonym').fill('Lena')
  await aShortBout(page, ['Europe needs a line of its own.', 'And it needs it now.'])
  await expect(numbers(page).getByRole('columnheader')).toHaveText([/counted/, /^This bout/, /^Last bout as Macron.*today/])
  await expect(row(page, 'Speeches')).toHaveText([/^2lines 3, \d+$/, '1'])
  await expectSound(page, 'debrief')
  await numbers(page).getByRole('link', { name: 'Last bout as Macron' }).click()
  await expect(page.getByRole('heading', { name: 'The debate is closed.' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(first)
  expect(page.problems).toEqual([])
})

for (const { width, height } of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  test(`debrief and closed debate have record, map and flow sheet by keyboard, and every reference leads to the record, at ${width} px`, async ({ stage }) => {
    const page = await stage.open('#/new/kallas', { viewport: { width, height } })
    await aShortBout(page, ['We prepare first.'])
    const tab = (name: string) => page.getByRole('tab', { name })
    const line = page.locator('#line-3')
    const lookAround = async (where: string) => {
      await tab('Look back').click()
      await row(page, 'Speeches').first().getByRole('button', { name: 'line 3' }).press('Enter')
      await expect(line).toBeFocused()
      await expect(tab('Record')).toHaveAttribute('aria-selected', 'true')
      await tab('Record').press('ArrowRight')
      await expect(tab('Map')).toBeFocused()
      await page.getByRole('button', { name: 'List' }).click()
      await page.getByRole('tabpanel').getByRole('button', { name: 'Show line 3' }).press('Enter')
      await expect(line).toBeFocused()
      await tab('Map').click()
      await expect(page.getByRole('button', { name: 'Drawing' })).toHaveAttribute('aria-pressed', 'true')
      await expect(page.locator('[data-node="3"]')).toBeVisible()
      await expectSound(page, `${where}, map`)
      await tab('Map').press('ArrowRight')
      await expect(page.getByRole('table', { name: /^Flow sheet/ })).toBeVisible()
      await expectSound(page, `${where}, flow sheet`)
      await page.locator('[data-cell="3"]').press('Enter')
      await expect(line).toBeFocused()
      await expect(line).toBeInViewport()
      await tab('Look back').click()
      await expectSound(page, `${where}, look back`)
    }
    await lookAround('debrief')
    if (width < 760) await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^Questions/ }).click()
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(tab('Record')).toHaveAttribute('aria-selected', 'true')
    await lookAround('closed')
    await page.getByRole('tabpanel').press('m')
    await expect(tab('Map')).toHaveAttribute('aria-selected', 'true')
    if (width > 760) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeFocused()
    }
    expect(page.problems).toEqual([])
  })
}
