import { readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BuildFailed, buildOnce } from '../../bin/build-once.mjs'
import { temporaryCheckout } from './temporary-checkout.ts'

test('the first call builds, the next does not', async () => {
  const checkout = temporaryCheckout()
  expect(await buildOnce(checkout)).toBe(true)
  expect(await buildOnce(checkout)).toBe(false)
  expect(checkout.builds).toBe(1)
  expect(checkout.said).toEqual([expect.stringContaining('Building'), expect.stringMatching(/Built in [\d.]+ s/)])
})

test.each([
  { change: 'a changed text', make: (c: ReturnType<typeof temporaryCheckout>) => c.write('src/deep/a.ts', 'two') },
  { change: 'a new file', make: (c: ReturnType<typeof temporaryCheckout>) => c.write('src/b.ts', '') },
  { change: 'a removed file', make: (c: ReturnType<typeof temporaryCheckout>) => rmSync(join(c.root, 'src/deep/a.ts')) },
  { change: 'a missing output', make: (c: ReturnType<typeof temporaryCheckout>) => rmSync(join(c.root, 'out/main.js')) },
  { change: 'a stamp cut off in writing', make: (c: ReturnType<typeof temporaryCheckout>) => c.write('out/build-stamp.json', '{"src/d') },
])('$change builds again', async ({ make }) => {
  const checkout = temporaryCheckout()
  await buildOnce(checkout)
  make(checkout)
  expect(await buildOnce(checkout)).toBe(true)
  expect(checkout.builds).toBe(2)
})

test('the same text with another time is no change, and its time is remembered', async () => {
  const checkout = temporaryCheckout()
  await buildOnce(checkout)
  utimesSync(join(checkout.root, 'src/deep/a.ts'), new Date(1000), new Date(1000))
  expect(await buildOnce(checkout)).toBe(false)
  const stamp = JSON.parse(readFileSync(join(checkout.root, 'out/build-stamp.json'), 'utf8')) as Record<string, [number, number]>
  expect(stamp[join('src', 'deep', 'a.ts')]?.[1]).toBe(1000)
})

test('an edit during the build makes the next call build again', async () => {
  const checkout = temporaryCheckout()
  const build = async () => {
    await checkout.build()
    checkout.write('src/deep/a.ts', 'edited meanwhile')
  }
  await buildOnce({ ...checkout, build })
  expect(await buildOnce(checkout)).toBe(true)
})

test('a failed build is told, leaves no stamp, and the next call tries again', async () => {
  const checkout = temporaryCheckout()
  const build = () => Promise.reject(new BuildFailed('a.ts: unexpected token'))
  await expect(buildOnce({ ...checkout, build })).rejects.toThrow('a.ts: unexpected token')
  expect(await buildOnce(checkout)).toBe(true)
})

test('of two callers one builds, the other waits and says so', async () => {
  const checkout = temporaryCheckout()
  let finish = () => {}
  const build = async () => {
    await new Promise<void>((resolve) => (finish = resolve))
    await checkout.build()
  }
  const first = buildOnce({ ...checkout, build })
  await expect.poll(() => checkout.said.length).toBe(1)
  const second = buildOnce(checkout)
  await expect.poll(() => checkout.said).toContain('Another process is building; waiting for it …')
  finish()
  expect(await Promise.all([first, second])).toEqual([true, false])
  expect(checkout.builds).toBe(1)
})
