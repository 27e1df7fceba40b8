import { useSyncExternalStore } from 'react'
import { rememberScroll } from './scroll-memory.ts'

/** The part of the address after `#`, split at `?`: `#/dossier?figure=…` → `/dossier` and `figure=…`. */
function read(): { path: string; search: string } {
  const [path = '', search = ''] = location.hash.replace(/^#?\/?/, '').split('?')
  return { path: `/${path}`, search }
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('hashchange', listener)
  return () => globalThis.removeEventListener('hashchange', listener)
}

/** Goes to a path such as `/dossier?q=envoy`; `replace` leaves no step in the history. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  rememberScroll()
  const oldURL = location.href
  const url = new URL(oldURL)
  url.hash = to
  history[options.replace ? 'replaceState' : 'pushState'](null, '', url)
  globalThis.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }))
}

/** Location hook for wouter. Its own one moves the query in front of the hash, where it would outlive the screen. */
export const useHashLocation = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, () => read().path), navigate],
  { hrefs: (href: string) => `#${href}` },
)

/** The query of the hash, for wouter's `useSearch`. */
export const useHashSearch = (): string => useSyncExternalStore(subscribe, () => read().search)
