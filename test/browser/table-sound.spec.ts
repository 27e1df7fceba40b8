import { expect } from '@playwright/test'
import { expectSound, test } from './outer-support.ts'
import { beginDebate, deliver, goToOpening, say, speechBox, talkToTheEnd } from './table-support.ts'

for (const [name, options] of [
  ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['on a phone and dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const) {
  test(`every stage of the table is sound for axe and fits, ${name}`, async ({ stage }) => {
    const page = await stage.open('#/new/macron', options)
    await beginDebate(page)
    await expectSound(page, 'brief')
    await goToOpening(page)
    await speechBox(page).fill('If we have no line of our own to Moscow, Washington decides about our security. Kallas said “nobody ever said this here”.')
    await expect(page.getByText('Not in this dossier.')).toBeVisible()
    await expectSound(page, 'opening with a draft')
    await deliver(page)
    await expect(page.getByText('on record').first()).toBeVisible()
    await expect(page.locator('.cp-send', { hasText: /^Deliver(?!ing)/ })).toBeAttached() // nothing is on its way; folded away on a phone
    await expectSound(page, 'exchange')
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByText('Nothing is lost')).toBeAttached()
    await expectSound(page, 'paused')
    await page.getByRole('button', { name: 'Go on' }).first().click()
    await page.getByRole('button', { name: 'Stop the debate' }).click()
    await expectSound(page, 'asking before stopping')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the debate' }).click()
    await expect(page.getByRole('heading', { name: 'Put the card down.' })).toBeVisible()
    await expectSound(page, 'roles off')
    await page.getByRole('button', { name: 'The card is down' }).click()
    await expect(page.getByRole('heading', { name: 'What stood, what fell' })).toBeVisible()
    await expectSound(page, 'debrief')
    if (name.includes('phone')) await page.getByRole('button', { name: /^Questions/ }).click()
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(page.getByRole('heading', { name: 'The debate is closed.' })).toBeVisible()
    await expectSound(page, 'closed')
    expect(page.problems).toEqual([])
  })
}

test('a phone shows record, cards and open points one at a time, and the way back', async ({ stage }) => {
  const page = await stage.open('#/new/bettel', { viewport: { width: 360, height: 740 } })
  await beginDebate(page)
  await goToOpening(page)
  const dock = page.getByRole('navigation', { name: 'Views' })
  await dock.getByRole('button', { name: 'Cards' }).click()
  await expect(page.getByRole('grid', { name: /^Cards/ })).toBeVisible()
  await expect(speechBox(page)).toBeHidden()
  await expectSound(page, 'cards on a phone')
  await page.getByRole('row').first().click()
  await dock.getByRole('button', { name: 'Record' }).click()
  await expect(page.getByText(/^card: Bettel/)).toBeVisible()
})

test('a debate of five speeches ends with the roles put down', async ({ stage }) => {
  const page = await stage.open('#/new/macron')
  await beginDebate(page)
  await goToOpening(page)
  await talkToTheEnd(page)
  await page.getByRole('button', { name: 'The card is down' }).click()
  await page.getByRole('textbox', { name: /^Describe/ }).fill('One moment.')
  await page.getByRole('button', { name: 'Keep this answer' }).click()
  await expect(page.getByText('One moment.')).toBeVisible()
  for (const question of ['Analyse', 'Transfer', 'Apply']) {
    await expect(page.getByRole('textbox', { name: new RegExp(`^${question}`) })).toBeVisible()
    await page.getByRole('button', { name: 'Pass', exact: true }).click()
  }
  await expect(page.getByText('All four are done.')).toBeVisible()
})

test('markup in a speech stays text', async ({ stage }) => {
  const page = await stage.open('#/new/kallas')
  await beginDebate(page)
  await goToOpening(page)
  await say(page, '<img src=x onerror="document.title=1"><b>bold</b>')
  await expect(page.locator('.rl-student b', { hasText: 'bold' })).toHaveCount(0)
  expect(page.problems).toEqual([])
})
