/** `protocol` and `session`. Chromium knows no scheme of ours, so pages see https and the app sees its own addresses. */
import { state } from './state.mjs'
import { strict } from './strict.mjs'

/** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
const handlers = new Map()
/** @type {Set<string>} */
const privileged = new Set()
/** @type {(page: unknown, permission: string) => boolean} Electron allows what nobody denies */
let permissionCheck = () => true

/** @param {string} url */
export function toHttps(url) {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/i.exec(url) ?? []
  return privileged.has(scheme) ? `https://${host}.${scheme}.stand-in.test${rest}` : url
}

/** @param {string} url */
export function fromHttps(url) {
  const [, host, scheme, rest] = /^https:\/\/([^/]+)\.([a-z0-9+-]+)\.stand-in\.test(.*)$/.exec(url) ?? []
  return scheme ? `${scheme}://${host}${rest}` : url
}

/**
 * What the app's handler answers, or null if the scheme is not the app's.
 * @param {string} url @param {{ method: string, headers: Record<string, string> }} request
 */
export async function answer(url, { method, headers }) {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  return handler ? handler(new Request(url, { method, headers })) : null
}

/** @param {string} permission Electron's name of it */
export const isPermitted = (permission) => permissionCheck(null, permission)

export const protocol = strict('protocol', {
  /** @param {{ scheme: string }[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of schemes) privileged.add(scheme)
  },
  /** @param {string} scheme @param {(request: Request) => Response | Promise<Response>} handler */
  handle: (scheme, handler) => void handlers.set(scheme, handler),
})

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler() {}, // Chromium asks nobody here: what the check denies is denied (see browser-window.mjs)
    /** @param {typeof permissionCheck} check */
    setPermissionCheckHandler: (check) => void (permissionCheck = check),
    setDevicePermissionHandler() {},
  }),
})
