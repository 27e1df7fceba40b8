import { describe, expect, it, vi } from 'vitest'
import { bundleDoor } from './bundle-door.ts'
import { commandDoor } from './command-door.ts'
import { contractDoor } from './contract-door.ts'
import { httpDoor } from './http-door.ts'
import { ipcDoor } from './ipc-door.ts'
import { packDoor } from './pack-door.ts'
import { brokenRules } from './rules.ts'
import type { Entry } from './rules-of-stages.ts'
import { socketDoor } from './socket-door.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

vi.mock('electron', () => {
  const { ipcMain, opened } = Reflect.get(globalThis, Symbol.for('tour-de-table fuzz')) as { ipcMain: object; opened: unknown[] } // as `ipc-door.ts` puts it there
  return { ipcMain, shell: { openExternal: async (url: unknown) => void opened.push(url) } }
})

/** A short run of `npm run fuzz`, always the same one. */
describe('hostile input is answered, once and with a typed reason, and breaks neither rules nor records:', () => {
  it.each([['the contract', contractDoor, 1_200], ['the window', ipcDoor, 400], ['the socket', socketDoor, 400], ['HTTP', httpDoor, 250], ['bundles', bundleDoor, 120], ['packs', packDoor, 8], ['the command line', commandDoor, 40]] as const)('%s', async (_door, open, messages) => {
    const { findings, messages: sent, refused } = await open({ messages, seed: 2026 })
    expect(findings).toEqual([])
    expect(sent).toBeGreaterThanOrEqual(messages)
    expect(Object.keys(refused).length).toBeGreaterThan(0)
  })
})

describe('the rules that accepted events are held to', () => {
  async function aRecord(): Promise<Entry[]> {
    const app = aHostOn(await aDatabase())
    const session = aSession(app).goTo('opening')
    session.say('We need a line of our own to Moscow.')
    session.say('Silence costs more.')
    session.goTo('closed')
    return app.record.events(session.id).map(({ seq, at, actor, payload, commandId }) => ({ seq, at, by: JSON.parse(actor) as Entry['by'], event: JSON.parse(payload ?? 'null') as unknown, commandId }))
  }
  const find = (record: readonly Entry[], type: string) => record.findIndex(({ event }) => event.type === type)

  it('find nothing in a record of the app', async () => expect(brokenRules(await aRecord())).toEqual([]))

  it.each<[string, (record: Entry[]) => Entry[], RegExp]>([
    ['a speech without the floor', (record) => [...record, { ...record[find(record, 'deliver')]!, seq: record.length + 1 }], /no floor/],
    ['a card that is not there', (record) => record.map((entry) => (entry.event.type === 'play' ? { ...entry, event: { ...entry.event, position: 'Z99' } } : entry)), /may not be played/],
    ['a card that is played twice', (record) => record.map((entry) => (entry.event.type === 'play' ? { ...entry, by: record[find(record, 'play')]!.by, event: record[find(record, 'play')]!.event } : entry)), /played before/],
    ['a line that does not exist', (record) => record.map((entry, at) => (at === find(record, 'deliver') ? { ...entry, event: { ...entry.event, respondsTo: [99] } } : entry)), /no argument that stands/],
    ['taking back after its minute', (record) => [...record, { seq: record.length + 1, at: '2027-01-01T00:00:00.000Z', by: record[find(record, 'deliver')]!.by, commandId: null, event: { type: 'undo', target: record.length } }], /minute is over/],
    ['a strike by the student', (record) => [...record, { ...record[find(record, 'deliver')]!, seq: record.length + 1, event: { type: 'strike', target: find(record, 'deliver') + 1, reason: 'mistake' } }], /only the facilitator/],
  ])('find %s', async (_what, spoil, said) => expect(brokenRules(spoil(await aRecord())).join('\n')).toMatch(said))
})
