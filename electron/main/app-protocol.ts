import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { pageHeaders } from '../page-headers.ts'
import { contentType } from '../content-type.ts'
import { APP_SCHEME, fileForUrl } from './app-url.ts'

/** Must run before the app is ready. The scheme is an origin of its own, so pages are never read from `file:`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the files of `root`, and nothing outside it, to our own pages. */
export function serveRenderer(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only GET is answered here.')
    const file = fileForUrl(root, request.url)
    if (!file) return refusal(403, 'Not a file of this app.')
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(request.method === 'HEAD' ? null : body, { headers: { ...pageHeaders({ kind: 'window' }), 'Content-Type': contentType(file) } })
    } catch {
      return refusal(404, 'There is no such file.')
    }
  })
}

function refusal(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...pageHeaders({ kind: 'window' }), 'Content-Type': 'text/plain; charset=utf-8' } })
}
