import { chmodSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../support/server.ts'

test('what serve writes is readable by nobody else', async () => {
  await using server = await startServer()
  const folder = dirname(server.db)
  chmodSync(folder, 0o755)
  const open = readdirSync(folder).filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
})
