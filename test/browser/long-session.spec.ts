import { expect } from '@playwright/test'
import { test } from './long-debate-support.ts'
import { expectSound } from './outer-support.ts'
import { jumps, middle } from './replay-support.ts'

/** Far more than a frame, and than a view should take to open, because tests share the processors with others: `npm run bench` measures. */
const PATIENCE_MS = 250
const OPENS_MS = 10_000

test('scrubbing to any place of a session of 1,000 entries shows it in the very next frame, and the map right after', async ({ longDebate }) => {
  const page = await longDebate(1_000)
  await page.goto(page.url().replace('#/session/', '#/replay/'))
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuemax', /^1\d\d\d$/)
  await expect(page.getByText('Nothing had been said yet.')).toBeVisible()
  const all = await jumps(page, 50)
  const [work, paint] = [middle(all.map(({ workMs }) => workMs)), middle(all.map(({ paintMs }) => paintMs))]
  console.log(`scrubbing 1,000 entries, 50 jumps: work ${work.toFixed(1)} ms, on the screen after ${paint.toFixed(1)} ms (medians)`)
  expect(all.filter(({ frames }) => frames > 1)).toEqual([])
  expect(work).toBeLessThan(PATIENCE_MS)

  const field = page.getByLabel('Go to line …')
  for (const line of [900, 40]) {
    await field.fill(String(line))
    await field.press('Enter')
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', String(line))
    const shown = await page.locator('.rp-record [id^="line-"]').evaluateAll((lines) => lines.map(({ id }) => Number(id.slice('line-'.length))))
    expect(Math.max(...shown)).toBeLessThanOrEqual(line)
    await expect.poll(() => page.locator('[data-node]').evaluateAll((nodes) => Math.max(...nodes.map((node) => Number(node.getAttribute('data-node')))))).toBeLessThanOrEqual(line)
    await expect.poll(() => page.locator('[data-node]').count()).toBeGreaterThan(1)
  }
  await page.getByRole('button', { name: /^Show earlier lines/ }).click()
  await expect(page.locator('#line-3')).toBeAttached()
  await expectSound(page, 'a long session')
  expect(page.problems).toEqual([])
})

test('a session of a thousand lines opens map and flow sheet without freezing, and older stages are shown on demand', async ({ longDebate }) => {
  const page = await longDebate(1_000)
  const opens = async (name: string, what: string) => {
    const started = Date.now()
    await page.getByRole('tab', { name }).click()
    await page.locator(what).first().waitFor()
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done) }))
    return Date.now() - started
  }
  expect(await opens('Flow', '[data-cell]')).toBeLessThan(OPENS_MS)
  const shown = await page.locator('[data-cell]').count()
  const earlier = page.getByRole('button', { name: /^Show earlier stages, with \d+ arguments$/ })
  const hidden = Number(/\d+/u.exec(await earlier.textContent() ?? '')?.[0])
  await earlier.click()
  await expect.poll(() => page.locator('[data-cell]').count()).toBeGreaterThan(shown)
  await expect(page.locator('[data-cell]:focus')).toHaveCount(1)
  expect(await opens('Map', '[data-node]')).toBeLessThan(OPENS_MS)
  expect(await page.locator('[data-node]').count()).toBe(shown + hidden)
})
