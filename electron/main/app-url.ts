import { isAbsolute, join, relative, resolve } from 'node:path'

export const APP_SCHEME = 'app'
const HOST = 'tour-de-table'

/** Where the window starts. */
export const HOME_URL = `${APP_SCHEME}://${HOST}/`

/** Whether an address is one of our own pages. Parsed, never compared as text: `app://tour-de-table.evil/` is not ours. */
export function isAppUrl(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === `${APP_SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/** The file in `root` that an address of ours names, or null if it names none or tries to leave the folder. */
export function fileForUrl(root: string, text: string): string | null {
  if (!isAppUrl(text)) return null
  const path = decoded(new URL(text).pathname)
  if (path === null || path.includes('\0')) return null
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`)
  const inside = relative(resolve(root), file)
  return inside.startsWith('..') || isAbsolute(inside) ? null : join(resolve(root), inside)
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null // a broken escape such as %zz
  }
}
