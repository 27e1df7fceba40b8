import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions } from '@playwright/test'
import { aLongDebate } from '../support/long-debate.ts'
import { startServer } from '../support/server.ts'
import { openPage, test as onStage, type WatchedPage } from './outer-support.ts'

interface LongDebate extends AsyncDisposable {
  /** Where the debate's table is. */
  address: string
}

/**
 * With `longDebate(size, …)`: a page at the table of a debate of that many lines, in the middle of its exchange. Played once per
 * worker and size, in a server of its own: a test looks at it and says nothing.
 */
export const test = onStage.extend<{ longDebate: (size: number, options?: BrowserContextOptions) => Promise<WatchedPage> }, { debates: (size: number) => Promise<LongDebate> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that a fixture needs from this pattern
  debates: [async ({}, use) => {
    const known = new Map<number, Promise<LongDebate>>()
    await use((size) => {
      const debate = known.get(size) ?? play(size)
      known.set(size, debate)
      return debate
    })
    for (const debate of known.values()) await (await debate)[Symbol.asyncDispose]()
  }, { scope: 'worker' }],
  longDebate: async ({ stage, debates }, use) => {
    await use(async (size, options) => {
      const page = await openPage(stage.browser, (await debates(size)).address, options)
      await page.getByRole('navigation', { name: 'Views' }).or(page.getByRole('tab', { name: 'Map' })).first().waitFor()
      return page
    })
  },
})

async function play(size: number): Promise<LongDebate> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-long-'))
  const db = join(folder, 'tour-de-table.sqlite')
  const { session } = await aLongDebate(db, { size })
  const server = await startServer({ db })
  return {
    address: `${server.address}#/session/${session}`,
    async [Symbol.asyncDispose]() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
