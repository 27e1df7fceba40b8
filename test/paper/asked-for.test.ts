import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { aClass } from '../support/a-class.ts'
import { aSession, anApp } from '../support/builders.ts'

let app: Awaited<ReturnType<typeof anApp>>
beforeAll(async () => { app = await anApp() })
afterAll(() => app.close())

/** What the teacher's own page is answered. */
function call(method: string, params: unknown): Promise<ServerMessage> {
  return new Promise((resolve) => {
    const opened = app.connect({ kind: 'owner' }, (message) => { if (message.t === 'result' || message.t === 'error') resolve(message) })
    opened.receive({ t: 'call', id: 1, method, params })
  })
}
const paper = async (params: unknown) => {
  const answer = await call('class.paper', params)
  if (answer.t === 'error') return answer.error.reason
  const { fileName, mime, content } = (answer as { value: { fileName: string; mime: string; content: string } }).value
  return { fileName, mime, start: Buffer.from(content, 'base64').subarray(0, 5).toString() }
}

describe('the paper pack that a page asks for', () => {
  it('is of a class with its own seats and day, of a recipe by its id, or of one that is not even kept', async () => {
    const room = aClass(app, { recipe: 'oxford-45', seats: ['kallas', 'macron'], asOf: '2026-01-29' })
    const pdf = (id: string) => ({ fileName: `tour-de-table-${id}.pdf`, mime: 'application/pdf', start: '%PDF-' })
    expect(await paper({ sessionId: room.id })).toEqual(pdf('oxford-45'))
    expect(await paper({ recipe: 'council-60', size: 'Letter' })).toEqual(pdf('council-60'))
    expect(await paper({ recipe: { ...CLASS_RECIPES['sac-45'], id: 'draft' }, asOf: '2026-01-29' })).toEqual(pdf('draft'))
  }, 60_000)

  it('is refused with a reason where there is nothing to print', async () => {
    expect(await paper({})).toBe('unknown-recipe')
    expect(await paper({ recipe: 'sac-46' })).toBe('unknown-recipe')
    expect(await paper({ sessionId: 'nobody' })).toBe('unknown-session')
    expect(await paper({ sessionId: aSession(app).id })).toBe('unknown-session')
    expect(await paper({ recipe: 'sac-45', asOf: '2027-01-01' })).toBe('unknown-date')
  })

  it('a recipe that is no recipe is turned away before anything is made of it', async () => {
    expect(await call('recipes.save', { recipe: { id: 'x', title: 'x', basis: '', stages: [] } })).toMatchObject({ t: 'error', error: { reason: 'bad-message' } })
    expect(await call('recipes.read', { text: '{"format":"tour-de-table-recipe","version":2}' })).toMatchObject({ t: 'error', error: { reason: 'bad-recipe' } })
  })
})
