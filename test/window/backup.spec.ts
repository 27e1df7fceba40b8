import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openWindow, test } from './launch.ts'

test('closing the window makes a backup, and none when nothing was written since', async ({ userData }) => {
  const backups = () => (existsSync(join(userData, 'backups')) ? readdirSync(join(userData, 'backups')) : [])
  const first = await openWindow(userData)
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
  await first.app.close()
  await expect.poll(backups).toEqual([expect.stringMatching(/-close\.sqlite$/)])
  const [made] = backups()
  const second = await openWindow(userData)
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
  await second.app.close()
  expect(backups()).toEqual([made])
})
