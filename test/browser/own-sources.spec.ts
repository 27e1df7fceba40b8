import { expect, type Page } from '@playwright/test'
import { axe, test } from './outer-support.ts'

/** Goes on with Tab until the element has the focus: a person without a mouse. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>) {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came there')
}

/** Into a group of choices by Tab, then on by arrow. */
async function choose(page: Page, choice: ReturnType<Page['locator']>) {
  const name = await choice.getAttribute('name')
  await tabTo(page, page.locator(`input[name="${name}"]`).first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 6 && !await choice.isChecked(); presses++) await page.keyboard.press('ArrowDown')
  await expect(choice).toBeChecked()
}

test('by keyboard: the printings of one statement, which is nearest, and only then what the dossier knows', async ({ stage }) => {
  const page = await stage.open('#/study/sources/statement/K01')
  await expect(page.getByRole('heading', { name: '2 printings of one statement' })).toBeVisible()
  await expect(page.locator('.printing mark').filter({ hasText: 'demandeurs' })).toBeVisible()
  await expect(page.locator('.printing mark').filter({ hasText: 'supplicants' })).toBeVisible()
  const retold = page.locator('.printing').filter({ hasText: 'supplicants' })
  await expect(retold.getByText('re-translation, not the speaker’s words')).toBeVisible()
  await expect(retold.locator('q')).toHaveCount(0)
  await expect(page.getByText('What the dossier knows of each')).toHaveCount(0)

  await choose(page, page.getByRole('radio', { name: /K01$/ }))
  await tabTo(page, page.getByLabel('Why?', { exact: true }))
  await page.keyboard.type('It keeps the French word that only somebody in the room would use.')
  await tabTo(page, page.getByLabel('How would one check?'))
  await page.keyboard.type('Look for a recording of the doorstep.')
  await tabTo(page, page.getByRole('button', { name: 'Keep my answer and compare' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('What the dossier knows of each')).toBeVisible()

  await choose(page, page.getByRole('radio', { name: /^doubtful/ }))
  await tabTo(page, page.getByRole('button', { name: 'Keep my grade and compare' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('You come to something else')).toBeVisible()
  expect((await axe(page).analyze()).violations).toEqual([])
  await page.reload()
  await expect(page.getByLabel('How would one check?')).toHaveValue('Look for a recording of the doorstep.')
  expect(page.problems).toEqual([])
})

test('a source is graded with a reason before the dossier’s grade is shown; notes are saved as they are typed and come back', async ({ stage }) => {
  const page = await stage.open('#/study/sources')
  await page.getByLabel('Search in outlets').fill('BB.LV')
  await page.getByRole('link', { name: /^Read and grade BB\.LV/ }).first().click()
  await expect(page.getByText('The dossier:')).toHaveCount(0)
  await page.getByRole('radio', { name: /^press/ }).check()
  await page.getByLabel('Why? One sentence').fill('It has a newsroom’s name.')
  await page.getByRole('button', { name: 'Keep my grade and compare' }).click()
  await expect(page.locator('.beside')).toContainText('aggregator: a weak source')
  await page.getByLabel('Who is behind it?').fill('A Latvian news site in several languages.')
  await page.getByRole('button', { name: 'Keep my answers' }).click()
  await expect(page.getByRole('region', { name: /^Three questions/ }).getByText('Kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a note', exact: true }).click()
  await page.getByLabel('Your note').fill('Compare with Euronews.')
  await expect(page.getByText(/^Saved /)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Your note')).toHaveValue('Compare with Euronews.')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByLabel('Your note')).toHaveCount(0)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByLabel('Your note')).toHaveValue('Compare with Euronews.')
  expect((await axe(page).analyze()).violations).toEqual([])
  await page.goto(`${stage.server.origin}/#/study/sources`)
  await page.getByLabel('Search in outlets').fill('BB.LV')
  await expect(page.getByText('You: press. The dossier: aggregator: a weak source.')).toBeVisible()
})

test('by keyboard: a statement and its source are added, refused where they break a rule, found by search, cited, deleted and brought back', async ({ stage }) => {
  const page = await stage.open('#/study/sources/add/statement')
  const type = async (label: string | RegExp, text: string) => {
    const field = page.getByLabel(label)
    await tabTo(page, field)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  await type(/^Who/, 'Xavier Bettel')
  await type(/^The words/, '“Quicksilver diplomacy needs a telephone.”')
  await type(/^Said on/, '29 January')
  await type(/^Outlet/, 'Delano')
  await type(/^Address of the page/, 'http://delano.lu/quicksilver')
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  for (const told of ['must say how its words came into English', 'Leave out the quotation marks', 'Write it as 2026-01-29', 'Only addresses that begin with https://']) await expect(page.getByText(told)).toBeVisible()
  await expect(page.getByLabel('How did the words come into English?')).toBeFocused()
  expect((await axe(page).analyze()).violations).toEqual([])

  await page.keyboard.type('Spoken')
  await type(/^The words/, 'Quicksilver diplomacy needs a telephone.')
  await type(/^Said on/, '2026-01-29')
  await type(/^Address of the page/, 'https://delano.lu/quicksilver')
  await tabTo(page, page.getByLabel('Language of the page'))
  await page.keyboard.type('English')
  await expect(page.locator('.preview q')).toHaveText('Quicksilver diplomacy needs a telephone.')
  await expect(page.getByText('Ready to be saved.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/dossier\/Y\d\d/)
  const id = page.url().slice(-3)
  await expect(page.getByText('Quicksilver diplomacy needs a telephone.').first()).toBeVisible()

  await page.goto(`${stage.server.origin}/#/dossier?q=quicksilver`)
  await expect(page.getByRole('link', { name: new RegExp(`^Read ${id} in full`) })).toBeVisible()
  await page.goto(`${stage.server.origin}/#/study/sources`)
  await expect(page.getByText(`source of ${id}`)).toBeVisible()
  await page.getByRole('button', { name: `Delete ${id}` }).click()
  await expect(page.getByText(`${id} was deleted.`)).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('button', { name: `Delete ${id}` })).toBeVisible()
  expect((await axe(page).analyze()).violations).toEqual([])
  expect(page.problems).toEqual([])
})
