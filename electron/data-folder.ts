import { homedir } from 'node:os'
import { join } from 'node:path'

/** What decides where a user's data lies; a test passes its own. */
export interface Machine {
  platform: string
  env: NodeJS.ProcessEnv
  home: string
}

/**
 * The one data folder of a user, the same for the window, the browser mode and the command line: the place that
 * Electron calls `userData`, computed here because the command line runs without Electron.
 */
export function dataFolder({ platform, env, home }: Machine = { platform: process.platform, env: process.env, home: homedir() }): string {
  return join(applicationData(platform, env, home), 'tour-de-table')
}

/** The database's file in that folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'tour-de-table.sqlite')
}

function applicationData(platform: string, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(home, '.config')
}
