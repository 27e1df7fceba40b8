/** `app`: life from ready to quit, paths, switches. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, state } from './state.mjs'
import { event, strict } from './strict.mjs'

/** @type {Map<string, string>} */
const paths = new Map()
/** @type {PromiseWithResolvers<void>} */
const becomesReady = Promise.withResolvers()

export const app = strict(
  'app',
  Object.assign(new EventEmitter(), {
    isPackaged: false,
    isReady: () => state.ready,
    whenReady: () => becomesReady.promise,
    getAppPath: () => state.appPath,
    enableSandbox() {}, // Chromium's own sandbox is off as root; see README
    requestSingleInstanceLock: () => true,
    commandLine: {
      /** @param {string} name @param {string} value */
      appendSwitch: (name, value = '') => state.switches.set(name, value),
      /** @param {string} name */
      getSwitchValue: (name) => state.switches.get(name) ?? '',
    },
    /** @param {string} name */
    getPath(name) {
      const known = paths.get(name) ?? mkdtempSync(path.join(tmpdir(), `stand-in-${name}-`))
      paths.set(name, known)
      return known
    },
    /** @param {string} name @param {string} folder */
    setPath(name, folder) {
      if (!existsSync(folder)) throw new Error('Failed to set path') // as Electron: the app makes the folder first
      paths.set(name, folder)
    },
    quit,
    exit,
  }),
)

/** Electron's order: before-quit, every window closes (each may refuse), will-quit, exit. */
async function quit() {
  if (state.quitting) return
  const before = event()
  app.emit('before-quit', before)
  if (before.defaultPrevented) return
  state.quitting = true
  for (const window of state.windows) {
    if (await window.close()) continue
    state.quitting = false
    return
  }
  const will = event()
  app.emit('will-quit', will)
  if (will.defaultPrevented) state.quitting = false
  else await exit(0)
}

async function exit(code = 0) {
  app.emit('quit', event(), code)
  await (await chromium).close()
  process.exit(code)
}

async function start() {
  const client = await chromium
  await client.send('Target.setDiscoverTargets', { discover: true })
  client.on('', (method, { targetId }) => {
    if (method !== 'Target.targetDestroyed') return
    for (const window of state.windows) if (window.targetId === targetId) window.gone()
  })
  state.ready = true
  app.emit('ready', {})
  becomesReady.resolve()
}

start().catch((error) => {
  console.error(error)
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void quit())
