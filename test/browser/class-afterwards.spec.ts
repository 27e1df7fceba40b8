import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'
import { startServer } from '../support/server.ts'
import { expectSound, openPage } from './outer-support.ts'

/** A lesson that was held, as the teacher finds it in the archive: replay, transcript, names taken off. */
test('a class is replayed as its screens showed it, handed out as a transcript, and anonymised from the archive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tour-de-table-class-'))
  const db = join(folder, 'tour-de-table.sqlite')
  const app = await anApp({ db })
  const { room, lines } = aWholeLesson(app)
  room.teacher({ type: 'room.end' })
  app.close()
  {
    await using server = await startServer({ db })
    await using browser = await launchBrowser()
    const page = await openPage(browser, `${server.address}#/archive`, { timezoneId: 'UTC' })
    await expect(page.getByText('Class: Structured controversy, 45 minutes')).toBeVisible()
    await expect(page.getByText('9 people')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Open the console: class/ })).toHaveAttribute('href', `#/class/${room.id}`)
    await page.screenshot({ path: test.info().outputPath('archive.png') })
    await expectSound(page, 'the archive')

    await page.getByRole('link', { name: /^Replay: class/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Replay of a class: Structured controversy')
    const go = async (entry: number) => { await page.getByLabel('Go to line …').fill(String(entry)); await page.getByRole('button', { name: 'Go', exact: true }).click() }
    const panel = page.getByRole('tabpanel', { name: 'Room' })
    await go(lines.before + 2)
    await expect(panel).toContainText('2 of 8 have voted')
    await go(lines.reversed)
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /K1, as Kallas, speaks/)
    await expect(panel).toContainText('2 for, 3 against, 1 abstained')
    await expect(panel).toContainText('the case of Macron and Bettel')
    await page.screenshot({ path: test.info().outputPath('replay-wide.png') })
    await expectSound(page, 'the replay')
    await go(lines.again + 3)
    await expect(panel).toContainText('Run again since; it no longer counts.')
    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole('button', { name: 'Room', exact: true }).click()
    await expect(panel).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('replay-phone.png') })
    await expectSound(page, 'the replay on a phone')
    await page.setViewportSize({ width: 1280, height: 800 })

    await page.goto(`${server.address}#/archive`)
    await page.getByRole('button', { name: /^Transcript: class/ }).click()
    await expect(page.frameLocator('iframe').getByText(/K1 \(seat of Kallas\), arguing as Macron/).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^More for the class/ }).click()
    await page.getByRole('button', { name: 'Anonymise …' }).click()
    await page.getByLabel('I understand that this cannot be undone').check()
    await page.getByRole('button', { name: 'Anonymise', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Anonymised' })).toContainText('“Student A”, “Student B” … stand in their place')
    await page.getByRole('button', { name: /^Transcript: class/ }).click()
    await expect(page.frameLocator('iframe').getByText(/Student [A-Z] \(seat of Kallas\), arguing as Macron/).first()).toBeVisible()
  }
  await rm(folder, { recursive: true, force: true })
})
