/**
 * Electron's executable: is it here, can a window open, and if not, can it be fetched?
 *
 * Electron 45 has no install script. Its npm package holds a small loader; the binary is fetched at first use from
 * outside the npm registry, which many schools block. So the fetch gives up after a few seconds without an answer.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from './runtime.mjs'

const PATIENCE = { connectMs: 5000, silenceMs: 20_000 }
const folder = join(ROOT, 'node_modules', 'electron')

/** @returns {string | null} path of the real executable, if it has been unpacked here */
export function electronBinary() {
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null // no path.txt: never fetched
  }
}

/**
 * Why no window can open on this machine, in half a sentence; null if nothing speaks against it.
 * @param {{ platform: string, env: NodeJS.ProcessEnv, uid: number | undefined }} machine
 */
export function whyNoWindow({ platform, env, uid }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no graphical display'
  if (uid === 0) return 'Electron does not run as root without giving up its sandbox'
  return null
}

/**
 * Fetches and unpacks the binary where the `electron` package expects it.
 * @param {(line: string) => void} say
 * @param {typeof PATIENCE} patience
 * @returns {Promise<string | null>} null on success, else why not
 */
export async function fetchElectron(say, patience = PATIENCE) {
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  const { downloadArtifact, FetchDownloader } = await import('@electron/get')
  const abort = new AbortController()
  let timer = giveUpAfter(patience.connectMs)
  let shown = -1

  /** @param {number} ms */
  function giveUpAfter(ms) {
    return setTimeout(() => abort.abort(new Error(`no answer within ${ms / 1000} s`)), ms)
  }
  /** @param {{ percent: number }} progress */
  async function getProgressCallback({ percent }) {
    clearTimeout(timer)
    if (percent < 1) timer = giveUpAfter(patience.silenceMs)
    const tenth = Math.floor(percent * 10)
    if (tenth > shown) say(`Fetching Electron ${version}: ${(shown = tenth) * 10} %`)
  }

  say(`Fetching Electron ${version} once for the window (TOUR_DE_TABLE_BROWSER=1 or \`npm start -- --browser\` goes without) …`)
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache, // as install.js, which takes the file from there
      checksums: createRequire(import.meta.url)(join(folder, 'checksums.json')), // a wrong file is refused, as electron does
      downloader: new FetchDownloader(),
      downloadOptions: { signal: abort.signal, quiet: true, getProgressCallback },
    })
  } catch (error) {
    return abort.signal.aborted ? abort.signal.reason.message : reasonOf(error)
  } finally {
    clearTimeout(timer)
  }
  // Electron's own installer finds the checked file in the cache, unpacks it and writes path.txt: nothing of that is ours.
  const unpacked = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  return unpacked.status === 0 ? null : (unpacked.stderr.trim().split('\n')[0] ?? 'it could not be unpacked')
}

/** The first useful words of a network error. @param {unknown} error */
function reasonOf(error) {
  const { cause, message } = /** @type {Error & { cause?: { code?: string } }} */ (error)
  return (cause?.code ?? message).split('\n')[0] ?? 'unknown reason'
}
