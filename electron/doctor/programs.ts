import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fine, type Check } from './check.ts'

/** Which Node runs this, and whether it is the one that came with `npm ci`. */
export function checkRuntime(root: string): Check {
  const own = process.execPath.startsWith(join(root, 'node_modules')) ? 'the project\'s own' : 'the system\'s'
  return fine('runtime', `Node ${process.version} (${own}) on ${process.platform} ${process.arch}, ${process.execPath}`)
}

/** The program of the window. Without it everything works in the browser, so its absence is no fault. */
export function checkElectron(root: string): Check {
  const folder = join(root, 'node_modules', 'electron')
  const program = textOf(join(folder, 'path.txt'))
  if (program !== null && existsSync(join(folder, 'dist', program))) return fine('window', `Electron is here: ${join(folder, 'dist', program)}`)
  return fine('window', 'Electron\'s program is not here', '`npm start` fetches it if it can, and opens the browser otherwise.')
}

const LINUX_BROWSERS = ['xdg-open', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'firefox', 'firefox-esr', 'microsoft-edge', 'brave-browser', 'epiphany']

/** What `--open` has to work with. A browser may well be somewhere that is not looked at: never a fault. */
export function checkBrowser(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): Check {
  if (platform !== 'linux') return fine('browser', 'the system\'s default browser')
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = [env.CHROMIUM_PATH, ...LINUX_BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)))].filter((path) => path !== undefined && isExecutable(path))
  if (found.length > 0) return fine('browser', [...new Set(found)].join(', '))
  return fine('browser', 'none found on the PATH', 'Open the address that `serve` prints in a browser on this machine, or install one.')
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
