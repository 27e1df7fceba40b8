import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import * as fc from 'fast-check'
import { HOME_URL } from '../../electron/main/app-url.ts'
import { MESSAGE_CHANNEL, OPEN_CHANNEL } from '../../shared/protocol/channels.ts'
import { anApp } from '../support/builders.ts'
import { contractDoor, type Carry } from './contract-door.ts'
import { hostileValue } from './hostile.ts'
import { filled, type World } from './markers.ts'
import { SOURCES } from './pack-facts.ts'
import { tallyOf, type Tally } from './tally.ts'

/** What Electron would be: its receiving end of IPC, and the opening of pages in the system's browser. */
const fake = { ipcMain: new EventEmitter(), opened: [] as unknown[] }
Object.assign(globalThis, { [Symbol.for('tour-de-table fuzz')]: fake })
const AS_MODULE = "const fake = globalThis[Symbol.for('tour-de-table fuzz')]; export const ipcMain = fake.ipcMain; export const shell = { openExternal: async (url) => void fake.opened.push(url) }"

/** Frames that are not the top frame of a page of ours. */
const STRANGERS = [null, { url: 'https://evil.example/', parent: null }, { url: HOME_URL, parent: {} }, { url: `${HOME_URL}.evil.example`, parent: null }, { url: 'file:///index.html', parent: null }, { url: 'app://tour-de-table@evil/', parent: null }]

/**
 * The window's door: the same messages as in process, cloned as Electron clones them, so with values that JSON has not; the same from frames that are
 * not ours, which get no answer; and addresses to open, of which only those of the pack's sources are.
 */
export async function ipcDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const hooks = registerHooks({ resolve: (specifier, context, next) => (specifier === 'electron' ? { url: `data:text/javascript,${encodeURIComponent(AS_MODULE)}`, shortCircuit: true } : next(specifier, context)) })
  const { openIpc } = await import('../../electron/main/ipc.ts')
  hooks.deregister()
  const aside = tallyOf('ipc')
  let said = 0
  const carry: Carry = (app, hear) => {
    const page = Object.assign(new EventEmitter(), { isDestroyed: () => false, send: (_channel: string, message: unknown) => hear(structuredClone(message)) })
    const foreign = Object.assign(new EventEmitter(), { isDestroyed: () => false, send: (_channel: string, message: unknown) => aside.found(seed, 'strangers learn nothing', JSON.stringify(message).slice(0, 300), () => null) })
    fake.ipcMain.removeAllListeners()
    openIpc(app)
    const listener = fake.ipcMain.listeners(MESSAGE_CHANNEL)[0] as (event: unknown, message: unknown) => void
    return {
      say(message) {
        const crossed = structuredClone(message)
        if (++said % 40 === 0) listener({ sender: foreign, senderFrame: STRANGERS[said % STRANGERS.length] }, crossed)
        listener({ sender: page, senderFrame: { url: HOME_URL, parent: null } }, crossed)
      },
      close: () => void page.emit('destroyed'),
    }
  }
  const tally = await contractDoor({ messages, seed, name: 'ipc', carry })
  const app = await anApp()
  fake.ipcMain.removeAllListeners()
  openIpc(app)
  addresses(seed, Math.min(2_000, messages), (what, input) => aside.found(seed, 'only sources are opened', what, () => input))
  app.close()
  tally.findings.push(...aside.tally.findings)
  return tally
}

const NO_WORLD: World = { session: () => 'x', seq: () => 1, likely: () => null, likelyCorrection: () => null, assignment: () => '' }

function addresses(seed: number, count: number, found: (what: string, input: unknown) => void): void {
  const { warn } = console
  console.warn = () => {} // what is not opened is told there
  const near = fc.constantFrom(...SOURCES).chain((url) => fc.constantFrom(url, url.toUpperCase(), `${url}#x`, `${url}?x`, ` ${url}`, `${url}\n`, url.replace('https', 'http'), url.replace('https://', 'https://evil@'), `javascript:alert('${url}')`))
  for (const url of fc.sample(fc.oneof(near, hostileValue), { seed, numRuns: count })) {
    const value = filled(url, NO_WORLD)
    fake.opened.length = 0
    fake.ipcMain.emit(OPEN_CHANNEL, { sender: null, senderFrame: { url: HOME_URL, parent: null } }, value)
    const right = typeof value === 'string' && SOURCES.includes(value)
    if (fake.opened.length !== (right ? 1 : 0)) found(`${String(value).slice(0, 200)} was ${right ? 'not ' : ''}opened`, url)
    fake.opened.length = 0
    fake.ipcMain.emit(OPEN_CHANNEL, { sender: null, senderFrame: STRANGERS[count % STRANGERS.length] }, value)
    if (fake.opened.length > 0) found('a foreign frame opened a page', url)
  }
  console.warn = warn
}
