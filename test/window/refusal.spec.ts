import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, ROOT, test } from './launch.ts'

/** Runs the app until it ends by itself. */
async function runToEnd(args: string[]): Promise<{ code: number | null; said: string }> {
  const electron = createRequire(import.meta.url)('electron') as unknown as string // the package exports the path of its binary
  const child = spawn(electron, [ROOT, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })))
}

test('a file that is no database: the app says so, leaves it as it was and ends with 1', async ({ userData }) => {
  test.skip(!process.env.ELECTRON_OVERRIDE_DIST_PATH, 'real Electron shows a native dialog that nobody would close')
  const file = join(userData, 'letter.sqlite')
  writeFileSync(file, 'Dear class, this is a letter and not a database.\n'.repeat(100))
  const { code, said } = await runToEnd([`--user-data-dir=${userData}`, '--db', file])
  expect(code).toBe(1)
  expect(said).toContain('Tour de Table could not start')
  expect(said).toContain('letter.sqlite')
  const { readFileSync } = await import('node:fs')
  expect(readFileSync(file, 'utf8')).toMatch(/^Dear class/)
})
