import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectSound, setStage, test } from './outer-support.ts'
import { goToOpening, speechBox } from './table-support.ts'

const backupNow = async (page: Page) => {
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.locator('main').getByText('The backup is made and checked.')).toBeVisible()
}
const begin = async (page: Page, name: string) => {
  await page.getByLabel('Your name, or a pseudonym').fill(name)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
}

test('an empty list says when the first backup is made; one is made by a click, and a second one only when something has changed', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/settings')
  const data = page.getByRole('region', { name: 'Your data' })
  await expect(data).toContainText(dirname(stage.server.db))
  await expect(data).toContainText('There is no backup yet')
  await backupNow(page)
  await expect(data.getByRole('listitem')).toHaveText(/by hand.*MB/)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(data).toContainText('Nothing has changed since the backup of today')
  await expect(data.getByRole('listitem')).toHaveCount(1)
  expect(page.problems).toEqual([])
})

test('two clicks bring back a debate as it was, on every page that is open, and the words in a box are not lost', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/macron')
  await begin(page, 'Ada')
  const [settings, other] = [await stage.open('#/settings'), await stage.open('#/new/kallas')]
  await backupNow(settings)
  await page.goto(`${stage.server.origin}/#/archive`)
  await page.getByRole('button', { name: 'Rename Ada in this debate' }).click()
  await page.getByLabel('Name in this debate').fill('Not Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Not Ada as Macron')).toBeVisible()
  await begin(other, 'Bo')
  await goToOpening(other)
  await speechBox(other).fill('A sentence that is only half')
  await expect(other.locator('.cp-kept')).toBeVisible() // stored

  await settings.getByRole('button', { name: /^Restore the backup of today/ }).click()
  const dialog = settings.getByRole('alertdialog', { name: 'Restore this backup?' })
  await expect(dialog).toContainText('1 debate')
  await expectSound(settings, 'the restore dialog')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()

  const notice = settings.getByRole('region', { name: 'Restored' })
  await expect(notice).toContainText('The debates are as they were: today')
  await expect(notice.getByRole('textbox')).toHaveValue('A sentence that is only half')
  await expectSound(settings, 'the notice')
  await expect(settings.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Ada as Macron', { exact: true })).toBeVisible() // by itself, without a reload
  await expect(page.getByText('Bo as Kallas')).toHaveCount(0)
  await expect(other.getByRole('region', { name: 'Restored' }).getByRole('textbox')).toHaveValue('A sentence that is only half')
  await expect(settings.getByRole('region', { name: 'Your data' }).getByRole('listitem').first()).toContainText('before a backup was put back')

  await settings.getByRole('button', { name: /^Restore the backup of today/ }).first().click() // and back again
  await expect(settings.getByRole('alertdialog')).toContainText('Will come back1 debate')
  await settings.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText('Bo as Kallas')).toBeVisible()
  await expect(page.getByText('Not Ada as Macron')).toBeVisible()
  expect([...page.problems, ...settings.problems]).toEqual([])
})

test('by keyboard alone: the dialog is opened, left with Escape, and the focus comes back', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/settings')
  await page.getByRole('button', { name: 'Back up now' }).press('Enter')
  const restore = page.getByRole('button', { name: /^Restore the backup of today/ })
  await restore.press('Enter')
  await expect(page.getByRole('alertdialog')).toContainText('The records of all debates are the same then and now')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(restore).toBeFocused()
})

test('a folder that cannot be written is told with what to do, and the setting of the clock is kept', async () => {
  await using stage = await setStage()
  const blocked = join(dirname(stage.server.db), 'backups')
  writeFileSync(blocked, 'a file in the way')
  const page = await stage.open('#/settings', { viewport: { width: 360, height: 740 } })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('alert')).toContainText('Make that folder writable')
  await page.getByRole('radio', { name: 'Back up every 10 minutes' }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Back up every 10 minutes' })).toBeChecked()
  await expect(page.getByRole('region', { name: 'Your data' })).toContainText('could not be made')
  await expectSound(page, 'your data on a phone')
  rmSync(blocked)
  await backupNow(page)
  await expect(page.getByText('could not be made')).toHaveCount(0)
  expect(existsSync(blocked)).toBe(true)
})
