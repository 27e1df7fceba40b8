import { expect } from '@playwright/test'
import { expectSound, test } from './outer-support.ts'

test('the first Tab offers to skip to the content, and a route change moves the focus to the heading', async ({ stage }) => {
  const page = await stage.open('#/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('link', { name: 'Glossary', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused()
})

test('a debate is set up and begun without a mouse', async ({ stage }) => {
  const page = await stage.open('#/new')
  await page.getByRole('radio', { name: /Kaja Kallas/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A debate as Giorgia Meloni')
  await expect(page.getByRole('radio', { name: /Giorgia Meloni/ })).toBeFocused()
  await page.getByLabel('Your name, or a pseudonym').focus()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/session/)
})

test('Begin without a seat says so and goes to the seats', async ({ stage }) => {
  const page = await stage.open('#/new')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose a seat first.')
  await expect(page.getByRole('radio', { name: /Kaja Kallas/ })).toBeFocused()
})

test('the palette finds, runs and gives the focus back', async ({ stage }) => {
  const page = await stage.open('#/')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Go to, do, change' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await expectSound(page, 'palette')
  await page.keyboard.type('gloss')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('? lists the keys; while one types it is only a question mark', async ({ stage }) => {
  const page = await stage.open('#/dossier')
  const search = page.getByLabel('Search in words')
  await search.waitFor()
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.keyboard.type('?')
  await expect(search).toHaveValue('?')
  await search.blur()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectSound(page, 'keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('shortcuts by single letters can be switched off', async ({ stage }) => {
  const page = await stage.open('#/settings')
  await page.getByRole('checkbox', { name: /Shortcuts by single letters/ }).uncheck()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0)
})
