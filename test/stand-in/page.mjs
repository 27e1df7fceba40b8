/** What every document gets before its own scripts: `ipcRenderer` and `contextBridge` around the BUILT preload. */
import { wireSource } from './wire.mjs'

/**
 * The text of the script.
 * @param {string} preload text of the built preload
 */
export function pageScript(preload) {
  return `(${pageSide.toString()})((${wireSource.toString()})(), (require, module) => { const exports = module.exports;\n${preload}\n})`
}

/**
 * Runs in the page; uses nothing from outside itself.
 * @param {ReturnType<typeof wireSource>} wire
 * @param {(require: (name: string) => object, module: { exports: object }) => void} runPreload
 */
function pageSide(wire, runPreload) {
  if (window.top !== window) return // Electron runs the preload in the top frame alone
  const page = /** @type {any} */ (window)
  const post = page.standInIpc
  delete page.standInIpc
  /** @type {Map<string, Function[]>} */
  const listeners = new Map()

  Object.defineProperty(page, 'standInDeliver', {
    value: (/** @type {string} */ text) => {
      const { channel, args } = wire.decode(text)
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args)
    },
  })

  const ipcRenderer = {
    /** @param {string} channel @param {unknown[]} args */
    send: (channel, ...args) => post(wire.encode({ kind: 'send', channel, args })),
    /** @param {string} channel @param {Function} listener */
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    /** @param {string} channel @param {Function} listener */
    off(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener))
      return ipcRenderer
    },
  }

  // contextBridge copies values and wraps functions; the copy is what keeps prototypes and classes from crossing.
  /** @param {any} value @returns {any} */
  function cross(value) {
    if (typeof value === 'function') return (/** @type {unknown[]} */ ...args) => cross(value(...args.map(cross)))
    if (Array.isArray(value)) return Object.freeze(value.map(cross))
    if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cross(member)])))
    }
    return structuredClone(value)
  }
  const contextBridge = {
    /** @param {string} name @param {object} api */
    exposeInMainWorld(name, api) {
      if (name in page) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(page, name, { value: cross(api), enumerable: true, writable: false, configurable: false })
    },
  }

  // A new window, by script or by link, is only ever asked for: the app's setWindowOpenHandler decides.
  /** @param {string} url */
  const askForWindow = (url) => post(wire.encode({ kind: 'open', url: String(new URL(url, location.href)) }))
  page.open = (/** @type {string} */ url) => {
    askForWindow(url)
    return null
  }
  window.addEventListener('click', (click) => {
    const link = /** @type {Element} */ (click.target).closest?.('a[target=_blank]')
    if (!link || click.defaultPrevented) return
    click.preventDefault()
    askForWindow(/** @type {HTMLAnchorElement} */ (link).href)
  })

  /** A sandboxed preload can require `electron` and nothing of its own. @param {string} name */
  function require(name) {
    if (name === 'electron' || name === 'electron/renderer') return { ipcRenderer, contextBridge }
    throw new Error(`module not found: ${name}`)
  }
  try {
    runPreload(require, { exports: {} })
  } catch (error) {
    console.error('Unable to load preload script:', error)
    throw error
  }
}
