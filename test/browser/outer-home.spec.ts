import { expect } from '@playwright/test'
import { startServer } from '../support/server.ts'
import { setStage, test } from './outer-support.ts'

test('from a cold start a debate runs after two clicks', async ({ stage }) => {
  const page = await stage.open()
  await page.getByRole('link', { name: 'Take this seat: Emmanuel Macron' }).click()
  await expect(page.getByText('The war in this debate is real')).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/#\/session\/\w+$/)
  await page.goto(`${stage.server.origin}/#/`)
  await expect(page.getByRole('link', { name: /^Resume: solo as Macron/ }).first()).toBeVisible()
  expect(page.problems).toEqual([])
})

test('the care line and the first steps greet newcomers; afterwards they are folded, never gone', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/new/kallas')
  await expect(page.getByRole('heading', { name: 'Your first debate' })).toBeVisible()
  await expect(page.getByText('By beginning you say that you have read this.')).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
  await expect(async () => {
    await page.goto(`${stage.server.origin}/#/new/kallas`)
    await page.reload()
    await expect(page.getByText('How a debate runs')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('The war in this debate is real')).toBeVisible()
})

test('figures on the first page are the pack’s', async ({ stage }) => {
  const page = await stage.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Should the European Union renew direct contacts with the Kremlin?')
  await expect(page.getByText(/Four European voices, 126 of their statements/)).toBeVisible()
  await expect(page.getByRole('link', { name: /Study desk 211 statements and facts from 214 sources/ })).toBeVisible()
})

test('the secret leaves the address bar at once, and a new tab of the same browser is let in', async ({ stage }) => {
  const page = await stage.open()
  expect(page.url()).toBe(`${stage.server.origin}/#/`)
  const second = await page.context().newPage()
  await second.goto(stage.server.origin)
  await expect(second.getByRole('heading', { level: 1 })).toContainText('European Union')
})

test('without the secret the page says where the address is, and shows nothing else', async ({ stage }) => {
  const page = await stage.browser.newPage()
  await page.goto(`${stage.server.origin}/#/archive`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the full address')
  await expect(page.getByText('open the address printed there')).toBeVisible()
})

test('when the server dies the page says that nothing is lost, and goes on by itself when it is back', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/archive')
  const { db, port } = stage.server
  await stage.server.kill('SIGKILL')
  await expect(page.getByRole('alert')).toContainText('Nothing is lost')
  await using _ = await startServer({ db, port })
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 15_000 })
  await page.getByRole('link', { name: 'Tour de Table, to the first page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('European Union')
})

test('a screen that cannot be shown says what was kept, and the others still work', async ({ stage }) => {
  const page = await stage.open()
  await page.route(/glossary-screen.*\.js/, (route) => route.abort())
  await page.getByRole('link', { name: 'Glossary', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This screen broke down')
  await expect(page.getByText('Everything that was delivered is in the record')).toBeVisible()
  await page.getByRole('link', { name: 'Dossier', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The dossier')
})
