import type { Page } from '@playwright/test'
import type { Results } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import { expect, openWindow, test } from './launch.ts'

interface Bridge {
  send(message: unknown): void
  onMessage(listener: (message: { id?: number; value?: unknown; error?: unknown }) => void): () => void
}

/** Calls the app over the window's own bridge, beside the page's client: same messages, an id that it does not use. */
async function call<M extends Method>(page: Page, method: M, params: Params<M>): Promise<Results[M]> {
  const answer = await page.evaluate(
    ([name, given]) =>
      new Promise((resolve, reject) => {
        const { tourDeTable } = window as unknown as { tourDeTable: Bridge }
        const id = 1_000_000 + Math.floor(performance.now())
        const stop = tourDeTable.onMessage((message) => {
          if (message.id !== id) return
          stop()
          if (message.error) reject(new Error(JSON.stringify(message.error)))
          else resolve(message.value)
        })
        tourDeTable.send({ t: 'call', id, method: name, params: given })
      }),
    [method, params] as const,
  )
  return answer as Results[M]
}

test('a session begun in the window is there after a restart, half-written speech included', async ({ userData }) => {
  const first = await openWindow(userData)
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
  const { sessionId } = await call(first.page, 'sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: false })
  const draft = { move: 'assert', text: 'Half a senten', warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }
  await call(first.page, 'draft.save', { sessionId, draft })
  await first.app.close()

  const second = await openWindow(userData)
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible()
  const sessions = await call(second.page, 'sessions.list', {})
  expect(sessions.map(({ id, seat, status }) => ({ id, seat, status }))).toEqual([{ id: sessionId, seat: 'macron', status: 'running' }])
  expect(await call(second.page, 'draft.load', { sessionId })).toEqual(draft)
  await second.page.getByRole('link', { name: /^Resume: solo as .*Macron/ }).click()
  await expect(second.page.getByRole('link', { name: /^Resume/ })).toHaveCount(0) // the debate itself is on the screen
  expect(second.complaints).toEqual([])
  await second.app.close()
})
