import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../../bin/runtime.mjs'
import { temporaryCheckout } from './temporary-checkout.ts'

/** Starts the app as `npm start` does, on a machine without a display whose browser only writes down what it is given. */
function start(args: string[], env: NodeJS.ProcessEnv) {
  const { root, write } = temporaryCheckout()
  const opened = join(root, 'opened.txt')
  write('browser.sh', `#!/bin/sh\necho "$1" > "${opened}"\n`)
  chmodSync(join(root, 'browser.sh'), 0o755)
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'start.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: root, XDG_CONFIG_HOME: root, BROWSER: join(root, 'browser.sh'), ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => (said.stdout += text))
  child.stderr.on('data', (text) => (said.stderr += text))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { child, said, ended, root, opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8').trim() : '') }
}

// xdg-open of Linux can be told to use our browser; macOS and Windows would open the real one.
test.runIf(process.platform === 'linux').each([
  { why: 'there is no graphical display', args: [], env: {} },
  { why: '--browser was given', args: ['--browser'], env: {} },
  { why: 'TOUR_DE_TABLE_BROWSER=1 is set', args: [], env: { TOUR_DE_TABLE_BROWSER: '1' } },
])('because $why the app opens in the browser, says so in one line, and ends with 0', async ({ why, args, env }) => {
  const { child, said, ended, root, opened } = start(args, env)
  await expect.poll(opened, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
  expect(said.stdout.split('\n')[0]).toBe(opened())
  expect(said.stderr).toContain(`Opening in the browser instead of a window: ${why}.\n`)
  expect(existsSync(join(root, 'tour-de-table', 'tour-de-table.sqlite'))).toBe(true)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
}, 90_000)
