import { expect, openWindow, ROOT, test } from './launch.ts'

test('the built bundles load and the window shows itself', async ({ tourDeTable: { app, page, complaints } }) => {
  const electron = await app.evaluate(() => process.versions.electron)
  console.log(`    window tests ran on Electron ${electron}`)
  const window = await app.browserWindow(page)
  await expect.poll(() => window.evaluate((w) => w.isVisible())).toBe(true)
  await expect(page).toHaveTitle(/Tour de Table/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the data folder is the one given and the database lies in it', async ({ tourDeTable: { app }, userData }) => {
  expect(await app.evaluate((electron) => electron.app.getPath('userData'))).toBe(userData)
  expect(await app.evaluate((electron) => electron.app.getAppPath())).toBe(ROOT)
  const { existsSync } = await import('node:fs')
  expect(existsSync(`${userData}/tour-de-table.sqlite`)).toBe(true)
})

test('the menu has four plain entries', async ({ tourDeTable: { app } }) => {
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  expect(labels).toEqual(['File', 'Edit', 'View', 'Help'])
})

test('closing the window ends the app', async ({ userData }) => {
  const { app, page } = await openWindow(userData)
  const ended = new Promise<void>((resolve) => app.on('close', () => resolve()))
  await page.close()
  await ended
})

test('a reloaded page is connected again', async ({ tourDeTable: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
