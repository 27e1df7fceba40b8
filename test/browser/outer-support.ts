import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { startServer, type Server } from '../support/server.ts'

/** A real server with a new database, and a real browser. */
export interface Stage extends AsyncDisposable {
  server: Server
  browser: Browser
  /** A person's first page: a fresh browser profile at `#/…`. */
  open(hash?: string, options?: BrowserContextOptions): Promise<WatchedPage>
}

/** A page with everything that went wrong in it. */
export type WatchedPage = Page & { problems: string[] }

/**
 * One server and one browser for all tests of a worker, because a start costs more than most tests; what a test opened is closed
 * after it, because a page that is left open goes on working. A test that changes settings, needs an empty database or kills the
 * server sets its own (`await using stage = await setStage()`).
 */
export const test = base.extend<{ stage: Stage }, { house: Stage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that a fixture needs from this pattern
  house: [async ({}, use) => {
    await using house = await setStage()
    await use(house)
  }, { scope: 'worker' }],
  stage: async ({ house }, use) => {
    await use(house)
    await Promise.all(house.browser.contexts().map((context) => context.close()))
  },
})

/** A stage of its own, which ends with the scope. */
export async function setStage(): Promise<Stage> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()])
  return {
    server, browser,
    open: (hash = '#/', options = {}) => openPage(browser, `${server.address}${hash}`, options),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.stop()
    },
  }
}

/** An address in a fresh profile, shown. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce', ...options })
  const page = Object.assign(await context.newPage(), { problems: [] as string[] })
  page.on('pageerror', (error) => page.problems.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()) })
  page.setDefaultTimeout(30_000)
  await page.goto(address)
  await page.locator('h1').waitFor()
  return page
}

/** All of axe's rules, in the page itself: it has no frames whose results a second page would have to join. Details only of what is wrong. */
export const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** No violation of axe's rules, and nothing wider than the window. */
export async function expectSound(page: Page, where: string): Promise<void> {
  const isCovered = await page.getByRole('dialog').or(page.getByRole('alertdialog')).count() > 0
  // Behind an open dialog the page is there for nobody, its heading and main part included.
  const { violations } = await (isCovered ? axe(page).disableRules(['landmark-one-main', 'page-has-heading-one']) : axe(page)).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wanted, `${where} is wider than the window`).toBeLessThanOrEqual(there ?? 0)
}
