import { expect, type Page } from '@playwright/test'
import { speechBox } from './table-support.ts'

export const OWN_LINE = 'Without a line of our own to Moscow, Europe leaves decisions about its security to Washington.'

/** Says what the app understands as a claim, as a plain assertion that answers nobody. */
export async function claim(page: Page, text: string): Promise<void> {
  await expect(speechBox(page)).toHaveValue('') // the speech before is out
  await page.getByRole('radio', { name: 'Assert' }).check()
  await speechBox(page).fill(text)
  await expect(page.getByText('I understood:')).toBeVisible()
  await expect(async () => {
    if (await speechBox(page).inputValue() !== '') await speechBox(page).press('Control+Enter')
    expect(await speechBox(page).inputValue()).toBe('')
  }).toPass()
  await expect(page.getByRole('region', { name: 'Record', exact: true }).getByText(text)).toBeVisible()
}
