/** `BrowserWindow`: a Chromium page with the built preload, its requests answered by the app's protocol handler. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app.mjs'
import { pageScript } from './page.mjs'
import { answer, fromHttps, isPermitted, toHttps } from './scheme.mjs'
import { chromium, state } from './state.mjs'
import { event, strict } from './strict.mjs'
import { WebContents } from './web-contents.mjs'

/** Chromium's names of permissions, with Electron's. */
const PERMISSIONS = { geolocation: 'geolocation', notifications: 'notifications', camera: 'media', microphone: 'media' }

const OURS = { urlPattern: 'https://*.stand-in.test/*' }
const ANY_DOCUMENT = { urlPattern: '*', resourceType: 'Document' }

export class BrowserWindow extends EventEmitter {
  /** @type {string | undefined} */ targetId
  /** @type {string | undefined} */ session
  /** @type {string | undefined} the address of our own loadURL, which is no navigation of the page's */ expected
  /** @type {(() => void) | undefined} */ loaded
  shown = false

  static getAllWindows() {
    return [...state.windows]
  }

  /** @param {any} contents */
  static fromWebContents(contents) {
    return contents?.window ?? null
  }

  /** @param {any} options */
  constructor(options) {
    super()
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options.webPreferences)
    const self = strict('BrowserWindow', this)
    this.visible = options.show !== false
    this.webContents = new WebContents(self)
    state.windows.add(self)
    app.emit('web-contents-created', event(), this.webContents)
    this.attached = self.attach(options)
    this.attached.catch((error) => console.error(error))
    return self
  }

  /** @param {any} options */
  async attach({ width, height, webPreferences }) {
    const client = await chromium
    const { targetId } = await client.send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true })
    this.targetId = targetId
    const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true })
    this.session = sessionId
    client.on(sessionId, (method, params) => this.happened(method, params))
    for (const [name, electronName] of Object.entries(PERMISSIONS)) {
      if (!isPermitted(electronName)) await client.send('Browser.setPermission', { permission: { name }, setting: 'denied' })
    }
    /** @param {string} method @param {object} params */
    const tell = (method, params = {}) => client.send(method, params, sessionId)
    const source = pageScript(readFileSync(webPreferences.preload, 'utf8'))
    await Promise.all([
      tell('Page.enable'),
      tell('Runtime.enable'),
      tell('Runtime.addBinding', { name: 'standInIpc' }),
      tell('Page.addScriptToEvaluateOnNewDocument', { source }),
      tell('Fetch.enable', { patterns: [OURS, ANY_DOCUMENT] }),
      tell('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ])
  }

  /** @param {string} method @param {object} params */
  async do(method, params = {}) {
    await this.attached
    return (await chromium).send(method, params, this.session)
  }

  /** @param {string} method @param {any} params */
  happened(method, params) {
    const page = this.webContents
    if (method === 'Runtime.bindingCalled' && params.name === 'standInIpc') page.fromPage(params.payload)
    else if (method === 'Fetch.requestPaused') this.requested(params).catch((error) => this.targetId && !page.dead && console.error(error))
    else if (method === 'Page.frameNavigated' && !params.frame.parentId) {
      page.url = fromHttps(params.frame.url)
      page.emit('did-navigate', event(), page.url)
    } else if (method === 'Page.loadEventFired' && page.url !== 'about:blank') {
      this.loaded?.()
      if (!this.shown) this.emit('ready-to-show', event())
      this.shown = true
    }
  }

  /** A request that Chromium paused for us. @param {any} params */
  async requested({ requestId, request, resourceType, frameId }) {
    const url = fromHttps(request.url)
    if (resourceType === 'Document' && request.url !== this.expected && frameId === this.targetId) {
      const navigation = event({ url })
      this.webContents.emit('will-navigate', navigation, url)
      if (navigation.defaultPrevented) return this.do('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    const response = await answer(url, request)
    if (!response) return this.do('Fetch.continueRequest', { requestId })
    return this.do('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  /** @param {string} url */
  async loadURL(url) {
    this.expected = toHttps(url)
    const done = new Promise((resolve) => (this.loaded = () => resolve(undefined)))
    const { errorText } = await this.do('Page.navigate', { url: this.expected })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await done
  }

  show() {
    this.visible = true
  }

  isVisible() {
    return this.visible
  }

  isMinimized() {
    return false
  }

  focus() {}

  /** @returns {Promise<boolean>} false if a listener prevented it */
  async close() {
    const closing = event()
    this.emit('close', closing)
    if (closing.defaultPrevented) return false
    await this.attached
    await (await chromium).send('Target.closeTarget', { targetId: this.targetId }).catch(() => {}) // already closed by the test
    this.gone()
    return true
  }

  /** The page is closed, by us or by Chromium. */
  gone() {
    const self = BrowserWindow.getAllWindows().find((window) => window.targetId === this.targetId)
    if (!state.windows.delete(self)) return
    this.webContents.dead = true
    this.webContents.emit('destroyed', event())
    this.emit('closed', event())
    if (state.windows.size > 0 || state.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else void app.quit()
  }
}

/** What this stand-in could only pretend to do. @param {any} preferences */
function refuseUnsafe({ nodeIntegration, contextIsolation, sandbox, preload }) {
  if (nodeIntegration || contextIsolation === false || sandbox === false) {
    throw new Error('stand-in: only a sandboxed page with context isolation and without Node is supported')
  }
  if (!/\.c?js$/.test(preload)) throw new Error('A sandboxed preload must be CommonJS (.cjs or .js)')
}
