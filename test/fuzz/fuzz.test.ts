import { describe, expect, it, vi } from 'vitest'
import { bundleDoor } from './bundle-door.ts'
import { classDoor } from './class-door.ts'
import { brokenClassRules } from './class-rules.ts'
import { secrets } from './class-secrets.ts'
import { classSocketDoor } from './class-socket-door.ts'
import { commandDoor } from './command-door.ts'
import { contractDoor } from './contract-door.ts'
import { classHttpDoor, httpDoor } from './http-door.ts'
import { ipcDoor } from './ipc-door.ts'
import { packDoor } from './pack-door.ts'
import { recipeDoor } from './recipe-door.ts'
import { brokenRules } from './rules.ts'
import type { Entry } from './rules-of-stages.ts'
import { socketDoor } from './socket-door.ts'
import { zipDoor } from './zip-door.ts'
import { aClass, writes } from '../support/a-class.ts'
import { seated } from '../room/seated.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

vi.mock('electron', () => {
  const { ipcMain, opened } = Reflect.get(globalThis, Symbol.for('tour-de-table fuzz')) as { ipcMain: object; opened: unknown[] } // as `ipc-door.ts` puts it there
  return { ipcMain, shell: { openExternal: async (url: unknown) => void opened.push(url) } }
})

/** A short run of `npm run fuzz`, always the same one. */
describe('hostile input is answered, once and with a typed reason, and breaks neither rules nor records:', () => {
  it.each([['the contract', contractDoor, 1_000], ['a class', classDoor, 800], ['the socket of a class', classSocketDoor, 120], ['HTTP of a class', classHttpDoor, 60], ['recipes', recipeDoor, 60], ['the window', ipcDoor, 400], ['the socket', socketDoor, 400], ['HTTP', httpDoor, 250], ['bundles', bundleDoor, 120], ['zips', zipDoor, 300], ['packs', packDoor, 8], ['the command line', commandDoor, 40]] as const)('%s', async (_door, open, messages) => {
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

describe('the rules that a class is held to', () => {
  async function aRecord(): Promise<Entry[]> {
    const app = aHostOn(await aDatabase())
    const room = seated(aClass(app))
    room.teacher({ type: 'room.goto', index: 1 })
    room.as('k1', writes('We need a line of our own to Moscow.'))
    room.teacher({ type: 'room.vote.open', question: 'Now?', rule: 'majority', by: 'people', secret: true, motion: null, rerunOf: null, swingOf: null })
    room.as('k2', { type: 'room.ballot', vote: room.live().seq, choice: 'yes', text: '' })
    return app.record.events(room.id).map(({ seq, at, actor, payload, commandId }) => ({ seq, at, by: JSON.parse(actor) as Entry['by'], event: JSON.parse(payload ?? 'null') as unknown, commandId }))
  }
  const last = (record: readonly Entry[], type: string) => record.findLast(({ event }) => event.type === type)!
  const and = (record: readonly Entry[], entry: Entry): Entry[] => [...record, { ...entry, seq: record.length + 1 }]

  it('find nothing in a record of the app', async () => expect(brokenClassRules(await aRecord()).faults).toEqual([]))

  it.each<[string, (record: Entry[]) => Entry[], RegExp]>([
    ['a second vote of one person', (record) => and(record, last(record, 'room.ballot')), /voted twice/],
    ['words for another seat', (record) => and(record, { ...last(record, 'deliver'), by: { kind: 'student', participant: 'm1', seat: 'kallas' } }), /another seat/],
    ['a speech without the floor', (record) => and(record, { ...last(record, 'deliver'), by: { kind: 'student', participant: 'a1', seat: 'macron' } }), /no floor/],
    ['a student who does what is the teacher’s', (record) => and(record, { ...last(record, 'room.goto'), by: { kind: 'student', participant: 'k1', seat: 'kallas' } }), /only the teacher/],
    ['a person who is let in twice', (record) => and(record, last(record, 'room.join')), /is in, or may not come back/],
  ])('find %s', async (_what, spoil, said) => expect(brokenClassRules(spoil(await aRecord())).faults.join('\n')).toMatch(said))

  it('find a draft, a held text, a console or a word of another class on the screen of another', () => {
    const found: string[] = []
    const hidden = secrets('c1')
    const line = { seq: 7, at: '', kind: 'speech', voice: 'student', text: hidden.token('ana', 'deliver'), participant: 'ana', params: {}, respondsTo: [] }
    const update = { t: 'room', sessionId: 'x', seq: 7, now: '', lines: [line] }
    const look = (message: unknown, held: number[] = []) => hidden.check({ kind: 'student', participant: 'ben' }, message, true, { held, isOut: () => false }, (_, what) => void found.push(what))
    look(update)
    expect(found).toEqual([])
    look(update, [7])
    look({ t: 'result', id: 1, value: { text: hidden.token('ana', 'draft', true) } })
    look({ ...update, lines: [], console: {} })
    look({ t: 'result', id: 2, value: { text: secrets('c2').token('eve', 'deliver') } })
    expect(found).toEqual(['student is shown a line that waits for release', 'student is told what another wrote (draft)', 'student is shown the console', 'student is told words of another class'])
  })
})
