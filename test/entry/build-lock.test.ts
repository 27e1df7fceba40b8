import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../bin/build-lock.mjs'
import { temporaryCheckout } from './temporary-checkout.ts'

test('a builder that is killed leaves no stale lock behind', async () => {
  const file = join(temporaryCheckout().root, 'out', 'build.lock')
  const module = new URL('../../bin/build-lock.mjs', import.meta.url).href
  const holder = `const { takeLock } = await import(${JSON.stringify(module)})
    await takeLock(${JSON.stringify(file)}, () => {})
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))

  let waited = false
  const taken = takeLock(file, () => {
    waited = true
    child.kill('SIGKILL')
  })
  const release = await taken
  expect(waited).toBe(true)
  release()
})

test('a lock that was let go can be taken at once', async () => {
  const file = join(temporaryCheckout().root, 'out', 'build.lock')
  ;(await takeLock(file, () => {}))()
  ;(await takeLock(file, () => expect.unreachable('nobody holds it')))()
})
