import { expect, type Page } from '@playwright/test'
import { claim, OWN_LINE } from './claim-support.ts'
import { expectSound, setStage, test } from './outer-support.ts'
import { beginDebate, goToOpening } from './table-support.ts'

const tab = (page: Page, name: RegExp | string) => page.getByRole('tab', { name })

test('still to answer shows the three most urgent points with cards that answer; without hints no cards and no level, and that is kept', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  const panel = page.getByRole('tabpanel')
  await tab(page, /^Still to answer/).click()
  await expect(panel.getByText('Nothing waits for you.')).toBeVisible()
  await claim(page, OWN_LINE)
  await expect(panel.getByText('against your line 3').first()).toBeVisible()
  for (const text of ['Geography does not change: Russia stays our neighbour.', 'One may talk with both sides without rewarding anyone.', 'Europe holds strong cards: the frozen assets and the sanctions.']) await claim(page, text)
  const points = panel.locator('.still-list').first().locator(':scope > li')
  await expect(points).toHaveCount(3)
  await expect(panel.getByText(/more points? (is|are) open|One more point is open/)).toBeVisible()
  const offered = panel.getByRole('list', { name: 'Cards that answer' })
  await expect(offered.first()).toBeVisible()
  for (const list of await offered.all()) expect(await list.getByRole('button').count()).toBeLessThanOrEqual(3)
  const level = panel.getByRole('region', { name: 'Level of the exchange' })
  await expect(level).toContainText('A hint, never a mark.')
  const [inner, outer] = [await points.first().boundingBox(), await panel.boundingBox()]
  expect(inner!.x + inner!.width).toBeLessThanOrEqual(outer!.x + outer!.width)
  await expectSound(page, 'still to answer')

  await panel.getByRole('checkbox', { name: /^Hints/ }).click()
  await expect(offered).toHaveCount(0)
  await expect(level).toHaveCount(0)
  await expect(points).toHaveCount(3)
  await page.reload()
  await tab(page, /^Still to answer/).click()
  await expect(points).toHaveCount(3)
  await expect(panel.getByRole('checkbox', { name: /^Hints/ })).not.toBeChecked()
  await expect(offered).toHaveCount(0)
  await panel.getByRole('checkbox', { name: /^Hints/ }).click()
  await expect(level).toBeVisible()
  expect(page.problems).toEqual([])
})

test('a card that is offered against a point goes into the speech, and the speech answers the point', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await claim(page, OWN_LINE)
  await tab(page, /^Still to answer/).click()
  const point = page.getByRole('tabpanel').locator('.still-list > li').filter({ has: page.getByRole('list', { name: 'Cards that answer' }) }).first()
  const line = /\d+/u.exec(await point.getByRole('button', { name: /^Show line/ }).textContent() ?? '')?.[0]
  await point.getByRole('list').getByRole('button').first().click()
  const form = page.getByRole('form', { name: 'Your speech' })
  await expect(form.getByRole('button', { name: /^Remove the card/ })).toBeVisible()
  await expect(form.getByRole('button', { name: `Not line ${line}`, exact: true })).toBeVisible()
})
