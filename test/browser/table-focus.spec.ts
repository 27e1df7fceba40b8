import { expect } from '@playwright/test'
import { test } from './outer-support.ts'
import { beginDebate, goToOpening, say, speechBox } from './table-support.ts'

const OWN_LINE = 'Without a line of our own to Moscow, Europe leaves decisions about its security to Washington.'

test('a chip that is taken or removed leaves the focus to the text box, and a chip that is turned keeps it', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill('Talks with Moscow need Kyiv.')
  await page.getByRole('button', { name: /^Claim: / }).first().click()
  await expect(speechBox(page)).toBeFocused()
  const turn = page.getByRole('button', { name: /^I (claim|deny)$/ }).first()
  const before = (await turn.textContent()) ?? ''
  await turn.press('Enter')
  await expect(turn).toBeFocused()
  await expect(turn).not.toHaveText(before)
  await page.getByRole('button', { name: /^Remove the claim/ }).first().press('Enter')
  await expect(speechBox(page)).toBeFocused()
  await speechBox(page).fill(OWN_LINE)
  await page.getByRole('button', { name: /^Remove the claim Own line/ }).press('Enter') // one that the app understood
  await expect(speechBox(page)).toBeFocused()
  expect(await speechBox(page).evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(OWN_LINE.length)
  await page.getByRole('searchbox').press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Remove the card/ }).press('Enter')
  await expect(speechBox(page)).toBeFocused()
  await say(page, OWN_LINE)
  await page.getByRole('button', { name: /^Not line \d+/ }).press('Enter')
  await expect(speechBox(page)).toBeFocused()
})

test('yielding, delivering and the next stage leave the focus where one reads on', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await page.getByRole('button', { name: 'I am ready' }).press('Enter')
  await expect(speechBox(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('radio', { name: 'Yield' }).click()
  await page.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(speechBox(page)).toBeFocused()
  await page.getByRole('radio', { name: 'Yield' }).click()
  await page.getByRole('button', { name: 'Yield the floor' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeFocused()
  await speechBox(page).fill(OWN_LINE)
  await expect(page.getByText('I understood:')).toBeVisible() // one press delivers
  await page.getByRole('button', { name: /^Deliver/ }).press('Enter')
  await expect(speechBox(page)).toHaveValue('')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeFocused()
})

test('on a phone the box folds away after a speech, and the focus stands on the way back to it', async ({ stage }) => {
  const page = await stage.open('#/new/macron', { viewport: { width: 360, height: 740 } })
  await beginDebate(page)
  await goToOpening(page)
  await say(page, 'Europe needs a line of its own to Moscow.')
  await expect(page.getByRole('button', { name: 'Write' })).toBeFocused()
})

test('a chip that the app understood keeps the focus when it is turned', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill(OWN_LINE)
  const turn = page.getByRole('button', { name: 'I claim' }).first()
  await turn.press('Enter')
  await expect(page.getByRole('button', { name: 'I deny' }).first()).toBeFocused()
})

test('letters typed while a speech is on its way stay in the box', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill(OWN_LINE)
  await expect(page.getByRole('button', { name: /^Remove the claim Own line/ })).toBeVisible()
  await speechBox(page).focus()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type(' And a word more')
  await expect(page.getByRole('region', { name: 'Record', exact: true }).getByText(OWN_LINE)).toBeVisible()
  await expect(speechBox(page)).toHaveValue('And a word more')
})
