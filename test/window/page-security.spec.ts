import { expect, test } from './launch.ts'

const FOREIGN = 'https://elsewhere.example/'

interface Bridge {
  send(message: unknown): void
}
type WithBridge = typeof window & { tourDeTable: Bridge }

test('the page has a frozen bridge with exactly our members, and no Node', async ({ tourDeTable: { page } }) => {
  const seen = await page.evaluate(() => {
    const bridge = (window as unknown as WithBridge).tourDeTable
    return {
      members: Object.keys(bridge).toSorted(),
      frozen: Object.isFrozen(bridge),
      replaceable: Object.getOwnPropertyDescriptor(window, 'tourDeTable')?.writable,
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    }
  })
  expect(seen).toEqual({ members: ['kind', 'onMessage', 'openSource', 'send'], frozen: true, replaceable: false, node: [] })
})

test('an argument that cannot be cloned is refused at the bridge', async ({ tourDeTable: { page } }) => {
  const outcome = await page.evaluate(() => {
    try {
      ;(window as unknown as WithBridge).tourDeTable.send({ f: Symbol('not data') })
      return 'sent'
    } catch (error) {
      return String(error)
    }
  })
  expect(outcome).toContain('could not be cloned')
})

test('the page cannot navigate to another origin', async ({ tourDeTable: { page } }) => {
  const before = page.url()
  await page.evaluate((url) => location.assign(url), FOREIGN).catch(() => {}) // the aborted navigation may end the call
  await page.evaluate((url) => location.assign(url), 'https://tour-de-table.elsewhere.example/').catch(() => {})
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe(before)
})

test('neither window.open nor a link opens a window', async ({ tourDeTable: { app, page } }) => {
  await page.evaluate((url) => {
    window.open(url)
    const link = document.createElement('a')
    Object.assign(link, { href: url, target: '_blank', textContent: 'elsewhere' })
    document.body.append(link)
    link.click()
  }, FOREIGN)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(app.windows()).toHaveLength(1)
})

test('the projector of a class opens in a window of its own, and no other page of ours does', async ({ tourDeTable: { app, page } }) => {
  await page.evaluate(() => {
    for (const hash of ['#/archive', '#/class/abc/projector/../..', '#/class/abc']) window.open(hash)
    window.open('#/class/abc/projector')
  })
  await expect.poll(() => app.windows().length).toBe(2)
  await expect.poll(() => app.windows().filter((window) => window.url().endsWith('#/class/abc/projector')).length).toBe(1)
})

test('every permission is denied', async ({ tourDeTable: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('inline script, inline style text and eval do not run', async ({ tourDeTable: { page } }) => {
  const seen = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    const style = document.createElement('style')
    style.textContent = 'body { border-top: 77px solid }'
    document.head.append(script, style)
    // From a timer, because DevTools lets the code that it evaluates itself use eval.
    const evaluated = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-implied-eval, no-new-func -- what the policy must stop
          resolve(new Function('return true')() as boolean)
        } catch {
          resolve(false)
        }
      })
    })
    return { inline: 'inlineRan' in window, border: getComputedStyle(document.body).borderTopWidth, evaluated }
  })
  expect(seen).toEqual({ inline: false, border: '0px', evaluated: false })
})

test('files outside the renderer are refused, and so is any method but GET', async ({ tourDeTable: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const ask = async (path: string, method = 'GET') => (await fetch(path, { method }).catch(() => ({ status: 0 }))).status
    return {
      traversal: await ask('/..%2f..%2fpackage.json'),
      backslash: await ask('/..%5c..%5cpackage.json'),
      main: await ask('/../main/main.js'),
      brokenEscape: await ask('/%zz'),
      missing: await ask('/nothing-here.js'),
      post: await ask('/index.html', 'POST'),
    }
  })
  expect([403, 404]).toContain(statuses.backslash) // a path on Windows, a file name elsewhere
  expect(statuses).toMatchObject({ traversal: 403, main: 404, brokenEscape: 403, missing: 404, post: 405 })
})

test('nothing is fetched from another address', async ({ tourDeTable: { page } }) => {
  const outcome = await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => 'fetched', () => 'refused'), FOREIGN)
  expect(outcome).toBe('refused')
})
