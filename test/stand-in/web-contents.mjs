/** `ipcMain` and the page of a window as the main process sees it. */
import { EventEmitter } from 'node:events'
import { fromHttps } from './scheme.mjs'
import { state } from './state.mjs'
import { strict } from './strict.mjs'
import { wireSource } from './wire.mjs'

const wire = wireSource()

export const ipcMain = strict('ipcMain', new EventEmitter())

/** @typedef {(details: { url: string }) => { action: 'allow' | 'deny' }} OpenHandler */

export class WebContents extends EventEmitter {
  url = ''
  dead = false
  /** @type {OpenHandler} */
  openHandler = () => ({ action: 'allow' })

  /** @param {any} window */
  constructor(window) {
    super()
    this.window = window
    return strict('webContents', this)
  }

  getURL() {
    return this.url
  }

  isDestroyed() {
    return this.dead
  }

  /** @param {OpenHandler} handler */
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }

  /** @param {string} channel @param {unknown[]} args */
  send(channel, ...args) {
    const text = JSON.stringify(wire.encode({ channel, args }))
    if (this.dead) throw new TypeError('Object has been destroyed')
    this.window.do('Runtime.evaluate', { expression: `window.standInDeliver?.(${text})` }).catch(() => {}) // page gone meanwhile
  }

  /** What the page posted. @param {string} text */
  fromPage(text) {
    const message = wire.decode(text)
    if (message.kind === 'open') {
      const { action } = this.openHandler({ url: fromHttps(message.url) })
      if (action === 'allow') console.error('stand-in: a new window was allowed, which it cannot show', message.url)
      return
    }
    ipcMain.emit(message.channel, { sender: this, senderFrame: { url: this.url, parent: null } }, ...message.args)
  }
}

/** Playwright finds a page's window through this. */
export const webContents = strict('webContents', {
  /** @param {string} targetId */
  fromDevToolsTargetId: (targetId) => [...state.windows].find((window) => window.targetId === targetId)?.webContents,
})
