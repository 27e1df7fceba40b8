/** The Chromium that the tests drive: the one named, the system's, or Debian's, installed when we may. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium'

/** @returns {string | undefined} */
function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path))
}

/**
 * @param {(line: string) => void} say
 * @returns {string} path of an executable; throws with the command to run if there is none
 */
export function findOrInstallChromium(say) {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  const found = findChromium()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No Chromium found; installing Debian\'s package for the browser tests …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('sh', ['-c', INSTALL], { stdio: ['ignore', 'inherit', 'inherit'], env })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(`The browser tests need Chromium. On Debian or Ubuntu run:\n  sudo sh -c '${INSTALL}'\nElsewhere install it and set CHROMIUM_PATH to its executable.`)
}
