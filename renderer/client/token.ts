const KEY = 'tour-de-table.token'

/**
 * The secret of this server's address: taken from `?t=`, then kept for this tab and for new tabs of the same browser,
 * and removed from the address bar so that it is neither seen on a projector nor copied with a link.
 */
export function takeToken(): string | undefined {
  const url = new URL(location.href)
  const given = url.searchParams.get('t')
  if (given) {
    keep(given)
    url.searchParams.delete('t')
    history.replaceState(history.state, '', url)
    return given
  }
  return read(sessionStorage) ?? read(localStorage)
}

function keep(token: string): void {
  for (const store of [sessionStorage, localStorage]) {
    try { store.setItem(KEY, token) } catch { /* storage is switched off: the token then lives as long as the page */ }
  }
}

function read(store: Storage): string | undefined {
  try { return store.getItem(KEY) ?? undefined } catch { return undefined }
}
