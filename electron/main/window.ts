import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { HOME_URL } from './app-url.ts'
import { webPreferences } from './web-preferences.ts'

/** The `--paper` of both themes in the style sheet, so that nothing flashes before the first paint. */
const PAPER = { light: '#fbfaf6', dark: '#14171d' }

/** Opens a window of the app, the first one or the projector's; it shows itself when its first page is painted. */
export function openWindow(url = HOME_URL): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Tour de Table',
    width: 1280,
    height: 800,
    minWidth: 360,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: webPreferences(join(import.meta.dirname, '../preload/preload.cjs')),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}

/** Brings the window to the front when the app is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
