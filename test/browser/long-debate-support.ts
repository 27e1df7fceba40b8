import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { aLongDebate } from '../support/long-debate.ts'
import { startServer } from '../support/server.ts'
import type { Stage } from './outer-support.ts'

export interface LongDebate extends AsyncDisposable {
  /** The debate's table, in a fresh profile. */
  open(options?: BrowserContextOptions): Promise<Page & { problems: string[] }>
}

/** A debate of that many lines that stands in the middle of its exchange, in a server of its own. */
export async function longDebate({ browser }: Pick<Stage, 'browser'>, size: number): Promise<LongDebate> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-long-'))
  const db = join(folder, 'tour-de-table.sqlite')
  const { session } = await aLongDebate(db, { size })
  const server = await startServer({ db })
  return {
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce', ...options })
      const page = Object.assign(await context.newPage(), { problems: [] as string[] })
      page.on('pageerror', (error) => page.problems.push(error.message))
      page.on('console', (message) => { if (message.type() === 'error') page.problems.push(message.text()) })
      await page.goto(`${server.address}#/session/${session}`)
      await page.getByRole('navigation', { name: 'Views' }).or(page.getByRole('tab', { name: 'Map' })).first().waitFor()
      return page
    },
    async [Symbol.asyncDispose]() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
