import { expect } from '@playwright/test'
import { expectSound, test, type WatchedPage } from './outer-support.ts'

const field = (page: WatchedPage) => page.getByLabel('Search in words')
const focused = (page: WatchedPage) => page.locator(':focus')

test('by keyboard alone: search, go through the list, open an entry, and come back to the same place', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('demandeurs')
  await expect(page).toHaveURL(/q=demandeurs/)
  await expect(page.locator('.entry mark').first()).toHaveText('demandeurs')
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAccessibleName(/^Read K01 in full/)
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaja Kallas, 29 January 2026')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/dossier\?q=demandeurs/)
  expect(page.problems).toEqual([])
})

test('a list far longer than the page is gone through with arrows, Home and End, and only what is on screen is in it', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.locator('.entry').first().waitFor()
  await page.keyboard.press('End')
  await expect(focused(page).locator('xpath=ancestor::li')).toHaveAttribute('aria-posinset', '211')
  await expect(focused(page)).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(focused(page).locator('xpath=ancestor::li')).toHaveAttribute('aria-posinset', '210')
  expect(await page.locator('.entry').count()).toBeLessThan(40)
  await page.keyboard.press('Home')
  await expect(focused(page).locator('xpath=ancestor::li')).toHaveAttribute('aria-posinset', '1')
})

test('filters say what they would leave, stand in the address, and Back takes the last one off', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.getByRole('checkbox', { name: /^Xavier Bettel 36/ }).check()
  await expect(page).toHaveURL(/figure=Xavier\+Bettel/)
  await page.getByRole('checkbox', { name: /^exact words/ }).check()
  await expect(page.locator('.entry-who').first()).toContainText('Xavier Bettel')
  for (const who of await page.locator('.entry-who').allTextContents()) expect(who).toMatch(/^Xavier Bettel.*exact words$/)
  await expect(page.getByRole('list', { name: 'Filters that are set' }).getByRole('listitem')).toHaveCount(3)
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: /^exact words/ })).not.toBeChecked()
  await page.getByRole('button', { name: 'Remove the filter Who: Xavier Bettel' }).click()
  await expect(page.locator('.found')).toHaveText('211 entries')
})

test('the address alone shows another screen the same list', async ({ stage }) => {
  const address = '#/dossier?q=talk&figure=Kaja+Kallas&period=core&from=2026-01&to=2026-02&sort=oldest'
  const lists = await Promise.all([1, 2].map(async () => {
    const page = await stage.open(address)
    await page.locator('.entry').first().waitFor()
    return [await page.locator('.found').textContent(), await page.locator('.entry-when').allTextContents()]
  }))
  expect(lists[0]).toEqual(lists[1])
})

test('words that never stand together lead to those that hold some of them', async ({ stage }) => {
  const page = await stage.open('#/dossier?q=demandeurs+zebra')
  await expect(page.locator('.found')).toHaveText('No entry holds all these words. 1 holds some of them.')
  await expect(page.locator('.entry')).toHaveCount(1)
})

test('a pasted page is searched as far as it goes, and that is said', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await field(page).fill('demandeurs '.repeat(1_000))
  await expect(page.getByText('Only the first 400 characters are searched.')).toBeVisible()
  await expect(page.locator('.found')).toHaveText('1 entry')
  for (const hostile of ['"', 'NEAR(a b)', '💬', '<img src=x onerror=alert(1)>', '\u202Eabc', 'a" OR "b']) {
    await field(page).fill(hostile)
    await expect(page.locator('.found')).toBeVisible()
  }
  expect(page.problems).toEqual([])
})

test('sources are searched too, and lead to what is printed there', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  await page.getByRole('button', { name: 'Sources' }).click()
  await field(page).fill('euronews absent')
  await expect(page.locator('.headline mark').first()).toHaveText(/absent/i)
  await page.getByRole('link', { name: '5 entries from it' }).click()
  await expect(page.locator('.found')).toHaveText('5 entries')
})

test('a search is kept by name, renamed, deleted and brought back', async ({ stage }) => {
  const page = await stage.open('#/dossier?q=envoy')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await page.getByLabel('Name of the search').fill('Who would go?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Who would go?' })).toBeVisible()
  await page.getByRole('button', { name: 'Rename Who would go?' }).click()
  await page.getByLabel('Name of the search').fill('The envoy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'The envoy' })).toBeVisible()
  await page.goto(`${stage.server.origin}/#/dossier`)
  await page.getByRole('button', { name: 'Delete The envoy' }).click()
  await expect(page.getByRole('link', { name: 'The envoy' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'The envoy' }).click()
  await expect(field(page)).toHaveValue('envoy')
})

test('an entry says what answers it and where it was used', async ({ stage }) => {
  const page = await stage.open('#/dossier/K01')
  await page.getByRole('heading', { name: 'What answers it' }).waitFor()
  const answer = page.locator('.answer').first()
  await answer.locator('summary').click()
  await expect(answer.locator('.answer-why')).toBeVisible()
  await expect(answer.getByRole('link', { name: /^Read/ }).first()).toBeVisible()
  await expect(page.getByText('Not used in any debate on this machine yet.')).toBeVisible()
  await page.locator('.claims').getByRole('link', { name: 'Everything on this claim' }).first().click()
  await expect(page.locator('.chip')).toHaveCount(1)
})

for (const [name, options] of [['wide', {}], ['narrow', { viewport: { width: 360, height: 740 } }], ['dark', { colorScheme: 'dark' }]] as const) {
  test(`the browser breaks no rule of axe, ${name}`, async ({ stage }) => {
    const page = await stage.open('#/dossier?q=talk&figure=Kaja+Kallas&figure=Giorgia+Meloni', options)
    await page.locator('.entry mark').first().waitFor()
    await expectSound(page, 'search')
    await page.goto(`${stage.server.origin}/#/dossier?in=sources`)
    await page.locator('.headline').first().waitFor()
    await expectSound(page, 'sources')
    if (name === 'narrow') {
      await page.getByRole('button', { name: /^Filters/ }).click()
      await page.getByRole('dialog').waitFor()
      await expectSound(page, 'filters')
    }
  })
}
