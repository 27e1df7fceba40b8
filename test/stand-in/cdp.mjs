/** A Chromium with a DevTools socket, and the smallest client for it (Node's own WebSocket). */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--no-startup-window',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-sync',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--remote-debugging-port=0',
]

/** @typedef {(method: string, params: any) => void} Subscriber */

/** Starts Chromium and connects to it. */
export async function launchChromium() {
  const executable = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place))
  if (!executable) throw new Error('stand-in: no Chromium; set CHROMIUM_PATH')
  const profile = mkdtempSync(path.join(tmpdir(), 'stand-in-profile-'))
  const chromium = spawn(executable, [...SWITCHES, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  process.once('exit', () => chromium.kill('SIGKILL')) // no Chromium outlives its main process
  const url = await addressOf(chromium)
  process.stderr.write(`\nDevTools listening on ${url}\n`) // Playwright waits for this line
  const client = await connect(url)

  async function close() {
    const gone = chromium.exitCode !== null ? null : new Promise((resolve) => chromium.once('exit', resolve))
    client.disconnect()
    chromium.kill('SIGTERM')
    setTimeout(() => chromium.kill('SIGKILL'), 2000).unref()
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return { ...client, close }
}

/**
 * The address that Chromium prints once it listens.
 * @param {import('node:child_process').ChildProcess} chromium
 * @returns {Promise<string>}
 */
function addressOf(chromium) {
  return new Promise((resolve, reject) => {
    let printed = ''
    chromium.stderr?.on('data', (text) => {
      printed += text
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(printed)
      if (found?.[1]) resolve(found[1])
    })
    chromium.on('exit', (code) => reject(new Error(`chromium exited ${code}: ${printed.slice(-400)}`)))
    chromium.on('error', reject)
  })
}

/** @param {string} url */
async function connect(url) {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const pending = new Map()
  /** @type {Map<string, Subscriber>} */
  const subscribers = new Map()
  let lastId = 0

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data)
    if (!message.id) return subscribers.get(message.sessionId ?? '')?.(message.method, message.params)
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.error) call?.reject(new Error(message.error.message))
    else call?.resolve(message.result)
  })
  return {
    /** @param {string} method @param {object} params @param {string} [sessionId] @returns {Promise<any>} */
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1
        pending.set(lastId, { resolve, reject })
        socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) }))
      }),
    /** @param {string} sessionId empty for the browser itself @param {Subscriber} subscriber */
    on: (sessionId, subscriber) => subscribers.set(sessionId, subscriber),
    disconnect: () => socket.close(),
  }
}
