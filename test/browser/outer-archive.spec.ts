import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { COMMAND, startServer } from '../support/server.ts'
import { expectSound, setStage, test } from './outer-support.ts'

async function begin(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name, or a pseudonym').fill(name)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
}

test('an empty archive says how to fill it', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/archive')
  await page.getByRole('link', { name: 'Begin a debate' }).click()
  await expect(page).toHaveURL(/#\/new$/)
})

test('a transcript is downloaded with names or with a pseudonym, with the class on it', async ({ stage }) => {
  const page = await stage.open('#/new/bettel')
  await begin(page, 'Ada Example')
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: /^Transcript: Ada Example as Bettel/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Transcript' })
  await dialog.getByLabel('Class (optional)').fill('11b')
  await expectSound(page, 'transcript')
  const download = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save', exact: true }).click()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  await dialog.getByRole('checkbox', { name: /^Word/ }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Web page/ }).check()
  const named = await download()
  expect(named.name).toMatch(/\.html$/)
  expect(named.text).toContain('Ada Example')
  expect(named.text).toContain('11b')
  await dialog.getByRole('checkbox', { name: /^Web page/ }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Markdown/ }).check()
  await dialog.getByRole('radio', { name: /A pseudonym/ }).check()
  const hidden = await download()
  expect(hidden.name).toMatch(/\.md$/)
  expect(hidden.text).not.toContain('Ada')
  await expect(dialog.frameLocator('iframe').getByText(/Simulated speech/)).toBeVisible()
  expect(page.problems).toEqual([])
})

test('a name in one debate can be changed, and markup in it stays text', async ({ stage }) => {
  const page = await stage.open('#/new/kallas')
  await begin(page, 'Ada')
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: 'Rename Ada in this debate' }).click()
  await page.getByLabel('Name in this debate').fill('<b>Bo</b>')
  await page.keyboard.press('Enter')
  await expect(page.getByText('<b>Bo</b> as Kallas')).toBeVisible()
})

test('where nobody sat, the transcript offers no names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tour-de-table-'))
  const db = join(folder, 'tour-de-table.sqlite')
  await promisify(execFile)(process.execPath, [COMMAND, 'simulate', '--auto', '--seat', 'macron', '--db', db, '--out', join(folder, 'out')])
  await using server = await startServer({ db })
  await using browser = await launchBrowser()
  const page = await browser.newPage({ locale: 'en' })
  await page.goto(`${server.address}#/archive`)
  await page.getByRole('button', { name: /^Transcript: The record as Macron/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Transcript' })
  await expect(dialog.getByRole('group', { name: 'Save as' })).toBeVisible()
  await expect(dialog.getByLabel('How much')).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Names in it' })).toHaveCount(0)
  await rm(folder, { recursive: true, force: true })
})
