import { expect, test } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { hostClass } from '../support/class-host.ts'
import { joins } from './class-support.ts'
import { expectSound, openPage } from './outer-support.ts'

test('a person is taken out and comes back; an excluded one does not; a third goes on with the same seat on another device', async () => {
  test.setTimeout(180_000)
  await using host = await hostClass('sac-45')
  await using browser = await launchBrowser()
  const { told } = host
  const teacher = await openPage(browser, told.teacherUrl)
  const unfolded = async (name: string) => {
    const head = teacher.getByRole('button', { name: new RegExp(`^${name}\\b(?! again)`) })
    if (await head.getAttribute('aria-expanded') !== 'true') await head.click()
    return teacher.getByRole('listitem').filter({ has: head })
  }
  const ana = await joins(browser, told.joinUrl, 'Ana', 'kallas')
  const ben = await joins(browser, told.joinUrl, 'Ben', 'meloni')
  await joins(browser, told.joinUrl, 'Cem', 'macron')

  await test.step('taken out: the device says so, what was said stays, and the code leads back in', async () => {
    const row = await unfolded('Ana')
    await row.getByRole('button', { name: 'Take out' }).click()
    await expect(row.getByRole('group', { name: 'Take Ana out? They may come back by the code.' })).toBeVisible()
    await row.getByRole('button', { name: 'Take out' }).click()
    await expect(ana.getByText('Your teacher took you out of the room.')).toBeVisible()
    await expectSound(ana, 'taken out')
    await joins(browser, told.joinUrl, 'Ana again', 'kallas')
  })

  await test.step('excluded: no code leads back from this device', async () => {
    const row = await unfolded('Ben')
    await row.getByRole('button', { name: 'Exclude' }).click()
    await expect(row.getByRole('group', { name: 'Exclude Ben? They cannot come back.' })).toBeVisible()
    await row.getByRole('button', { name: 'Exclude' }).click()
    await expect(ben.getByText('Your teacher has closed the room for you in this lesson.')).toBeVisible()
    await ben.goto(told.joinUrl)
    await expect(ben.getByText('Your teacher has closed the room for you in this lesson.')).toBeVisible()
    await expect(teacher.getByText('Out of the room')).toBeVisible()
  })

  await test.step('another device takes the seat up, by a link that only the teacher shows', async () => {
    const row = await unfolded('Cem')
    await row.getByRole('button', { name: 'Other device' }).click()
    await expect(row.getByText('Only for this person: whoever scans it takes this seat.')).toBeVisible()
    await expectSound(teacher, 'console, another device')
    await row.getByRole('button', { name: 'Hide it' }).click()
    await expect(row.getByText('Only for this person')).toHaveCount(0)
  })
})
