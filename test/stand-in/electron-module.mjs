/** The `electron` module of the stand-in: only the members that this app's main process uses. */
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { dialog, Menu, nativeTheme, shell } from './desktop.mjs'
import { protocol, session } from './scheme.mjs'
import { ipcMain, webContents } from './web-contents.mjs'

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell, webContents }
export default { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell, webContents }
