import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { expect, ROOT, test } from './launch.ts'

interface Recorder {
  opened: string[]
  sent: unknown[]
}
type WithRecorder = typeof globalThis & { recorder: Recorder }

/** Replaces the system's browser by a list, and forges events on a channel as a frame of ours choice would send them. */
async function record(app: ElectronApplication) {
  await app.evaluate(({ shell }) => {
    const recorder: Recorder = { opened: [], sent: [] }
    ;(globalThis as WithRecorder).recorder = recorder
    shell.openExternal = async (url: string) => void recorder.opened.push(url)
  })
  return {
    opened: () => app.evaluate(() => (globalThis as WithRecorder).recorder.opened),
    /** What the app answered to a message from such a frame. */
    answers: (frame: { url: string; parent: unknown } | null, channel: string, message: unknown) =>
      app.evaluate(
        async ({ ipcMain }, [senderFrame, name, payload]) => {
          const sent: unknown[] = []
          const sender = { send: (...args: unknown[]) => sent.push(args), isDestroyed: () => false, on: () => {}, off: () => {} }
          ipcMain.emit(name, { sender, senderFrame }, payload)
          await new Promise((resolve) => setTimeout(resolve, 100))
          return sent
        },
        [frame, channel, message] as const,
      ),
  }
}

/** The address of any source of the first pack. */
function sourceAddress(): string {
  const file = readFileSync(join(ROOT, 'content', 'eu-russia-2026', 'sources.json'), 'utf8')
  const address = /https:\/\/[^"\s]+/.exec(file)?.[0]
  if (!address) throw new Error('the pack has no source with an https address')
  return address
}

test('only the address of a source is opened in the system browser', async ({ tourDeTable: { app, page } }) => {
  const recorded = await record(app)
  const source = sourceAddress()
  const refused = ['https://elsewhere.example/', 'javascript:alert(1)', 'file:///etc/passwd', `${source}?more=1`, '', source.replace('https:', 'http:')]
  await page.evaluate(
    (urls) => {
      const bridge = (window as unknown as { tourDeTable: { openSource(url: unknown): void } }).tourDeTable
      for (const url of urls) bridge.openSource(url)
      for (const url of urls) if (url) window.open(url)
    },
    [...refused, source],
  )
  await expect.poll(recorded.opened).toEqual([source, source])
})

test('a message is answered for our own page and nobody else', async ({ tourDeTable: { app } }) => {
  const recorded = await record(app)
  const own = { url: 'app://tour-de-table/', parent: null }
  const hello = { t: 'hello', version: PROTOCOL_VERSION }
  const asked = (frame: { url: string; parent: unknown } | null) => recorded.answers(frame, 'tdt:message', hello)

  expect(await asked({ ...own, url: 'https://elsewhere.example/' })).toEqual([])
  expect(await asked({ ...own, url: 'app://tour-de-table.elsewhere.example/' })).toEqual([])
  expect(await asked({ ...own, url: 'app://elsewhere@tour-de-table/' })).toEqual([])
  expect(await asked({ ...own, url: 'file:///app/index.html' })).toEqual([])
  expect(await asked({ ...own, parent: { url: own.url } })).toEqual([])
  expect(await asked(null)).toEqual([])
  expect((await asked(own)).length).toBeGreaterThan(0)
})

test('a foreign frame cannot open a source either', async ({ tourDeTable: { app } }) => {
  const recorded = await record(app)
  await recorded.answers({ url: 'https://elsewhere.example/', parent: null }, 'tdt:open', sourceAddress())
  expect(await recorded.opened()).toEqual([])
})

test('a message that is no message of ours is refused by name and the app goes on', async ({ tourDeTable: { app, page } }) => {
  const recorded = await record(app)
  const own = { url: 'app://tour-de-table/', parent: null }
  for (const nonsense of [null, 42, 'x'.repeat(100), [], { t: 'nothing' }, { t: 'call', id: -1 }]) {
    expect(JSON.stringify(await recorded.answers(own, 'tdt:message', nonsense))).toContain('bad-message')
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
