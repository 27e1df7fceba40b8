import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { run } from '../../electron/cli/cli.ts'
import { launchBrowser } from '../support/browser.ts'
import { axe } from './outer-support.ts'

/** The page that is handed in, as a browser shows it: opened from a file, with whatever a student wrote in it. */

const HOSTILE = '<script>document.title="run"</script><img src=x onerror="document.title=1"> </style><h1>Big</h1> \u202eright to left \u0000 **bold** ' + 'x'.repeat(3_000)

let browser: Browser
let folder: string
let address: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-de-table-page-'))
  const speeches = [{ text: 'We need a line of our own.', claims: ['own-channel'], cards: ['A08', 'F05'], warrant: 'Nobody speaks for us.', limits: 'Only with Kyiv.' }, { text: HOSTILE }, { text: 'As she said, “talk to us”.' }]
  writeFileSync(join(folder, 'speeches.json'), JSON.stringify(speeches))
  const code = await run(['simulate', '--seat', 'macron', '--speeches', join(folder, 'speeches.json'), '--db', ':memory:', '--out', folder, '--formats', 'html'], { out: () => {}, err: () => {} })
  expect(code).toBe(0)
  address = pathToFileURL(join(folder, 'transcript.html')).href
  browser = await launchBrowser()
})
test.afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address)
  return page
}

for (const [name, options] of [
  ['on a laptop', { viewport: { width: 1280, height: 800 } }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
] as const) {
  test(`the page is accessible and nothing sticks out ${name}`, async () => {
    const page = await open(options)
    expect((await axe(page).analyze()).violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width)
    await page.close()
  })
}

test('what a student wrote is shown as text and does nothing', async () => {
  const page = await open()
  await expect(page).toHaveTitle(/Should the European Union/)
  await expect(page.locator('script, img, iframe, h1:has-text("Big")')).toHaveCount(0)
  await expect(page.locator('article.student .said').nth(1)).toContainText('<script>document.title="run"</script>')
  await page.close()
})

test('the page fetches nothing, and its policy lets nothing run', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(address)
  expect(asked).toEqual([address])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "run"'
    document.head.append(script)
  })
  await expect(page).toHaveTitle(/Should the European Union/)
  await page.close()
})

test('every link inside the page leads somewhere, and all others to an https source', async () => {
  const page = await open()
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const link of links.filter((href) => href.startsWith('#'))) expect(await page.locator(`[id="${link.slice(1)}"]`).count(), link).toBe(1)
  expect(links.filter((href) => !href.startsWith('#') && !href.startsWith('https://'))).toEqual([])
  await page.close()
})

test('the page prints in light colours on numbered A4 pages', async () => {
  const page = await open({ colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim())).toBe('#fff')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  await page.close()
})
