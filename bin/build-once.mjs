#!/usr/bin/env node
/** Builds the app if its sources have changed since the last build; otherwise returns within milliseconds. */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readStamp, sameContents, takeFingerprint, writeStamp } from './fingerprint.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

const INPUTS = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const OUTPUTS = ['main/main.js', 'main/cli.js', 'main/export-worker.js', 'preload/preload.cjs', 'renderer/index.html']

/** The build ran and failed; `message` is what the builder said. */
export class BuildFailed extends Error {}

/**
 * @typedef {object} Job
 * @property {string} root
 * @property {string[]} inputs files and folders whose contents decide
 * @property {string[]} outputs files in `out/` that a finished build has
 * @property {(root: string) => Promise<void>} build rejects with BuildFailed
 * @property {(line: string) => void} say progress, one line at a time
 */

/**
 * @param {Partial<Job> & { quiet?: boolean }} options
 * @returns {Promise<boolean>} whether this call built
 */
export async function buildOnce({ quiet = false, ...given } = {}) {
  /** @type {Job} */
  const job = {
    root: ROOT,
    inputs: INPUTS,
    outputs: OUTPUTS,
    build: electronViteBuild,
    say: quiet ? () => {} : (line) => console.error(line), // stdout belongs to the command's data
    ...given,
  }
  if (isUpToDate(job)) return false
  const { takeLock } = await import('./build-lock.mjs')
  const release = await takeLock(join(job.root, 'out', 'build.lock'), () => job.say('Another process is building; waiting for it …'))
  try {
    if (isUpToDate(job)) return false // the one we waited for has done it
    await build(job)
    return true
  } finally {
    release()
  }
}

/** @param {Job} job */
function isUpToDate({ root, inputs, outputs }) {
  if (!outputs.every((file) => existsSync(join(root, 'out', file)))) return false
  const stamp = readStamp(stampOf(root))
  const now = takeFingerprint(root, inputs, stamp)
  if (!sameContents(stamp, now)) return false
  if (Object.keys(now).some((path) => now[path]?.[1] !== stamp[path]?.[1])) rememberTimes(root, now)
  return true
}

/** @param {string} root @param {import('./fingerprint.mjs').Fingerprint} fingerprint */
function rememberTimes(root, fingerprint) {
  try {
    writeStamp(stampOf(root), fingerprint)
  } catch {
    // A read-only checkout works too; it only hashes again next time.
  }
}

/** @param {Job} job */
async function build({ root, inputs, build: run, say }) {
  const started = performance.now()
  say('Building Tour de Table (sources are new or have changed) …')
  const fingerprint = takeFingerprint(root, inputs) // taken before: an edit during the build makes the next call build
  rmSync(stampOf(root), { force: true })
  await run(root)
  writeStamp(stampOf(root), fingerprint)
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

/** @param {string} root */
function stampOf(root) {
  return join(root, 'out', 'build-stamp.json')
}

/** @param {string} root @returns {Promise<void>} */
function electronViteBuild(root) {
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(cli)) return Promise.reject(new BuildFailed('The build tools are not installed. Run `npm ci` first.'))
  const child = spawn(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new BuildFailed(error.message)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new BuildFailed(`${output.trim()}\nelectron-vite build ended with ${signal ?? `exit code ${code}`}.`))
    })
  })
}

/** Builds, or says what failed and ends with 1. For the entries in this folder. */
export async function buildOrExit() {
  try {
    await buildOnce()
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error
    console.error(`${error.message}\nThe build failed; nothing was started.`)
    process.exit(1)
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await rerunWithOwnNode()
  await buildOrExit()
}
