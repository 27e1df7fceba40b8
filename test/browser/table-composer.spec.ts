import { expect } from '@playwright/test'
import { MAX_SPEECH } from '../../shared/debate/events.ts'
import { setStage, test } from './outer-support.ts'
import { beginDebate, goToOpening, say, speechBox } from './table-support.ts'

test('what the app reads out of the text is offered, confirmed, turned round and dropped', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill('Without a line of our own to Moscow, Europe leaves decisions about its security to Washington.')
  await page.getByRole('button', { name: /^Claim: Own line, not Washington's/ }).click()
  const turn = page.getByRole('button', { name: 'I claim' })
  await turn.click()
  await expect(page.getByRole('button', { name: 'I deny' })).toBeVisible()
  await page.getByRole('button', { name: /^Remove the claim Own line/ }).click()
  await expect(page.getByRole('button', { name: 'I deny' })).toHaveCount(0)
})

test('any claim can be added by searching for it, by keyboard alone', async ({ stage }) => {
  const page = await stage.open('#/new/meloni')
  await beginDebate(page)
  await goToOpening(page)
  await page.getByRole('button', { name: 'Add a claim' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: /^Search \d+ claims/ }).fill('one voice')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Remove the claim One voice or none' })).toBeVisible()
})

test('exact words are found while one writes, other words are not in this dossier', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill('Kaja Kallas said “why should they talk to us?” and “the moon is made of cheese”.')
  await expect(page.getByText(/Exact words: Kallas/)).toBeVisible()
  await expect(page.getByText('Not in this dossier.')).toBeVisible()
})

test('a speech that is too long is counted, kept whole, and not sent', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  const long = 'word '.repeat(MAX_SPEECH / 5) + 'more'
  await speechBox(page).fill(long)
  await expect(page.getByText(/8,004 characters, 4 more/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Deliver/ })).toBeDisabled()
  await expect(speechBox(page)).toHaveValue(long)
  await page.reload()
  await expect(speechBox(page)).toHaveValue(long)
})

test('an empty speech is refused in words, and yielding asks once and keeps what is written', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await page.getByRole('button', { name: /^Deliver/ }).click()
  await expect(page.getByRole('alert')).toContainText(/write a sentence|nothing to deliver/i)
  await speechBox(page).fill('Not yet.')
  await page.getByRole('radio', { name: 'Yield' }).click()
  await expect(page.getByText('What you have written stays here')).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(speechBox(page)).toHaveValue('Not yet.')
})

test('the newest open point is offered as what one answers; Reply adds another line', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await say(page, 'Europe needs a line of its own to Moscow.')
  await expect(page.getByRole('radio', { name: 'Answer' })).toBeChecked()
  await expect(page.getByRole('button', { name: /^Not line \d+/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Reply' }).first().click()
  await expect(speechBox(page)).toBeFocused()
  await expect(page.getByRole('button', { name: /^Not line \d+/ }).first()).toBeVisible()
  await say(page, 'It would carry our demands as well.')
  await expect(page.getByText(/answers/).first()).toBeVisible()
})

test('a speech that names no claim and cites no card is asked about once, and nothing is sent until then', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await speechBox(page).fill('If we have no line of our own to Moscow, Washington decides about our security.')
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('form', { name: 'Your speech' }).getByText('Which claim do you make?')
  await expect(asked).toBeVisible()
  await page.getByRole('button', { name: /Own line, not Washington's/ }).click()
  await expect(asked).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Record' }).getByText('Washington decides about our security')).toBeVisible()
})

test('all fields are unfolded where the settings say so, and a delivered speech does not come back into the box', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/settings')
  await page.getByRole('radio', { name: 'All fields' }).click() // not check(): it is chosen when the host has stored it
  await expect(page.getByText('Stored.', { exact: true })).toBeAttached()
  await page.goto(`${stage.server.address}#/new/macron`)
  await beginDebate(page)
  await goToOpening(page)
  await expect(page.getByRole('textbox', { name: 'Why it follows' })).toBeVisible()
  await say(page, 'Europe needs a line of its own.')
  await page.reload()
  await expect(speechBox(page)).toBeEditable()
  await expect(speechBox(page)).toHaveValue('')
})
