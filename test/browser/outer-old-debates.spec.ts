import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { COMMAND, startServer, type Server } from '../support/server.ts'
import { expectSound, setStage, test } from './outer-support.ts'

/** A server whose database holds two debates of January 2026, and a page that lives on the given day. */
async function withOldDebates(day: string, check: (page: Page, server: Server) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-'))
  const db = join(folder, 'tour-de-table.sqlite')
  for (const [seat, seed] of [['macron', '1'], ['kallas', '2']] as const) await promisify(execFile)(process.execPath, [COMMAND, 'simulate', '--auto', '--seat', seat, '--seed', seed, '--db', db, '--out', join(folder, 'out')])
  await using server = await startServer({ db })
  await using browser = await launchBrowser()
  const page = await (await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })).newPage()
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`))
  await page.goto(`${server.address}#/archive`)
  await check(page, server)
  rmSync(folder, { recursive: true, force: true })
}

test('nothing reminds of old debates until it is chosen; then archive and first page do, until they are kept for the month', async () => {
  await withOldDebates('2027-03-01', async (page, server) => {
    const reminder = page.getByRole('region', { name: 'Old debates' })
    await expect(page.getByText('The record as Macron')).toBeVisible()
    await expect(reminder).toHaveCount(0)
    await page.goto(`${server.origin}/#/settings`)
    const choices = page.getByRole('group', { name: 'Remind me of old debates' })
    await expect(choices.getByRole('radio', { name: 'Never' })).toBeChecked()
    await expect(choices).toContainText('Nothing is ever deleted by itself.')
    await choices.getByRole('radio', { name: 'After 6 months' }).check()
    await expectSound(page, 'settings')
    await page.goto(`${server.origin}/#/`)
    await expect(page.getByText('2 debates are older than 6 months.')).toBeVisible()
    await page.getByRole('link', { name: 'Look in the archive' }).click()
    await expect(reminder).toContainText('2 debates are older than 6 months: keep them, or choose for each what becomes of it.')
    await expectSound(page, 'the archive with its reminder')
    await reminder.getByRole('link', { name: 'Show just these 2' }).click()
    await expect(page).toHaveURL(/archive\?old$/)
    await reminder.getByRole('button', { name: 'Keep for now' }).click()
    await expect(reminder).toContainText('Shown are only the 2 debates older than 6 months.')
    await reminder.getByRole('link', { name: 'Show all' }).click()
    await expect(reminder).toHaveCount(0)
    await expect(page.getByText('The record as Macron')).toBeVisible() // kept
    await page.clock.setFixedTime(new Date('2027-04-01T12:00:00Z'))
    await page.reload()
    await expect(reminder).toBeVisible()
  })
})

test('a debate that is younger than the choice is not called old, and is not shown among the old ones', async () => {
  await withOldDebates('2026-05-01', async (page, server) => {
    await page.goto(`${server.origin}/#/settings`)
    await page.getByRole('radio', { name: 'After 6 months' }).check()
    await page.goto(`${server.origin}/#/archive`)
    await expect(page.getByText('The record as Macron')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Old debates' })).toHaveCount(0)
    await page.goto(`${server.origin}/#/archive?old`)
    await expect(page.getByRole('region', { name: 'Old debates' })).toContainText('No debate is older than 6 months.')
    await expect(page.getByText('The record as Macron')).toHaveCount(0)
  })
})

test('a backup that cannot be cleaned is named with the reason, tried again, and removed only after a second question', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/macron')
  await page.getByLabel('Your name, or a pseudonym').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
  const backups = join(dirname(stage.server.db), 'backups')
  mkdirSync(backups, { recursive: true })
  writeFileSync(join(backups, 'by-hand.sqlite'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(3000, 7)])) // cut off
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: /^More for Ada as/ }).click()
  await page.getByRole('button', { name: 'Delete the debate …' }).click()
  await page.getByLabel('I understand that this cannot be undone').check()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Deleted' })).toContainText('One file could not be cleaned')
  const left = page.getByRole('region', { name: 'Not clean yet' })
  await expect(left).toContainText('by-hand.sqlite')
  await expect(left).toContainText('may still hold what was to be forgotten')
  await expectSound(page, 'files that are not clean')
  await left.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('One file still could not be cleaned.')
  await page.reload()
  await left.getByRole('button', { name: /^Remove this file.*by-hand\.sqlite/ }).click()
  await expect(left).toContainText('other debates in it too')
  await expect(left.getByRole('button', { name: 'Do not remove it' })).toBeFocused()
  await left.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(left).toHaveCount(0)
  expect(page.problems).toEqual([])
})
