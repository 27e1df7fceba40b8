import { expect, type Page } from '@playwright/test'
import { claim, OWN_LINE } from './claim-support.ts'
import { test } from './long-debate-support.ts'
import { expectSound } from './outer-support.ts'
import { beginDebate, goToOpening } from './table-support.ts'

const tab = (page: Page, name: RegExp | string) => page.getByRole('tab', { name })
const sheet = (page: Page) => page.getByRole('table', { name: /^Flow sheet/ })

test('the flow sheet is opened, walked and left by keys alone; heads stay in view, Enter leads to the line', async ({ longDebate }) => {
  const page = await longDebate(60)
  const focused = page.locator('[data-cell]:focus')
  const number = async () => Number(await focused.getAttribute('data-cell'))
  await page.getByRole('region', { name: 'Record', exact: true }).focus()
  await page.keyboard.press('f')
  await expect(focused).toHaveCount(1)
  const newest = await number()
  const seats = await sheet(page).getByRole('row').nth(1).getByRole('columnheader').allTextContents()
  expect(seats).toEqual(expect.arrayContaining(['Emmanuel Macron', 'Kaja Kallas', 'Giorgia Meloni', 'Xavier Bettel', 'Questions']))
  const head = page.locator('.flow-seats th').first()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'Home', 'ArrowDown', 'ArrowRight', 'End', 'Home']) {
    await page.keyboard.press(key)
    const [cell, heads, room] = [await focused.boundingBox(), await head.boundingBox(), await page.locator('.flow-scroll').boundingBox()]
    expect(cell!.y).toBeGreaterThanOrEqual(heads!.y + heads!.height)
    expect(cell!.y + cell!.height).toBeLessThanOrEqual(room!.y + room!.height)
    expect(cell!.x).toBeGreaterThanOrEqual(room!.x)
    expect(cell!.x + cell!.width).toBeLessThanOrEqual(room!.x + room!.width)
    // The stage that the focused argument belongs to is named above it, however far one has scrolled.
    const stageName = await page.locator('.flow-stages span').evaluateAll((all, x) => all.filter((each) => each.parentElement!.getBoundingClientRect().x <= x).at(-1)!.getBoundingClientRect().x, cell!.x)
    expect(stageName).toBeGreaterThanOrEqual(room!.x)
  }
  expect(await number()).toBeLessThan(newest)
  await page.getByRole('button', { name: 'Enlarge' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeVisible()
  await page.locator('[data-cell][tabindex="0"]').focus()
  const line = await number()
  await page.keyboard.press('Enter')
  await expect(page.locator(`#line-${line}`)).toBeFocused()
  expect(page.problems).toEqual([])
})

test('every argument of the sheet says what it meets, and its arrow runs between the cells', async ({ longDebate }) => {
  const page = await longDebate(60)
  await tab(page, 'Flow').click()
  const entries = page.locator('[data-cell]')
  await expect(entries.first()).toBeVisible()
  const said = await entries.evaluateAll((all) => {
    const shown = new Set(all.map((each) => each.getAttribute('data-cell')))
    return all.flatMap((each) => [...(each.textContent ?? '').matchAll(/(?:attacks|supports|asks about|answers the question in) line (\d+)/gu)]).filter(([, to]) => shown.has(to ?? ''))
  })
  expect(said.length).toBeGreaterThan(20)
  await expect(page.locator('.flow-arrows > g')).toHaveCount(said.length)
  const crossed = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-cell]')].map((each) => each.getBoundingClientRect())
    return [...document.querySelectorAll<SVGPathElement>('.flow-arrows > g > path')].filter((path) => {
      const origin = path.ownerSVGElement!.getBoundingClientRect()
      return Array.from({ length: 60 }, (_, step) => path.getPointAtLength((path.getTotalLength() * step) / 59)).some(({ x, y }) => boxes.some((box) => origin.x + x > box.x + 1 && origin.x + x < box.right - 1 && origin.y + y > box.y + 1 && origin.y + y < box.bottom - 1))
    }).length
  })
  expect(crossed).toBe(0)
})

test('a point that the student leaves is marked as dropped, with whose it was, once the turn is over', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await page.getByLabel('Your name, or a pseudonym').fill('Jo')
  await beginDebate(page)
  await goToOpening(page)
  await tab(page, 'Flow').click()
  await expect(page.getByText('Nothing has been argued yet. The first speech opens the sheet.')).toBeVisible()
  await claim(page, OWN_LINE)
  const attack = sheet(page).getByRole('button', { name: /attacks line 3/ }).first()
  await expect(attack).toBeVisible()
  await expect(attack).not.toContainText('Dropped')
  await claim(page, 'One may talk with both sides without rewarding anyone.')
  await expect(attack).toContainText('Dropped by Jo')
  await expect(attack).toHaveCSS('border-top-style', 'dashed')
  await tab(page, /^Still to answer/).click()
  await expect(page.getByRole('tabpanel').getByText('dropped', { exact: true }).first()).toBeVisible()
  expect(page.problems).toEqual([])
})

for (const [name, options] of [
  ['wide and light', { colorScheme: 'light' }],
  ['on a phone and dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const) {
  test(`flow sheet and open points are sound for axe and fit, ${name}`, async ({ longDebate }) => {
    const page = await longDebate(60, options)
    const show = async (side: string) => { await (name.includes('phone') ? page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: side }) : tab(page, side)).click() }
    await show('Flow')
    await expect(sheet(page)).toBeVisible()
    await expect(page.locator('[data-cell][tabindex="0"]')).toBeInViewport({ ratio: 1 })
    await expectSound(page, 'flow')
    const first = await page.locator('.flow-seats th').evaluateAll((all) => Math.min(...all.map((each) => each.getBoundingClientRect().x - each.closest('.flow-scroll')!.getBoundingClientRect().x).filter((x) => x > -20)))
    expect(Math.abs(first), 'a whole column stands at the left').toBeLessThanOrEqual(1)
    if (!name.includes('phone')) {
      await page.getByRole('button', { name: 'Enlarge' }).click()
      await expectSound(page, 'flow in the place of the record')
      await page.keyboard.press('Escape')
    }
    await show(name.includes('phone') ? 'Answer' : 'Still to answer')
    await expectSound(page, 'still to answer')
    expect(page.problems).toEqual([])
  })
}
