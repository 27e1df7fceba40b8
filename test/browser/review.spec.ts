import { expect } from '@playwright/test'
import { expectSound, setStage, test, type WatchedPage } from './outer-support.ts'

const question = (page: WatchedPage) => page.locator('.review-card h1')
const shown = (page: WatchedPage) => page.locator('.review-card').innerText()

/** Shows the answer and grades it, by keys; waits for the next card. */
async function answer(page: WatchedPage, grade: '1' | '2' | '3' | '4', done: number): Promise<void> {
  await expect(question(page)).toBeFocused()
  await page.keyboard.press(done % 3 === 0 ? 'a' : 'Space')
  await expect(page.locator('.review-answer h2')).toBeFocused()
  const before = await shown(page)
  await page.keyboard.press(grade)
  await expect(async () => expect(await page.locator('.review-card, .review-end').innerText()).not.toBe(before)).toPass()
}

test('ten cards are reviewed by keyboard, one grade is taken back, and the overview tells what comes when', async () => {
  test.setTimeout(120_000)
  await using stage = await setStage()
  const page = await stage.open('#/study/review')
  await expect(page.getByRole('heading', { name: 'Due for review' })).toBeVisible()
  await expect(page.locator('.due-number')).toContainText('10 cards')
  await expectSound(page, 'overview')
  await page.keyboard.press('Space')
  await expect(question(page)).toBeVisible()
  await expectSound(page, 'question')
  await page.keyboard.press('Space')
  await expectSound(page, 'answer')
  const first = await question(page).innerText()
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: /Take back/ })).toBeVisible()
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: /Take back/ })).toBeHidden()
  await expect(question(page)).toHaveText(first)
  for (let n = 0; n < 10; n++) await answer(page, n === 4 ? '1' : '4', n)
  await page.getByRole('link', { name: 'Stop here' }).or(page.getByRole('link', { name: 'To the overview' })).first().click()
  await expect(page.getByText(/of \d+ cards met so far/)).toBeVisible()
  expect(page.problems).toEqual([])
})

test('the deck is searched, and a card is set aside and brought back', async ({ stage }) => {
  const page = await stage.open('#/study/review/deck')
  await page.getByLabel('Search in words').fill('demandeurs')
  await expect(page.locator('.deck-row')).toHaveCount(4)
  await expectSound(page, 'deck')
  const row = page.locator('.deck-row').first()
  await row.getByRole('button', { name: /^Set aside/ }).click()
  await expect(row).toContainText('set aside')
  await row.getByRole('button', { name: /^Bring back/ }).click()
  await expect(row).toContainText('not met yet')
  expect(page.problems).toEqual([])
})

test('a card that was graded in another window is not graded twice, and this is said', async () => {
  await using stage = await setStage()
  const [one, two] = [await stage.open('#/study/review/cards'), await stage.open('#/study/review/cards')]
  await expect(question(two)).toHaveText(await question(one).innerText())
  for (const page of [one, two]) {
    await page.keyboard.press('Space')
    await expect(page.locator('.review-answer h2')).toBeFocused()
    await page.keyboard.press('4')
  }
  await expect(two.locator('.review-note')).toContainText('graded in another window')
  await expect(question(two)).toBeVisible()
  await one.goto(`${stage.server.address}#/study/review`)
  await expect(one.getByText(/^One of \d+ cards met so far/)).toBeVisible()
})

test('on a phone every card fits the width, question and answer', async ({ stage }) => {
  const page = await stage.open('#/study/review/cards', { viewport: { width: 360, height: 740 } })
  await expectSound(page, 'question on a phone')
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await expectSound(page, 'answer on a phone')
  await page.goto(`${stage.server.address}#/study/review`)
  await expect(page.locator('.review-forecast')).toBeVisible()
  await expectSound(page, 'overview on a phone')
})
