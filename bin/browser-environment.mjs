/** What the browser and window tests run in: the best Chromium and Electron there are. */
import { delimiter, dirname, join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { electronBinary, whyNoWindow } from './electron-binary.mjs'
import { ROOT } from './runtime.mjs'

/**
 * The environment of every test: children that start `node` (Electron's stand-in, the command under test) get this Node,
 * not the system's.
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment() {
  return { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env.PATH }
}

/**
 * Adds Chromium and, where the real Electron cannot run, its stand-in; says which of the two it is.
 * Throws with the command to run when there is no Chromium.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function browserEnvironment(env) {
  const chromium = findOrInstallChromium(console.log)
  const standIn = !electronBinary() || Boolean(whyNoWindow({ platform: process.platform, env, uid: process.getuid?.() }))
  console.log(`\nChromium: ${chromium}`)
  console.log(`Electron for the window tests: ${standIn ? 'the stand-in in test/stand-in (see its README for what it cannot show)' : 'the real one'}`)
  return { ...env, CHROMIUM_PATH: chromium, ...(standIn && { ELECTRON_OVERRIDE_DIST_PATH: join(ROOT, 'test', 'stand-in') }) }
}
