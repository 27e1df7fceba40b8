import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectSound, setStage, test } from './outer-support.ts'

/** Transcripts as files, from the dialog: looked at, saved, cancelled, several at once. */

const PHONE = { viewport: { width: 360, height: 740 } }

async function begin(page: Page, origin: string, seat: string, name: string): Promise<void> {
  await page.goto(`${origin}/#/new/${seat}`)
  await page.getByLabel('Your name, or a pseudonym').fill(name)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Transcript' })
/** The page in the frame of the preview. */
const previewOf = (page: Page) => dialogOf(page).frameLocator('iframe[title="Preview"]')

/** Tab after Tab, as somebody without a mouse comes to a control. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let at = 0; at < 60; at++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('It cannot be reached by Tab.')
}

const bytesOf = async (file: Download) => new Uint8Array(readFileSync(await file.path()))

test('a student saves a Word file and then a zip of two formats, without a mouse', async ({ stage }) => {
  const page = await stage.open('#/')
  await begin(page, stage.server.origin, 'bettel', 'Ada Keys')
  await page.goto(`${stage.server.origin}/#/archive`)
  await tabTo(page, page.getByRole('button', { name: /^Transcript: Ada Keys/ }))
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page)
  const save = dialog.getByRole('button', { name: 'Save', exact: true })
  await expect(dialog.getByRole('checkbox', { name: /^Word/ })).toBeChecked()
  await tabTo(page, save)
  const [docx] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(docx.suggestedFilename()).toMatch(/Ada Keys.*\.docx$/)
  expect(strFromU8(unzipSync(await bytesOf(docx))['word/document.xml'] ?? new Uint8Array())).toContain('Ada Keys')
  await expect(dialog.getByText(/\.docx \(\d+ kB\) was handed to the browser’s downloads/)).toBeVisible()
  await expect(page.locator('output[data-live-announcer]')).toContainText('.docx')

  await expect(dialog.getByRole('button', { name: 'Save another' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(save).toBeFocused()
  await tabTo(page, dialog.getByRole('checkbox', { name: /^Markdown/ }))
  await page.keyboard.press('Space')
  await expect(dialog.getByText('2 formats, as one zip')).toBeVisible()
  await tabTo(page, save)
  const [zip] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(zip.suggestedFilename()).toMatch(/\.zip$/)
  expect(Object.keys(unzipSync(await bytesOf(zip))).map((name) => name.slice(name.lastIndexOf('.'))).toSorted()).toEqual(['.docx', '.md'])
  await expect(dialog.getByRole('button', { name: 'Save another' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Transcript: Ada Keys/ })).toBeFocused()
  expect(page.problems).toEqual([])
})

test('the preview follows the choices, and what was chosen is still chosen after a reload', async ({ stage }) => {
  const page = await stage.open('#/')
  await begin(page, stage.server.origin, 'macron', 'Bo <i>Preview</i>')
  await page.goto(`${stage.server.origin}/#/archive`)
  const open = () => page.getByRole('button', { name: /^Transcript: Bo / }).click()
  await open()
  const dialog = dialogOf(page)
  await expect(previewOf(page).getByText('Bo <i>Preview</i>').first()).toBeVisible()
  await expect(dialog.locator('iframe')).toHaveAttribute('sandbox', '')
  await expect(previewOf(page).locator('i', { hasText: 'Preview' })).toHaveCount(0)
  await expect(previewOf(page).locator('body')).toHaveCSS('max-width', '752px') // its own style is let in
  await dialog.getByRole('radio', { name: /^A pseudonym/ }).check()
  await expect(previewOf(page).getByText('Student A').first()).toBeVisible()
  await expect(previewOf(page).getByText('Bo <i>Preview</i>')).toHaveCount(0)
  await dialog.getByLabel('Class (optional)').fill('11b')
  await expect(previewOf(page).getByText('11b')).toBeVisible()
  await dialog.getByText('More choices').click()
  await dialog.getByLabel('Labels in').selectOption('Français')
  await expect(previewOf(page).locator('html')).toHaveAttribute('lang', 'fr')
  await dialog.getByLabel('Paper').selectOption('Letter')
  await dialog.getByRole('checkbox', { name: /^PDF/ }).check()
  await expectSound(page, 'the dialog')

  await page.reload()
  await open()
  for (const name of [/^Word/, /^PDF/]) await expect(dialog.getByRole('checkbox', { name })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^A pseudonym/ })).toBeChecked()
  await expect(dialog.getByLabel('Class (optional)')).toHaveValue('11b')
  expect(await page.evaluate(() => localStorage.getItem('tour-de-table.export'))).not.toContain('Bo')
  await dialog.getByText('More choices').click()
  await expect(dialog.getByLabel('Labels in')).toHaveValue('fr')
  await expect(dialog.getByLabel('Paper')).toHaveValue('letter')
  await dialog.getByRole('button', { name: 'Back to the usual' }).click()
  await expect(dialog.getByLabel('Labels in')).toHaveValue('en')
  await expect(dialog.getByRole('checkbox', { name: /^PDF/ })).not.toBeChecked()
  expect(page.problems).toEqual([])
})

test('an export that is cancelled leaves nothing, neither here nor in the app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-cancelled-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = join(folder, 'tmp') // of the app alone, so that only its own files are counted
  mkdirSync(process.env.TMPDIR)
  await using stage = await setStage()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  const page = await stage.open('#/')
  await begin(page, stage.server.origin, 'kallas', 'Cy Cancelled')
  await page.goto(`${stage.server.origin}/#/archive`)
  const saved: string[] = []
  page.on('download', (file) => void saved.push(file.suggestedFilename()))
  await page.getByRole('button', { name: /^Transcript: Cy/ }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: /^Everything/ }).check()
  await expect(dialog.getByRole('checkbox', { name: /^PDF/ })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('It is still being written.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Go on writing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeFocused()
  await expect.poll(() => readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('tour-de-table-export-'))).toEqual([])
  expect(saved).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  rmSync(folder, { recursive: true, force: true })
})

test('several debates are chosen in the archive, as a range too, and become one zip', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/')
  for (const [seat, name] of [['kallas', 'Di One'], ['meloni', 'Di Two'], ['macron', 'Di Three'], ['bettel', 'Di Four']] as const) await begin(page, stage.server.origin, seat, name)
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: 'Choose several' }).press('Enter')
  const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^Choose Di ${name} as`) })
  await expect(box('Four')).toBeFocused() // the last used is the first
  await expect(page.getByRole('button', { name: 'Export chosen …' })).toBeDisabled()
  await page.keyboard.press('Space')
  await box('Two').press('Shift+Space')
  await expect(page.getByText('3 chosen')).toBeVisible()
  await expect(box('Three')).toBeChecked()
  await expect(box('One')).not.toBeChecked()
  await expectSound(page, 'choosing in the archive')
  await page.setViewportSize(PHONE.viewport)
  await expectSound(page, 'choosing on a phone')
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: 'Export chosen …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Transcripts of 3 debates' })
  await expect(dialog.getByText('The first of 3 debates')).toBeVisible()
  await expect(dialog.frameLocator('iframe').getByText('Di Four').first()).toBeVisible()
  await expect(dialog.getByLabel('How much')).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: /^Word/ }).uncheck()
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^Markdown/ }).check()
  const [zip] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save', exact: true }).click()])
  const files = unzipSync(await bytesOf(zip))
  const texts = Object.values(files).map((file) => strFromU8(file))
  expect(Object.keys(files)).toHaveLength(3)
  for (const name of ['Two', 'Three', 'Four']) expect(texts.filter((text) => text.includes(`Di ${name}`))).toHaveLength(1)

  // One of them is deleted meanwhile, from another window: the others are exported, and it is said which one is missing.
  const other = await stage.open('#/archive')
  await other.getByRole('button', { name: /^More for Di Two/ }).click()
  await other.getByRole('button', { name: 'Delete the debate …' }).click()
  await other.getByLabel('I understand that this cannot be undone').check()
  await other.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(other.getByRole('region', { name: 'Deleted' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Save another' }).click()
  const [rest] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save', exact: true }).click()])
  const left = unzipSync(await bytesOf(rest))
  expect(Object.keys(left)).toHaveLength(3)
  expect(strFromU8(left['not-exported.txt'] ?? new Uint8Array())).toContain('unknown-session')
  await expect(dialog.getByText(/1 session was not exported/)).toBeVisible()
  expect(page.problems).toEqual([])
})

test('on a phone the transcript is saved without a preview, which is a button away', async ({ stage }) => {
  const page = await stage.open('#/', PHONE)
  await begin(page, stage.server.origin, 'meloni', 'Ed Phone')
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: /^Transcript: Ed Phone/ }).click()
  await expect(dialogOf(page).getByRole('button', { name: 'Save', exact: true })).toBeInViewport()
  await expectSound(page, 'the dialog on a phone')
  await dialogOf(page).getByRole('button', { name: 'Look at it' }).click()
  await expect(previewOf(page).locator('h1')).toBeInViewport()
  await expectSound(page, 'the preview on a phone')
  expect(page.problems).toEqual([])
})
