import { expect, it } from 'vitest'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import { anApp, aSession } from '../support/builders.ts'
import { overOf } from '../support/exported.ts'

type Answer = Extract<ServerMessage, { t: 'result' | 'error' }>

/** One page of this laptop, or of a device of a class. */
function aPage(app: Awaited<ReturnType<typeof anApp>>, principal: Parameters<typeof app.connect>[0] = { kind: 'owner' }) {
  const waiting = new Map<number, (answer: Answer) => void>()
  const connection = app.connect(principal, (message) => { if (message.t === 'result' || message.t === 'error') waiting.get(message.id)?.(message) })
  let ids = 0
  const ask = (method: string, params: unknown) => new Promise<Answer>((resolve) => {
    waiting.set(++ids, resolve)
    connection.receive({ t: 'call', id: ids, method, params })
  })
  return {
    ask, close: () => connection.close(),
    async call(method: string, params: unknown) {
      const answer = await ask(method, params)
      if (answer.t === 'error') throw new Error(`${method}: ${answer.error.detail}`)
      return answer.value as never
    },
  }
}

it('takes an export away when its session is deleted or its page is closed, and gives none to the devices of a class', async () => {
  const app = await anApp()
  try {
    const [one, two] = [aSession(app), aSession(app, { seed: '8' })]
    const page = aPage(app)
    const begin = async (session: string) => (await page.call('export.start', { sessions: [session], formats: ['json'], options: DEFAULT_OPTIONS }) as { job: string }).job
    const job = await begin(one.id)
    expect(await overOf(page, job)).toMatchObject({ state: 'done', file: { name: '2026-01-29 Solo sparring Macron.json', mime: 'application/json' } })
    await page.call('session.delete', { sessionId: one.id })
    expect(await page.ask('export.read', { job, offset: 0 })).toMatchObject({ t: 'error', error: { reason: 'unknown-job' } })
    const other = await begin(two.id)
    page.close()
    expect(await page.ask('export.progress', { job: other })).toMatchObject({ t: 'error', error: { reason: 'unknown-job' } })
    const guest = aPage(app, { kind: 'projector', sessionId: two.id })
    expect(await guest.ask('export.start', { sessions: [two.id], formats: ['json'], options: DEFAULT_OPTIONS })).toMatchObject({ t: 'error', error: { reason: 'forbidden' } })
    expect(await guest.ask('transcript.preview', { sessionId: two.id, options: DEFAULT_OPTIONS })).toMatchObject({ t: 'error', error: { reason: 'forbidden' } })
  } finally {
    app.close()
  }
}, 60_000)
