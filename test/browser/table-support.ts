import { expect, type Locator, type Page } from '@playwright/test'

/** Begins a solo debate from the set-up screen of a seat and comes to its brief. */
export async function beginDebate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: /^Brief for the seat of/ })).toBeVisible()
}

/** From the brief to one's own floor in the opening. */
export async function goToOpening(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I am ready' }).click()
  await expect(speechBox(page)).toBeVisible()
}

export const speechBox = (page: Page) => page.getByRole('textbox', { name: 'What you say' })

/** Delivers what is written. A speech without claim or card is asked about once: the second press sends it as it is. */
export async function deliver(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
}

/** Says one thing, without naming a claim, and waits until it stands in the record. */
export async function say(page: Page, text: string): Promise<void> {
  await speechBox(page).fill(text)
  await deliver(page)
  await expect(page.getByRole('region', { name: 'Record', exact: true }).getByText(text)).toBeVisible()
}

/** From the opening through the exchange to the closing, as short as it gets. */
export async function talkToTheEnd(page: Page): Promise<void> {
  await say(page, 'Europe needs a line of its own, or Washington decides for us.')
  for (const round of [1, 2, 3]) {
    await expect(page.getByRole('navigation', { name: 'Stages' }).getByText(`round ${round} of 3`)).toBeVisible()
    await say(page, `Point ${round}: a channel carries demands as well as offers.`)
  }
  await speechBox(page).fill('That is what the table should remember.')
  await deliver(page)
  await expect(page.getByRole('heading', { name: 'Put the card down.' })).toBeVisible()
}

/** Opens the search of all claims. While the app reads a text, its chips come in and move the button away under a pointer: then again. */
export async function searchClaims(page: Page): Promise<Locator> {
  const search = page.getByRole('searchbox', { name: /^Search \d+ claims/ })
  await expect(async () => {
    if (!(await search.isVisible())) await page.getByRole('button', { name: 'Add a claim' }).click()
    await expect(search).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return search
}
