import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, type Page } from '@playwright/test'
import { profileDataSchema } from '../../shared/study/profile-data.ts'
import { launchBrowser } from '../support/browser.ts'
import { anApp, aSession, fileIn } from '../support/builders.ts'
import { startServer } from '../support/server.ts'
import { expectSound, openPage, test, type WatchedPage } from './outer-support.ts'

/** A server on a database in which a bout of Macron's seat is over that left points without an answer; it belongs to nobody yet. */
async function aDesk() {
  const folder = await mkdtemp(`${tmpdir()}/tdt-desk-`)
  const db = fileIn(folder)
  const app = await anApp({ db })
  const session = aSession(app).goTo('exchange')
  session.say('Europe needs a channel of its own.', ['own-channel'])
  session.goTo('closed')
  app.close()
  const [server, browser] = await Promise.all([startServer({ db }), launchBrowser()])
  return {
    server,
    open: (hash: string, options = {}) => openPage(browser, `${server.address}${hash}`, options),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Goes on by Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'checkbox' | 'textbox' = 'link') {
  const target = page.getByRole(role, { name }).first()
  await target.waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

async function press(page: Page, name: string | RegExp, role: 'link' | 'button' = 'link') {
  await tabTo(page, name, role)
  await page.keyboard.press('Enter')
}

const downloaded = async (page: WatchedPage, act: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('by keyboard: pictures with their tables, progress, a profile with its debates, and the next bout opens with what the last left open', async () => {
  await using desk = await aDesk()
  const page = await desk.open('#/')
  await press(page, /^Study desk/)
  await expect(page.getByRole('heading', { level: 1, name: 'Study desk' })).toBeVisible()
  await expect(page.getByText('No debate of yours is over yet.')).toBeVisible()
  await expectSound(page, 'the desk')

  await press(page, /^Change, add/, 'button')
  await expect(page.getByText('There is no password.')).toBeVisible()
  await tabTo(page, /somebody else/i, 'textbox')
  await page.keyboard.type('Léa')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Léa' })).toBeChecked()
  await tabTo(page, /^Solo as Macron/, 'checkbox')
  await page.keyboard.press('Space')
  await press(page, 'These are the debates of Léa', 'button')
  await expect(page.getByText(/belongs? to nobody/)).toHaveCount(0)
  await expectSound(page, 'the choice of a profile')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(/points? without an answer/i).first()).toBeVisible()
  await expectSound(page, 'the desk with open points')

  await press(page, /^Pictures/)
  await expect(page.getByRole('heading', { level: 1, name: 'Stance over time' })).toBeVisible()
  await tabTo(page, /^Kaja Kallas, 1 February 2022/)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('complementary', { name: 'What is looked at' })).toContainText('Kaja Kallas')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary', { name: 'What is looked at' })).toContainText('Giorgia Meloni')
  await expectSound(page, 'stance')
  await page.keyboard.press('t')
  await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(1)
  await expectSound(page, 'the table of stances')
  await page.keyboard.press('t')
  await tabTo(page, /^Kaja Kallas/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/dossier\/K26$/)
  await page.goBack()
  await press(page, 'Map of the claims')
  await tabTo(page, /^Europe holds strong cards|say it/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('complementary', { name: 'What is looked at' })).toContainText('entries support it')
  await expectSound(page, 'the map')

  await page.goto(`${desk.server.origin}/#/study/progress`)
  await expect(page.getByRole('heading', { name: 'Points met' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Macron' })).toHaveCount(1)
  await expectSound(page, 'progress')

  await page.goto(`${desk.server.origin}/#/new/macron`)
  await press(page, 'Begin', 'button')
  await expect(page.getByRole('heading', { name: 'Last time you left these without an answer' })).toBeVisible()
  await expect(page.getByText('These would answer').first()).toBeVisible()
  await expectSound(page, 'the brief')
  await press(page, 'Put this away', 'button')
  await expect(page.getByRole('heading', { name: 'Last time you left these without an answer' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Brief for the seat of/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Last time you left these without an answer' })).toHaveCount(0)
  expect(page.problems).toEqual([])
})

test('everything of a profile is taken along, and after its erasure the first one studies again', async () => {
  await using desk = await aDesk()
  const page = await desk.open('#/study')
  await press(page, /^Change, add/, 'button')
  await tabTo(page, /somebody else/i, 'textbox')
  await page.keyboard.type('Zyxlea')
  await page.keyboard.press('Enter')
  const { name, text } = await downloaded(page, () => press(page, 'Take everything along (json)', 'button'))
  expect(name).toMatch(/^tour-de-table-profile-\w+\.json$/)
  expect(profileDataSchema.parse(JSON.parse(text)).profile.name).toBe('Zyxlea')
  await press(page, 'Erase…', 'button')
  await expect(page.getByRole('alert')).toContainText('This cannot be undone')
  await press(page, 'Erase Zyxlea', 'button')
  await expect(page.getByRole('radio', { name: 'Zyxlea' })).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'is erased' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Studying now: Student')).toBeVisible()
  expect(page.problems).toEqual([])
})

test('a picture is saved as an svg that needs nothing else, with title, day and pack in it, and as a csv', async () => {
  await using desk = await aDesk()
  for (const [picture, title] of [['stance', 'Stance over time'], ['claims', 'Map of the claims'], ['sources', 'Sources']] as const) {
    const page = await desk.open(`#/study/pictures?picture=${picture}&asOf=2026-01-29`, { colorScheme: 'dark' })
    await page.locator('.pictures-frame svg').waitFor()
    const svg = await downloaded(page, () => press(page, 'Save the picture (svg)', 'button'))
    expect(svg.name).toBe(`tour-de-table-${picture}.svg`)
    expect(svg.text.slice(0, 700)).toContain(`<title>${title}</title>`)
    expect(svg.text.slice(0, 700)).toMatch(/as known on 29 January 2026.+Pack \d+\.\d+/)
    expect(svg.text.match(/href=|https?:\/\/(?!www\.w3\.org)|tabindex|@import|url\((?!#)/)?.[0]).toBeUndefined() // it asks for nothing
    const shown = await page.context().newPage()
    await shown.goto(`data:image/svg+xml;base64,${Buffer.from(svg.text).toString('base64')}`)
    expect(await shown.evaluate(() => [document.documentElement.localName, document.querySelectorAll('parsererror').length, getComputedStyle(document.querySelector('rect.sheet')!).fill])).toEqual(['svg', 0, 'rgb(251, 250, 246)']) // light, whatever the page is
    const csv = await downloaded(page, () => press(page, 'Save the data (csv)', 'button'))
    expect(csv.text.split('\r\n').length).toBeGreaterThan(20)
    expect(page.problems).toEqual([])
    await page.close()
  }
})

test('the pictures, the desk and progress hold on a phone, in the dark', async () => {
  await using desk = await aDesk()
  for (const hash of ['#/study', '#/study/progress', '#/study/pictures', '#/study/pictures?picture=claims', '#/study/pictures?picture=sources', '#/study/pictures?asOf=later&others&table']) {
    const page = await desk.open(hash, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
    await page.waitForLoadState('networkidle')
    await expectSound(page, hash)
    expect(page.problems).toEqual([])
    await page.close()
  }
})
