/** What the parts of the stand-in share. One main process, so one of each. */
import { launchChromium } from './cdp.mjs'

export const chromium = launchChromium()

export const state = {
  ready: false,
  quitting: false,
  /** @type {Set<any>} the open BrowserWindows, oldest first */
  windows: new Set(),
  /** Command-line switches of the main process. */
  switches: new Map(
    process.argv
      .filter((arg) => arg.startsWith('--'))
      .map((arg) => {
        const [name = '', ...value] = arg.slice(2).split('=')
        return /** @type {[string, string]} */ ([name, value.join('=')])
      }),
  ),
  /** Folder or file that was given to the executable. */
  appPath: process.env.STANDIN_APP ?? process.cwd(),
}
