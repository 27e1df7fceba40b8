import { describe, expect, it } from 'vitest'
import type { Principal } from '../../electron/host/connection.ts'
import { methodSchemas, type Method } from '../../shared/protocol/messages.ts'
import { anApp } from '../support/builders.ts'
import { aGuest } from '../support/a-guest.ts'
import { aRoom } from './a-room.ts'

const READS: Method[] = ['dossier.search', 'dossier.position', 'dossier.claims', 'dossier.brief', 'dossier.reading', 'dossier.quotes', 'dossier.departures', 'dossier.epilogue', 'citation.of']
const MAY: Record<string, Method[]> = {
  owner: Object.keys(methodSchemas) as Method[],
  visitor: ['app.info', 'room.peek', 'room.join'],
  participant: ['app.info', 'room.peek', 'room.join', 'room.watch', 'room.send', 'room.draft.load', 'room.draft.save', ...READS],
  projector: ['app.info', 'room.watch', ...READS],
}
const asA = (kind: string, sessionId: string): Principal =>
  ({ owner: { kind: 'owner' }, visitor: { kind: 'visitor', sessionId, from: '10.0.0.2' }, participant: { kind: 'participant', sessionId, participant: 'someone' }, projector: { kind: 'projector', sessionId } } as const)[kind as 'owner']

describe('A method', () => {
  it.each(Object.entries(MAY))('is refused before its parameters are read, unless the %s may call it', async (kind, may) => {
    using app = await openApp()
    const guest = aGuest(app, asA(kind, 'own'))
    const refused = await Promise.all((Object.keys(methodSchemas) as Method[]).map(async (method) => ((await guest.refusal(method, 'no parameters')) === 'forbidden' ? [] : [method])))
    expect(refused.flat().toSorted()).toEqual(may.toSorted())
  })

  it('of another session than the own is refused to everybody who came by a class door', async () => {
    const { app, sessionId } = await aRoom()
    for (const kind of ['participant', 'projector']) {
      const guest = aGuest(app, asA(kind, 'another'))
      expect(await guest.refusal('room.watch', { sessionId, since: 0 })).toBe('forbidden')
    }
    const student = aGuest(app, asA('participant', 'another'))
    expect(await student.refusal('room.send', { sessionId, commandId: 'command-1', event: { type: 'room.hand', kind: 'question' } })).toBe('forbidden')
    expect(await student.refusal('room.draft.load', { sessionId })).toBe('forbidden')
  })
})

describe('What the app says of itself', () => {
  it('tells guests neither the folder nor what the teacher has set, but the language', async () => {
    using app = await openApp()
    const owner = aGuest(app, { kind: 'owner' })
    await owner.call('settings.set', { key: 'name', value: 'Ms Berger' })
    await owner.call('settings.set', { key: 'locale', value: 'fr' })
    for (const kind of ['visitor', 'participant', 'projector']) {
      const info = await aGuest(app, asA(kind, 'own')).call('app.info', {})
      expect(info).toMatchObject({ dataFolder: '', settings: { locale: 'fr' } })
      expect(JSON.stringify(info)).not.toContain('Berger')
    }
    expect((await owner.call('app.info', {})).settings).toMatchObject({ name: 'Ms Berger' })
  })
})

async function openApp() {
  const app = await anApp()
  return Object.assign(app, { [Symbol.dispose]: () => app.close() })
}
