#!/usr/bin/env node
/** `npm start`: the window if Electron is here or can be fetched, otherwise the same app in the default browser. */
import { spawn } from 'node:child_process'
import { buildOrExit } from './build-once.mjs'
import { runCommand } from './command-line.mjs'
import { electronBinary, fetchElectron, whyNoWindow } from './electron-binary.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

/** An Electron that ends abnormally before this has not shown a usable window. */
const SECONDS_TO_SHOW_A_WINDOW = 10

await rerunWithOwnNode()
await buildOrExit()
const args = process.argv.slice(2)
const rest = args.filter((arg) => arg !== '--browser')
const reason = (await whyBrowser()) ?? (await openWindow(rest))
if (reason !== null) {
  console.error(`Opening in the browser instead of a window: ${reason}.`)
  process.exitCode = await runCommand(['serve', '--open', ...rest])
}

/** @returns {Promise<string | null>} why the browser must do; null if Electron is here */
async function whyBrowser() {
  if (args.includes('--browser')) return '--browser was given'
  if (process.env.TOUR_DE_TABLE_BROWSER === '1') return 'TOUR_DE_TABLE_BROWSER=1 is set'
  const obstacle = whyNoWindow({ platform: process.platform, env: process.env, uid: process.getuid?.() })
  if (obstacle) return obstacle
  if (electronBinary()) return null
  const failure = await fetchElectron((line) => console.error(line))
  return failure && `Electron's program could not be fetched (${failure})`
}

/**
 * Runs the window until it is closed.
 * @param {string[]} options
 * @returns {Promise<string | null>} why it could not start; null if it ran
 */
function openWindow(options) {
  const started = Date.now()
  const child = spawn(electronBinary() ?? 'electron', [ROOT, ...options], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`Electron could not start (${error.message})`))
    child.on('exit', (code, signal) => {
      const crashedAtOnce = (signal ?? (code !== null && code > 1)) && Date.now() - started < SECONDS_TO_SHOW_A_WINDOW * 1000
      if (crashedAtOnce && signal !== 'SIGINT' && signal !== 'SIGTERM') resolve(`Electron could not start (${signal ?? `code ${code}`})`)
      else {
        process.exitCode = code ?? 1
        resolve(null)
      }
    })
  })
}
