import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { COMMAND, startServer } from '../support/server.ts'
import { expectSound, openPage, type WatchedPage } from './outer-support.ts'

const SPEECHES = ['own-channel', 'talk-not-reward', 'not-supplicant', 'isolation-over', 'own-channel'].map((claim, index) => ({ text: `Point ${index + 1}, which a student makes.`, claims: [claim] }))

interface Played { browser: Browser; open: (hash: string, options?: BrowserContextOptions) => Promise<WatchedPage>; first: string; second: string }

/** Two debates that were played to the end, the second one by nobody but the record. Both begin at 09:00:00 UTC. */
const test = base.extend<{ played: Played }, { recorded: Played }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that a fixture needs from this pattern
  recorded: [async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tour-de-table-replay-'))
    const [db, speeches] = [join(folder, 'tour-de-table.sqlite'), join(folder, 'speeches.json')]
    await writeFile(speeches, JSON.stringify(SPEECHES))
    const play = async (...more: string[]) => (JSON.parse((await promisify(execFile)(process.execPath, [COMMAND, 'simulate', '--seat', 'macron', '--seed', '7', '--db', db, '--out', join(folder, 'out'), ...more])).stdout) as { session: string }).session
    const [first, second] = [await play('--speeches', speeches), await play('--auto')]
    await using server = await startServer({ db })
    await using browser = await launchBrowser()
    await use({
      browser, first, second,
      open: (hash, options = {}) => openPage(browser, `${server.address}${hash}`, { timezoneId: 'UTC', ...options }),
    })
    await rm(folder, { recursive: true, force: true })
  }, { scope: 'worker' }],
  played: async ({ recorded }, use) => {
    await use(recorded)
    await Promise.all(recorded.browser.contexts().map((context) => context.close()))
  },
})

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment of the debate' })
const record = (page: Page) => page.getByRole('region', { name: 'Record', exact: true })
const says = (page: Page, words: RegExp | string) => expect(slider(page)).toHaveAttribute('aria-valuetext', words)

test('the keys go by entry, by speech and by stage, to both ends, and say where one is', async ({ played }) => {
  const page = await played.open(`#/replay/${played.first}`)
  await says(page, 'entry 1, Brief, the table is set')
  await expect(record(page)).toContainText('Nothing had been said yet.')
  const press = async (key: string, words: RegExp | string) => { await page.keyboard.press(key); await says(page, words) }
  await press('ArrowRight', 'entry 2, Opening, Student A, as Macron, goes on')
  await press('Shift+ArrowRight', 'line 3, Opening, Student A, as Macron, speaks')
  await expect(record(page)).toContainText('Point 1, which a student makes.')
  await press('Shift+ArrowRight', /^line 4, Opening, \w+ on record$/)
  await press('ArrowLeft', /^line 3,/)
  await press('PageDown', /^line \d+, Exchange, round 1 of 3, /)
  await press('PageDown', /Exchange, round 2 of 3, /)
  await press('ArrowRight', /Exchange, round 2 of 3, /)
  await press('PageUp', /Exchange, round 2 of 3, /)
  await press('PageUp', /Exchange, round 1 of 3, /)
  await press('End', /Closed, Student A, as Macron, goes on$/)
  await press('Shift+ArrowLeft', /^line \d+, Roles off, Student A, as Macron, speaks$/)
  await press('Home', /^entry 1,/)
  await slider(page).focus()
  await press('ArrowUp', /^entry 2,/)
  await press('PageDown', /Exchange, round 1/)
  await press('Shift+ArrowLeft', /^line \d+, Opening, \w+ on record$/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next speech')
  expect(page.problems).toEqual([])
})

test('the table is as it was: record, labels, floor, clock, map, who had spoken', async ({ played }) => {
  const page = await played.open(`#/replay/${played.first}/3`)
  const stages = page.getByRole('navigation', { name: 'Stages' })
  await expect(record(page).locator('#line-3')).toContainText('stands')
  await expect(page.locator('[data-node]')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-node]')).toHaveCount(2)
  await expect(stages.locator('[aria-current="step"]')).toContainText('Opening')
  await stages.getByRole('button', { name: 'Exchange' }).click()
  await says(page, /^line \d+, Exchange, round 1 of 3/)
  await expect(page.locator('.rp-head .clock')).toContainText('2:00')
  await expect(page.getByRole('img', { name: /Macron has the floor|you have the floor/ })).toBeVisible()
  await page.getByRole('button', { name: 'Next speech' }).click()
  await expect(page.getByRole('img', { name: /nobody has the floor/ })).toBeVisible()
  await expect(page.locator('.rp-head .clock')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Flow' }).click()
  await expect(page.locator('[data-cell="3"]')).toBeVisible()
  await expect(page.locator('[data-cell="11"]')).toBeVisible()
  await page.locator('[data-cell="3"]').click() // leads to its moment
  await says(page, /^line 3,/)
  await expect(page.locator('[data-cell]')).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`/replay/${played.first}/3$`))
  expect(page.problems).toEqual([])
})

test('it plays at the speed that is chosen, stops at the end, and a hand on it stops it', async ({ played }) => {
  const page = await played.open(`#/replay/${played.first}/29`)
  await page.clock.install()
  const play = page.getByRole('button', { name: 'Play' })
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.clock.runFor(1_000)
  await says(page, /^line 29,/)
  await page.clock.runFor(1_500)
  await says(page, /^entry 30,/)
  await page.keyboard.press('5')
  await expect(page.getByRole('button', { name: 'Speed 16×' })).toHaveAttribute('aria-pressed', 'true')
  await page.clock.runFor(300)
  await says(page, /^entry 3[2-4],/)
  await page.keyboard.press('ArrowLeft')
  await expect(play).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('End')
  await expect(play).toBeVisible()
  await page.keyboard.press('Space') // from the end: from the beginning again
  await says(page, /^entry 1,/)
  await page.clock.runFor(2_100)
  await says(page, /^entry 2,/)
  expect(page.problems).toEqual([])
})

test('a line is found by its number or its time, and what is not there is said', async ({ played }) => {
  const page = await played.open(`#/replay/${played.first}`)
  const field = page.getByLabel('Go to line …')
  const goTo = async (text: string) => { await field.fill(text); await field.press('Enter') }
  await goTo('line 12, 0:36')
  await says(page, /^line 12,/)
  await expect(record(page).locator('#line-12')).toBeInViewport()
  await goTo('0:03')
  await says(page, /^entry 2,/)
  await goTo('09:00')
  await says(page, /^entry \d+, Closed/)
  await goTo('999')
  await expect(page.getByRole('alert')).toHaveText(/There is no such line: this debate has \d+ entries\./)
  await field.fill('1 2 3')
  await page.keyboard.press('Home') // stays with the field
  await says(page, /^entry \d+, Closed/)
  expect(page.problems).toEqual([])
})

test('archive, palette and a closed debate lead to the replay, a claim to its moment', async ({ played }) => {
  const page = await played.open('#/archive')
  await page.getByRole('link', { name: /^Replay: Student A as Macron/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Replay: Student A as Macron/ })).toBeFocused()
  await page.getByRole('link', { name: 'Archive' }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Replay: The record')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Replay: The record as Macron/ })).toBeVisible()
  await page.goto(page.url().replace(/#.*/, `#/session/${played.first}`))
  await expect(page.getByRole('link', { name: 'Replay it' })).toBeVisible()
  await page.getByRole('tab', { name: 'Look back' }).click()
  await page.getByRole('link', { name: 'Replay from line 11' }).first().click()
  await says(page, /^line 11,/)
  expect(page.problems).toEqual([])
})

test('two sessions stand side by side, tied by stage or by time, or each in its own place', async ({ played }) => {
  const page = await played.open(`#/replay/${played.first}`)
  await page.getByLabel('Set beside it').selectOption({ value: played.second })
  await expect(page).toHaveURL(new RegExp(`/replay/${played.first}/with/${played.second}$`))
  const [mine, other] = [page.getByRole('slider').first(), page.getByRole('slider').last()]
  const text = (at: typeof mine) => at.getAttribute('aria-valuetext')
  await expect(page.getByRole('slider')).toHaveCount(2)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown')
  expect(await text(mine)).toContain('Exchange, round 2 of 3')
  expect(await text(other)).toContain('Exchange, round 2 of 3')
  await page.getByRole('button', { name: 'by time' }).click()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'each its own' }).click()
  const stood = await text(mine)
  await other.focus()
  await page.keyboard.press('Home')
  expect(await text(other)).toMatch(/^entry 1,/)
  expect(await text(mine)).toBe(stood)
  await expect(page.getByRole('region', { name: /^The record as Macron/ }).getByText('leads')).toBeVisible()
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(page.problems).toEqual([])
})

test('a debate that is not there is said to be missing', async ({ played }) => {
  const page = await played.open('#/replay/nowhere')
  await expect(page.getByRole('heading', { name: 'This debate cannot be replayed' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('There is no session nowhere in this database.')
})

for (const [name, options] of [
  ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }], ['on a phone and dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const) {
  test(`one session and two are sound for axe and fit, ${name}`, async ({ played }) => {
    const page = await played.open(`#/replay/${played.first}/24`, options)
    await expect(record(page)).toContainText('on record')
    await expectSound(page, 'record')
    const phone = page.getByRole('navigation', { name: 'Views' })
    for (const view of ['Map', 'Flow', 'Table']) {
      if (name.includes('phone')) await phone.getByRole('button', { name: view }).click()
      else if (view !== 'Table') await page.getByRole('tab', { name: view }).click()
      await expectSound(page, view)
    }
    await page.goto(page.url().replace(/#.*/, `#/replay/${played.first}/with/${played.second}`))
    await expect(page.getByRole('slider')).toHaveCount(2)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expectSound(page, 'two sessions')
    expect(page.problems).toEqual([])
  })
}
