import { expect, type Page } from '@playwright/test'
import { aText } from '../study/a-case.ts'
import { expectSound, setStage, test } from './outer-support.ts'

const box = (page: Page) => page.getByRole('textbox', { name: 'Your case' })
const words = `${aText('Order')} Europe must not go to Moscow as a petitioner and beg for talks.`

/** Tabs on from where one is until this has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>, key = 'Tab'): Promise<void> {
  await expect(async () => {
    for (let at = 0; at < 12; at += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
    }
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass()
}

/** Six cases for Kallas by others, every other one first hand, as a file from a teacher. */
const classFile = () => JSON.stringify({
  format: 'tour-de-table-cases', version: 1, pack: 'eu-russia-2026', trials: [],
  cases: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((word, at) => ({ id: `case${at}000`, seat: 'kallas', asOf: '2026-03-31', origin: at % 2 === 0 ? 'first' : 'shoes', text: aText(word), claims: [], writtenAt: '2026-01-29T12:00:00.000Z' })),
})

test('a case is written, kept as typed, checked against the record and kept, by keyboard alone', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/study/shoes')
  await expect(page.getByText('You have written no case yet.')).toBeVisible()
  await expect(page.getByText('There are too few cases yet')).toBeVisible()
  await expectSound(page, 'empty')
  await tabTo(page, page.getByRole('link', { name: /^Kaja Kallas/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A case for Kaja Kallas' })).toBeFocused()
  await tabTo(page, box(page))
  await page.keyboard.insertText(words.slice(0, 100))
  await expect(page.getByText(/60 to 120; \d+ to go/)).toBeVisible()
  await expect(page.getByText('Kept as typed.')).toBeVisible()
  await page.reload()
  await expect(box(page)).toHaveValue(words.slice(0, 100))
  await box(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words.slice(100))
  await expect(page.getByText('60 to 120: fits')).toBeVisible()
  const yes = page.getByRole('button', { name: 'Yes, I say: Europe must not beg' })
  await expect(yes).toBeVisible()
  await expectSound(page, 'writing')
  await tabTo(page, yes)
  await page.keyboard.press('Enter')
  const add = page.getByRole('button', { name: 'Add a card: Europe must not beg' })
  await tabTo(page, add, 'Shift+Tab')
  await page.keyboard.press('Enter')
  const search = page.getByRole('searchbox', { name: /^Card for/ })
  await expect(search).toBeFocused()
  await page.keyboard.insertText('demandeurs')
  await expect(page.getByRole('button', { name: /^Take this card: K01/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Add a card: Europe must not beg/ })).toBeFocused()
  await expect(page.getByText('Kept as typed.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Check it against the record' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Against the record: Kaja Kallas' })).toBeFocused()
  const claim = page.getByRole('article', { name: 'Europe must not beg' })
  await expect(claim).toContainText('supported')
  await expect(claim).toContainText('Fits: Kallas says it.')
  await expect(page.getByText('Claims with a fitting card: 1 of 1.')).toBeVisible()
  await expectSound(page, 'check')
  await expect(page.getByRole('checkbox', { name: /^Others at this machine may judge it/ })).not.toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Keep this case' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('100%')
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('Nobody has judged it yet')
  await expectSound(page, 'case')
  await page.getByRole('link', { name: 'To Both Shoes' }).click()
  const remove = page.getByRole('button', { name: /^Delete: For Kaja Kallas/ })
  await remove.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectSound(page, 'own case on a phone')
  expect(page.problems).toEqual([])
})

test('cases of a class come by a file and are told apart, by keyboard and without names, alone and by the hands of a class', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/study/shoes', { colorScheme: 'dark' })
  await page.locator('input[type=file]').setInputFiles({ name: 'cases.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"tour-de-table-cases","version":9}') })
  await expect(page.getByRole('alert')).toContainText('of version 9')
  await page.locator('input[type=file]').setInputFiles({ name: 'cases.json', mimeType: 'application/json', buffer: Buffer.from(classFile()) })
  await expect(page.getByRole('main').getByText('New: 6 cases, 0 trials.')).toBeVisible()
  const alone = page.getByRole('link', { name: 'Judge alone: Kaja Kallas' })
  await alone.focus()
  await page.keyboard.press('Enter')
  const cases = page.getByRole('article')
  await expect(cases).toHaveCount(6)
  await expect(page.getByText('6 cases are not marked yet.')).toBeVisible()
  await expectSound(page, 'trial')
  for (const at of [0, 1, 2, 3, 4, 5]) {
    const first = cases.nth(at).getByRole('radio', { name: 'Argued this side first' })
    await first.focus()
    await page.keyboard.press('Space')
    await expect(first).toBeChecked()
  }
  await tabTo(page, page.getByRole('button', { name: 'Tell me' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Where they come from: Kaja Kallas' })).toBeFocused()
  const told = await page.getByText(/^You told \d of 6\.$/).textContent()
  expect(await page.getByText('Argued this side first').count()).toBe(Number(told?.match(/\d/)?.[0]))
  await expectSound(page, 'judged')
  await page.getByRole('link', { name: 'To Both Shoes' }).click()
  await expect(page.getByText('You have judged these; too few new ones.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your trials' })).toBeVisible()
  await page.getByRole('link', { name: 'With the class: Kaja Kallas' }).click()
  await page.getByRole('textbox', { name: 'How many vote?' }).fill('20')
  for (const at of [0, 1, 2, 3, 4, 5]) await cases.nth(at).getByRole('textbox').fill(at === 0 ? '21' : '5')
  await expect(page.getByText('More than the 20 who vote.')).toBeVisible()
  await cases.nth(0).getByRole('textbox').fill('20')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectSound(page, 'class trial on a phone')
  await page.getByRole('button', { name: 'Tell me' }).click()
  await expect(page.getByText(/^20 judges: \d+ of 120 judgements were right\.$/)).toBeVisible()
  expect(page.problems).toEqual([])
})
