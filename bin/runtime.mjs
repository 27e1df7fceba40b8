/**
 * Finds a Node that can run the app, and moves to it if the current one is too old.
 *
 * better-sqlite3 crashes under Node 20, so the project brings its own Node as a platform package. npm usually puts
 * that Node first on the PATH of scripts, but not always (npm 10 has failed to link it): hence this file.
 * It must itself run on Node 20, and so must everything that the entries import before calling it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Oldest Node that vitest, Electron's tools and `module.registerHooks` accept. */
const OLDEST = /** @type {const} */ ([22, 15])

/** @param {string} version such as `22.15.0` */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/**
 * The Node that came with `npm ci`, or null.
 * @param {string} root
 * @param {{ platform: string, arch: string }} machine
 */
export function bundledNode(root, { platform, arch } = process) {
  const system = platform === 'win32' ? 'win' : platform
  const file = platform === 'win32' ? 'node.exe' : 'node'
  const candidates = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
  return candidates.map((name) => join(root, 'node_modules', name, 'bin', file)).find((path) => existsSync(path)) ?? null
}

/** Goes on if the current Node will do; otherwise runs the same command under the bundled one and never returns. */
export async function rerunWithOwnNode() {
  if (isRecentEnough(process.versions.node)) return
  const node = bundledNode(ROOT)
  if (!node) {
    console.error(
      `Tour de Table needs Node ${OLDEST.join('.')} or newer; this is ${process.version}, and the one that the project ` +
        'brings along is not installed. Run `npm ci` in the project folder, then try again.',
    )
    process.exit(1)
  }
  await runInPlace(node, process.argv.slice(1))
}

/**
 * Runs a program in this process's place: same terminal, signals passed on, same way of ending.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<never>}
 */
function runInPlace(program, args) {
  const child = spawn(program, [...process.execArgv, ...args], { stdio: 'inherit' })
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  return new Promise(() => {
    child.on('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`)
      process.exit(1)
    })
    child.on('exit', (code, signal) => {
      if (!signal) process.exit(code ?? 1)
      for (const name of signals) process.removeAllListeners(name)
      process.kill(process.pid, signal) // end as the child ended, so that a caller sees the same signal
    })
  })
}
