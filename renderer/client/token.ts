import type { Kept } from './seat-tokens.ts'

const KEY = 'tour-de-table.token'

/** This tab first, then the browser, where other tabs and the next start find it too. Where storage is switched off, things live as long as the page. */
export const keptInBrowser: Kept = {
  read: (key) => read(sessionStorage, key) ?? read(localStorage, key),
  write(key, value) {
    for (const store of [sessionStorage, localStorage]) {
      try {
        if (value === null) store.removeItem(key)
        else store.setItem(key, value)
      } catch { /* see above */ }
    }
  },
}

/**
 * The secret of this server's address: taken from `?t=`, then kept for this tab and for new tabs of the same browser,
 * and removed from the address bar so that it is neither seen on a projector nor copied with a link.
 */
export function takeToken(): string | undefined {
  const url = new URL(location.href)
  const given = url.searchParams.get('t')
  if (given) {
    keptInBrowser.write(KEY, given)
    url.searchParams.delete('t')
    history.replaceState(history.state, '', url)
    return given
  }
  return keptInBrowser.read(KEY) ?? undefined
}

function read(store: Storage, key: string): string | null {
  try { return store.getItem(key) } catch { return null }
}
