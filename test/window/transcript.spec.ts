import { expect, test } from './launch.ts'

test('the window shows how a transcript will look, and says that the system will ask where to keep it', async ({ tourDeTable: { page, complaints } }) => {
  await page.evaluate(() => { location.hash = '#/new/macron' })
  await page.getByLabel('Your name, or a pseudonym').fill('Ada Window')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/session/)
  await page.evaluate(() => { location.hash = '#/archive' })
  await page.getByRole('button', { name: /^Transcript: Ada Window/ }).click()
  const preview = page.frameLocator('iframe[title="Preview"]')
  await expect(preview.getByText('Ada Window').first()).toBeVisible()
  await expect(preview.locator('body')).toHaveCSS('max-width', '752px') // its own style is let in
  await page.evaluate(() => { HTMLAnchorElement.prototype.click = () => {} }) // the system's own dialog would wait for a person
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('dialog').getByText(/\.docx \(\d+ kB\) is ready: the system asks where to keep it/)).toBeVisible()
  expect(complaints).toEqual([])
})

test('no frame is loaded from an address, and nothing runs in one that the page writes', async ({ tourDeTable: { page } }) => {
  const blocked = await page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => void seen.push(event.effectiveDirective))
    const frame = (given: Record<string, string>) => {
      const element = document.createElement('iframe')
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, value)
      document.body.append(element)
    }
    frame({ src: 'https://elsewhere.example/' })
    frame({ src: 'data:text/html,<p>x' })
    frame({ sandbox: '', srcdoc: '<p>shown</p><script>document.querySelector("p").textContent = "run"</script>' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    return seen
  })
  expect(blocked.filter((directive) => directive === 'frame-src')).toHaveLength(2)
  await expect(page.frameLocator('iframe[srcdoc]').locator('p')).toHaveText('shown')
})
