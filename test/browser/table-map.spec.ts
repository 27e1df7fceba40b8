import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './long-debate-support.ts'
import { expectSound } from './outer-support.ts'
import { beginDebate, goToOpening, say, speechBox } from './table-support.ts'

const nodes = (page: Page) => page.locator('[data-node]')
const tab = (page: Page, name: RegExp | string) => page.getByRole('tab', { name })

test('the map says so while nothing was argued, grows with the debate, and loads its library only when it is opened', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await beginDebate(page)
  await goToOpening(page)
  await page.getByRole('region', { name: 'Record', exact: true }).focus()
  await page.keyboard.press('m')
  await expect(page.getByText('Nothing has been argued yet. The first speech starts the map.')).toBeFocused()
  await tab(page, 'Cards').click()
  await speechBox(page).fill('Without a line of our own to Moscow, Europe leaves decisions about its security to Washington.')
  await expect(page.getByText('I understood:')).toBeVisible()
  await speechBox(page).press('Control+Enter')
  await expect(page.getByText('on record').first()).toBeVisible()
  expect(scripts.filter((url) => url.includes('map-drawing'))).toEqual([])
  await tab(page, 'Map').click()
  await expect(page.getByRole('button', { name: /line 3 *Own line, not Washington's/ })).toBeVisible()
  expect(scripts.filter((url) => url.includes('map-drawing'))).not.toEqual([])
  const before = await nodes(page).count()
  await say(page, 'Geography does not change: Russia stays our neighbour.')
  await expect.poll(() => nodes(page).count()).toBeGreaterThan(before)
  expect(page.problems).toEqual([])
})

/** What a drawn argument and its item in the list say: line, claim, how it stands, relations. */
interface Said { line: number; words: string; relations: string[] }

const drawn = (page: Page) => nodes(page).evaluateAll((all): Said[] => all.map((node) => ({
  line: Number(node.getAttribute('data-node')), words: `${node.querySelector('.map-node-text')?.textContent} ${node.querySelector('.label-mark')?.textContent}`,
  relations: [...node.querySelectorAll(':scope > .visually-hidden')].flatMap((each) => (each.textContent ?? '').split('; ')).filter(Boolean),
})))
const listed = (page: Page) => page.locator('.map-list li').evaluateAll((all): Said[] => all.map((item) => ({
  line: Number(item.querySelector('button')?.textContent?.replace(/\D/gu, '')), words: `${item.querySelector('.map-list-text')?.textContent} ${item.querySelector('.label-mark')?.textContent}`,
  relations: (item.querySelector('.map-list-edges')?.textContent ?? '').split(' · ').filter((each) => each !== 'meets nothing yet'),
})))
const WORDS: Readonly<Record<string, string>> = { attacks: 'attacks line', supports: 'supports line', questions: 'asks about line', answers: 'answers the question in line' }

test('drawing and list of more than sixty arguments say the same: arguments, labels, relations', async ({ longDebate }) => {
  const page = await longDebate(130)
  await tab(page, 'Map').click()
  await expect.poll(() => nodes(page).count()).toBeGreaterThan(60)
  const drawing = await drawn(page)
  const lines = await page.locator('.react-flow__edge').evaluateAll((all) => all.map((edge) => edge.getAttribute('data-id') ?? ''))
  await page.getByRole('button', { name: 'List', exact: true }).click()
  const list = await listed(page)
  expect(list).toEqual(drawing)
  expect(list.some(({ relations }) => relations.some((each) => each.startsWith('conceded in line')))).toBe(true)
  const inWords = list.flatMap(({ line, relations }) => relations.map((relation) => `${line}: ${relation}`)).filter((each) => Object.values(WORDS).some((word) => each.includes(`: ${word}`)))
  expect(inWords.toSorted()).toEqual(lines.map((id) => id.split('-')).map(([from, to, kind]) => `${from}: ${WORDS[kind ?? '']} ${to}`).toSorted())
  await page.getByRole('button', { name: 'Show line 11', exact: true }).click()
  await expect(page.locator('#line-11')).toBeFocused()
  expect(page.problems).toEqual([])
})

/** Inside the drawing, wholly. */
async function expectInView(page: Page, node: Locator): Promise<void> {
  await expect.poll(async () => {
    const [inner, outer] = [await node.boundingBox(), await page.locator('.map-drawing').boundingBox()]
    return inner && outer && inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
  }).toBe(true)
}

test('the map is opened, walked and left by keys alone, and Enter leads to the line in the record', async ({ longDebate }) => {
  const page = await longDebate(130)
  const focused = page.locator('[data-node]:focus')
  await page.getByRole('region', { name: 'Record', exact: true }).focus()
  await page.keyboard.press('m')
  await expect(focused).toHaveCount(1)
  const newest = Number(await focused.getAttribute('data-node'))
  expect(newest).toBe(Math.max(...await nodes(page).evaluateAll((all) => all.map((node) => Number(node.getAttribute('data-node'))))))
  const met = /(?:asks about|attacks|supports|answers the question in) line (\d+)/u.exec(await focused.textContent() ?? '')?.[1]
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveAttribute('data-node', met ?? '')
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'Home', 'ArrowDown', 'ArrowRight', 'End']) {
    await page.keyboard.press(key)
    await expect(focused).toHaveCount(1)
    await expectInView(page, focused)
  }
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: 'Enlarge' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeHidden()
  await expectInView(page, page.locator('[data-node][tabindex="0"]'))
  await page.locator('[data-node][tabindex="0"]').focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Record', exact: true })).toBeVisible()
  await expect(focused).toHaveCount(1)
  await page.getByRole('button', { name: 'Enlarge' }).press('Enter')
  await page.locator('[data-node][tabindex="0"]').focus()
  const line = await focused.getAttribute('data-node')
  await page.keyboard.press('Enter')
  await expect(page.locator(`#line-${line}`)).toBeFocused()
  await page.getByRole('button', { name: 'Enlarge' }).click()
  await nodes(page).last().click()
  await expect(page.locator('[id^=line-]:focus')).toHaveCount(1)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Map of the arguments')
  expect(page.problems).toEqual([])
})

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
] as const) {
  test(`more than sixty arguments can be read, near and far, and axe finds nothing, ${name}`, async ({ longDebate }) => {
    const page = await longDebate(130, options)
    await tab(page, 'Map').click()
    await expect(nodes(page).first()).toBeAttached()
    await expectSound(page, 'map beside the record')
    await page.getByRole('button', { name: 'Enlarge' }).click()
    const onScreen = (what: string) => page.locator(what).evaluateAll((all) => Math.min(...all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * (each.getBoundingClientRect().width / (each as HTMLElement).offsetWidth))))
    expect(await onScreen('.map-node-text')).toBeGreaterThanOrEqual(12)
    await expectSound(page, 'map in the place of the record')
    await page.getByRole('button', { name: 'The whole map' }).click()
    await expect(page.locator('.is-far')).toHaveCount(1)
    await expect.poll(() => nodes(page).evaluateAll((all) => {
      const outer = document.querySelector('.map-drawing')!.getBoundingClientRect()
      return all.map((node) => node.getBoundingClientRect()).filter(({ x, y, right, bottom }) => x < outer.x || y < outer.y || right > outer.right || bottom > outer.bottom).length
    })).toBe(0)
    expect(await onScreen('.map-node-head small')).toBeGreaterThanOrEqual(9) // the number of the line
    const boxes = await nodes(page).evaluateAll((all) => all.map((node) => node.getBoundingClientRect()).map(({ x, y, right, bottom }) => ({ x, y, right, bottom })))
    expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom))).toEqual([])
    await expectSound(page, 'the whole map')
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await expectSound(page, 'map as a list')
    expect(page.problems).toEqual([])
  })
}

test('on a phone the dock shows the map, an argument leads to its line, and the way back is the dock', async ({ longDebate }) => {
  const page = await longDebate(30, { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' })
  const dock = page.getByRole('navigation', { name: 'Views' })
  await dock.getByRole('button', { name: 'Map' }).click()
  await expect(nodes(page).last()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enlarge' })).toBeHidden()
  await expectSound(page, 'map on a phone')
  const newest = page.locator('[data-node][tabindex="0"]')
  await expectInView(page, newest)
  const line = await newest.getAttribute('data-node')
  await newest.tap()
  await expect(page.locator(`#line-${line}`)).toBeFocused()
  await expect(dock.getByRole('button', { name: 'Record' })).toHaveAttribute('aria-current', 'true')
  await dock.getByRole('button', { name: 'Map' }).click()
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expectSound(page, 'list on a phone')
  await dock.getByRole('button', { name: 'Record' }).click()
  await expect(speechBox(page)).toBeVisible()
  expect(page.problems).toEqual([])
})
