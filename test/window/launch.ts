import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Started in the way a person would, with a data folder of its own. */
export interface Window {
  app: ElectronApplication
  page: Page
  /** What the page complained about so far: uncaught errors and console errors. */
  complaints: string[]
}

/** Opens the built app; on Linux without a user (CI as root) only the stand-in can run, and that is what runs there. */
export async function openWindow(userData: string): Promise<Window> {
  // Temporary files go there too, because Playwright ends Electron before it has tidied up.
  const app = await _electron.launch({ args: [ROOT, `--user-data-dir=${userData}`], env: { ...process.env, TMPDIR: userData } })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.waitForURL(/tour-de-table/) // a new window starts at about:blank
  return { app, page, complaints }
}

/** `userData` is an empty folder; `tourDeTable` an open window on it, closed at the end. */
export const test = base.extend<{ userData: string; tourDeTable: Window }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that a fixture needs from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-window-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) // Chromium may still be writing
  },
  tourDeTable: async ({ userData }, use) => {
    const window = await openWindow(userData)
    await use(window)
    await window.app.close()
  },
})

export { expect } from '@playwright/test'
