/** Electron's main process: composes the app once, then opens a window that talks to it through two IPC channels. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, Menu } from 'electron'
import { compose, type App } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { rendererDir } from '../renderer-dir.ts'
import { canSalvage } from '../salvage.ts'
import { registerAppScheme, serveRenderer } from './app-protocol.ts'
import { offerSalvage } from './damaged.ts'
import { hardenPages } from './harden.ts'
import { openIpc, openSource } from './ipc.ts'
import { isProjectorUrl } from './projector-url.ts'
import { applicationMenu } from './menu.ts'
import { focusWindow, openWindow } from './window.ts'

app.enableSandbox()
registerAppScheme()
useDataFolder(app.commandLine.getSwitchValue('user-data-dir') || dataFolder())

// Two processes on one database would each think to be its only writer.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch((error: unknown) => giveUp(String(error)))
else app.quit()

/** Electron refuses a folder that does not exist yet; drafts and names are in it, so only its owner may read it. */
function useDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}

async function start(): Promise<void> {
  const composed = await compose({ db: databaseFile(), contentDir: contentDir(), what: 'the window' })
  if (!composed.ok) return canSalvage(composed.reason) ? recover(composed.detail) : giveUp(composed.detail)
  const tourDeTable = composed.value
  endOrderly(tourDeTable)
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(focusWindow))
  hardenPages((url) => (isProjectorUrl(url) ? openWindow(url) : openSource(tourDeTable, url)))
  serveRenderer(rendererDir())
  openIpc(tourDeTable)
  Menu.setApplicationMenu(applicationMenu(process.platform))
  openWindow()
}

/** A damaged database is no dead end: what can be read of it is offered, and the start begins anew. */
async function recover(detail: string): Promise<void> {
  const outcome = await offerSalvage(databaseFile(), detail)
  if (outcome === true) return start()
  if (outcome === false) app.exit(1)
  else giveUp(outcome)
}

/** The windows are gone already; the process stays for the moment that a backup takes, and no longer than that. */
function endOrderly(tourDeTable: App): void {
  let leaving = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (leaving) return
    leaving = true
    void tourDeTable.leave().finally(() => app.exit(0))
  })
}

/** Says in a dialog what happened, what was kept and what to do, and ends with 1. */
function giveUp(detail: string): void {
  dialog.showErrorBox('Tour de Table could not start', detail)
  app.exit(1)
}

/** `--db FILE`, else the database in the user's data folder: the same one as the command line's. */
function databaseFile(): string {
  const { values } = parseArgs({ args: process.argv.slice(1), options: { db: { type: 'string' } }, strict: false, allowPositionals: true })
  return typeof values.db === 'string' ? resolve(values.db) : databaseIn(app.getPath('userData'))
}
