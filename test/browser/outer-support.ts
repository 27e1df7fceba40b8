import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { startServer, type Server } from '../support/server.ts'

/** A real server with a new database, and a real browser. */
export interface Stage extends AsyncDisposable {
  server: Server
  browser: Browser
  /** A person's first page: a fresh browser profile at `#/…`, with everything that went wrong in it. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page & { problems: string[] }>
}

/**
 * One stage for all tests of a worker, because a start costs more than most tests. A test that changes settings, needs an empty
 * database or kills the server sets its own (`await using stage = await setStage()`).
 */
export const test = base.extend<object, { stage: Stage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that a fixture needs from this pattern
  stage: [async ({}, use) => {
    await using stage = await setStage()
    await use(stage)
  }, { scope: 'worker' }],
})

/** A stage of its own, which ends with the scope. */
export async function setStage(): Promise<Stage> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()])
  return {
    server, browser,
    async open(hash = '#/', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce', ...options })
      const page = Object.assign(await context.newPage(), { problems: [] as string[] })
      page.on('pageerror', (error) => page.problems.push(error.message))
      page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()) })
      await page.goto(`${server.address}${hash}`)
      await page.locator('h1').waitFor()
      return page
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.stop()
    },
  }
}

/** No violation of axe's rules, and nothing wider than the window. */
export async function expectSound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  const [wanted, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(wanted, `${where} is wider than the window`).toBeLessThanOrEqual(there ?? 0)
}
