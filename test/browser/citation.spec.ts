import { expect, type Page } from '@playwright/test'
import { axe, test } from './outer-support.ts'
import { beginDebate, goToOpening } from './table-support.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Copy citation' })
const citation = (page: Page) => dialog(page).getByRole('textbox', { name: 'Citation' })

test('the citation of a card is copied as text and with its italics, in the style that was used last', async ({ stage }) => {
  const page = await stage.open('#/dossier/M01')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('complementary').getByRole('button', { name: 'Copy citation of M01' }).click()
  await expect(citation(page)).toHaveValue(/\(2026, January 9\)/)
  await dialog(page).getByRole('radio', { name: 'MLA' }).check()
  await expect(citation(page)).toHaveValue(/9 Jan\. 2026, https:/)
  expect((await axe(page).include('[role=dialog]').analyze()).violations).toEqual([])
  await dialog(page).getByRole('button', { name: 'Copy' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()))
  })
  expect(copied[0]).toBe(await citation(page).inputValue())
  expect(copied[1]).toContain('<i>')
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'Copy citation of M01' }).first().click()
  await expect(dialog(page).getByRole('radio', { name: 'MLA' })).toBeChecked()
  await expect(citation(page)).toHaveValue(/9 Jan\. 2026, https:/)
})

test('a card in the hand is cited by keyboard, without being added to the speech', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  const row = page.getByRole('grid').getByRole('row').first()
  await row.focus()
  const button = row.getByRole('button', { name: /^Copy citation of/ })
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(button).toBeFocused({ timeout: 300 })
  }).toPass({ timeout: 10_000 })
  await page.keyboard.press('Enter')
  await expect(citation(page)).toHaveValue(/https:/)
  await expect(dialog(page).getByRole('button', { name: 'Copy' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true) // back in the list, at the same card
  await expect(row).not.toHaveClass(/attached/)
})

test('a page over plain http copies all the same, and where nothing may copy the citation is selected and said to be', async ({ stage }) => {
  const page = await stage.open('#/dossier?q=demandeurs')
  await page.context().grantPermissions(['clipboard-read'])
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('not here')) })) // as where there is none
  await page.getByRole('button', { name: 'Copy citation of K01' }).first().click()
  await expect(citation(page)).toHaveValue(/https:/)
  await dialog(page).getByRole('button', { name: 'Copy' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation(page).inputValue())
  await page.evaluate(() => { document.execCommand = () => false })
  await dialog(page).getByRole('button', { name: 'Copy' }).click()
  await expect(dialog(page).getByRole('status')).toContainText('The citation is selected')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await citation(page).inputValue())
})
