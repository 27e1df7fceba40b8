/** Electron's main process: composes the app once, then opens a window that talks to it through two IPC channels. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, Menu } from 'electron'
import { compose } from '../compose.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { registerAppScheme, serveRenderer } from './app-protocol.ts'
import { hardenPages } from './harden.ts'
import { openIpc, openSource } from './ipc.ts'
import { applicationMenu } from './menu.ts'
import { focusWindow, openWindow } from './window.ts'

app.enableSandbox()
registerAppScheme()
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || dataFolder())

// Two processes on one database would each think to be its only writer.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch((error: unknown) => giveUp(String(error)))
else app.quit()

function start(): void {
  const composed = compose({ db: databaseFile(), contentDir: contentDir() })
  if (!composed.ok) return giveUp(composed.detail)
  const tourDeTable = composed.value
  app.on('will-quit', () => tourDeTable.close())
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(focusWindow))
  hardenPages((url) => openSource(tourDeTable, url))
  serveRenderer(join(import.meta.dirname, '../renderer'))
  openIpc(tourDeTable)
  Menu.setApplicationMenu(applicationMenu(process.platform))
  openWindow()
}

/** Says in a dialog what happened, what was kept and what to do, and ends with 1. */
function giveUp(detail: string): void {
  dialog.showErrorBox('Tour de Table could not start', detail)
  app.exit(1)
}

/** `--db FILE`, else the database in the user's data folder: the same one as the command line's. */
function databaseFile(): string {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { db: { type: 'string' } }, strict: false, allowPositionals: true })
  return typeof values.db === 'string' ? values.db : databaseIn(app.getPath('userData'))
}

/** The packs: beside `package.json` in a checkout, and inside the archive (so covered by its integrity check) when packed. */
function contentDir(): string {
  return join(app.getAppPath(), 'content')
}
