import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openWindow, test } from './launch.ts'

test('a damaged database is salvaged, and the window goes on with it', async ({ userData }) => {
  test.skip(!process.env['ELECTRON_OVERRIDE_DIST_PATH'], 'a native dialog waits for a person; the stand-in answers it')
  const file = join(userData, 'tour-de-table.sqlite')
  const first = await openWindow(userData)
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
  await first.app.close()
  await expect.poll(() => readdirSync(userData).includes('tour-de-table.sqlite-wal')).toBe(false) // until it has ended
  writeFileSync(file, readFileSync(file).fill(0xff, 0, 4096))

  process.env['STAND_IN_ANSWERS'] = '0,0'
  try {
    const second = await openWindow(userData)
    await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
    await second.app.close()
  } finally {
    delete process.env['STAND_IN_ANSWERS']
  }
  expect(readdirSync(userData)).toContainEqual(expect.stringMatching(/^tour-de-table\.damaged-.*\.sqlite$/))
})
