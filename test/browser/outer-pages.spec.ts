import { expect } from '@playwright/test'
import { expectSound, setStage, test } from './outer-support.ts'

const PAGES = ['#/', '#/new/macron', '#/archive', '#/settings', '#/dossier', '#/dossier?ids=S01-S20', '#/dossier/K03', '#/dossier/S16', '#/dossier/Z99', '#/glossary', '#/nowhere']
/** Contrast differs by theme and layout by width: each is looked at once on every page. */
const LOOKS = [{ viewport: { width: 1280, height: 800 }, colorScheme: 'light' }, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }] as const

for (const look of LOOKS) {
  test(`every page is sound at ${look.viewport.width} × ${look.viewport.height}, ${look.colorScheme}`, async ({ stage }) => {
    const page = await stage.open('#/', look)
    for (const hash of PAGES) {
      await page.goto(`${stage.server.origin}/${hash}`)
      await page.locator('h1').waitFor()
      await expect(page.locator('.waiting')).toHaveCount(0)
      await expectSound(page, `${hash} (${look.colorScheme}, ${look.viewport.width})`)
    }
    expect(page.problems).toEqual([])
  })
}

test('an address keeps its screen over a reload, and each screen names itself', async ({ stage }) => {
  const page = await stage.open('#/glossary')
  await expect(page).toHaveTitle('Glossary · Tour de Table')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
})

test('French is French throughout, stays after a reload, and leaves the pack in English, marked as such', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/')
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByText('Chaque ligne dit de qui sont les mots')).toBeVisible()
  await expect(page.getByText('ses textes restent dans cette langue')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Prendre ce siège : Xavier Bettel' })).toBeVisible()
  await expect(page.getByText('No solution without talking')).toHaveAttribute('lang', 'en')
})

test('the theme that one chooses holds after a reload, whatever the system says', async () => {
  await using stage = await setStage()
  const page = await stage.open('#/settings', { colorScheme: 'light' })
  await page.getByRole('radio', { name: 'Dark', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
