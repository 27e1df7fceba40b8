import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { COMMAND } from '../support/server.ts'
import { claim, OWN_LINE } from './claim-support.ts'
import { setStage, test } from './outer-support.ts'
import { beginDebate, goToOpening, speechBox } from './table-support.ts'

const SAID_INSTEAD = 'One may talk with both sides without rewarding anyone.'
const STRUCK = 'Geography does not change: Russia stays our neighbour.'
const AFTER_THE_BACKUP = 'Europe holds strong cards: the frozen assets and the sanctions.'

const record = (page: Page) => page.getByRole('region', { name: 'Record', exact: true })

async function forget(page: Page, { act, title, does }: { act: string; title: string; does: string }): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('alertdialog', { name: title })
  await dialog.getByLabel('I understand that this cannot be undone').check()
  await dialog.getByRole('button', { name: does, exact: true }).click()
}

test('a record is taken back in part, struck in part, replayed, put back from a backup, stripped of name and words, and its chain still holds', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/macron')
  const side = await stage.open('#/settings') // a second page, as a teacher has it open

  // A speech, taken back by its key and said otherwise.
  await page.getByLabel('Your name, or a pseudonym').fill('Ada Example')
  await beginDebate(page)
  await goToOpening(page)
  await claim(page, OWN_LINE)
  await expect(page.getByText('Line 3 is in the record.')).toBeVisible()
  await record(page).focus()
  await page.keyboard.press('z')
  await expect(speechBox(page)).toHaveValue(OWN_LINE)
  await expect(record(page).getByText('Taken back: line 3 and what answered it')).toBeVisible()
  await speechBox(page).fill('')
  await claim(page, SAID_INSTEAD)

  // Another line, struck by the facilitator.
  await claim(page, STRUCK)
  await page.getByRole('button', { name: 'Correct something' }).click()
  const corrections = page.getByRole('dialog', { name: 'Corrections' })
  await corrections.getByLabel('Why').selectOption({ label: 'It is off the topic' })
  await corrections.getByRole('button', { name: 'Strike this line' }).click()
  await expect(record(page).getByText('Struck by the facilitator.')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByText(STRUCK)).toHaveCount(0)

  // The replay shows what stood before each correction, and each correction.
  const session = /session\/(\w+)/.exec(page.url())?.[1] ?? ''
  const replay = await page.context().newPage()
  await replay.goto(`${stage.server.origin}/#/replay/${session}`)
  const moment = replay.getByRole('slider', { name: 'Moment of the debate' })
  await replay.getByLabel('Go to line …').fill('3')
  await replay.keyboard.press('Enter')
  await expect(moment).toHaveAttribute('aria-valuetext', /^line 3, Opening/)
  await expect(record(replay).locator('#line-3')).toContainText(OWN_LINE)
  await expect(record(replay).getByText('Taken back')).toHaveCount(0)
  await moment.focus()
  await replay.keyboard.press('End')
  await expect(moment).toHaveAttribute('aria-valuetext', /a line is struck$/)
  await replay.getByRole('button', { name: /^Show earlier lines/ }).click()
  await expect(record(replay).getByText('Taken back: line 3 and what answered it')).toBeVisible()
  await expect(record(replay).getByText(SAID_INSTEAD)).toBeVisible()
  await expect(record(replay).getByText('Struck by the facilitator.')).toBeVisible()
  await expect(record(replay).getByText(STRUCK)).toHaveCount(0)

  // A backup; something more is said; the backup is put back in two clicks, and every page says so.
  await side.getByRole('button', { name: 'Back up now' }).click()
  await expect(side.locator('main').getByText('The backup is made and checked.')).toBeVisible()
  await claim(page, AFTER_THE_BACKUP)
  await side.getByRole('button', { name: /^Restore the backup of today/ }).click()
  await side.getByRole('alertdialog', { name: 'Restore this backup?' }).getByRole('button', { name: 'Restore', exact: true }).click()
  for (const each of [side, page]) await expect(each.getByRole('region', { name: 'Restored' })).toContainText('The debates are as they were: today')
  await expect(record(page).getByText(SAID_INSTEAD)).toBeVisible()
  await expect(page.getByText(AFTER_THE_BACKUP)).toHaveCount(0)

  // The name goes, then the words.
  await side.goto(`${stage.server.origin}/#/archive`)
  await side.getByRole('button', { name: /^More for Ada Example as/ }).click()
  await forget(side, { act: 'Anonymise …', title: 'Take the name off?', does: 'Anonymise' })
  await expect(side.getByRole('region', { name: 'Anonymised' })).toContainText('The name is taken off')
  await forget(side, { act: 'Erase the words …', title: 'Erase the words?', does: 'Erase' })
  await expect(side.getByRole('region', { name: 'Erased' })).toContainText('The words of 3 lines are erased.')

  // Transcript and replay say so, and hold neither.
  const holdsNothing = (text: string) => { for (const gone of ['Ada', OWN_LINE, SAID_INSTEAD, STRUCK, AFTER_THE_BACKUP]) expect(text).not.toContain(gone) }
  await side.getByRole('button', { name: /^Transcript: Student A as Macron/ }).click()
  const dialog = side.getByRole('dialog', { name: 'Transcript' })
  await dialog.getByRole('checkbox', { name: /^Word/ }).uncheck()
  await dialog.getByRole('checkbox', { name: /^Markdown/ }).check()
  const [file] = await Promise.all([side.waitForEvent('download'), dialog.getByRole('button', { name: 'Save', exact: true }).click()])
  const transcript = readFileSync(await file.path(), 'utf8')
  expect(transcript.split('The words of this line were erased.')).toHaveLength(4)
  for (const said of ['erased · taken back', 'erased · struck by the facilitator']) expect(transcript).toContain(said)
  holdsNothing(transcript)
  await replay.reload()
  await expect(replay.getByRole('heading', { level: 1, name: /^Replay: Student A as Macron/ })).toBeVisible()
  await moment.focus()
  await replay.keyboard.press('End')
  await replay.getByRole('button', { name: /^Show earlier lines/ }).click()
  await expect(record(replay).getByText('Erased. The words are no longer in the record.').filter({ visible: true })).toHaveCount(1) // of three: one is folded away, one is struck
  holdsNothing(await replay.locator('body').textContent() ?? '')
  expect([...page.problems, ...side.problems]).toEqual([])

  // Nothing of it broke the chain.
  await stage.server.kill('SIGTERM')
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, 'verify', session, '--db', stage.server.db, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, erased: 3, firstBad: null })
})
