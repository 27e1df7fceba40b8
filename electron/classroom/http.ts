import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pageHeaders } from '../page-headers.ts'
import { checkedHost } from './origin.ts'
import type { Encoding, StaticFiles } from './static-files.ts'

const TEXT = 'text/plain; charset=utf-8'

/**
 * Answers GET and HEAD for the files of the page and for `/healthz`, under the server's own address only.
 * Everything private goes over the WebSocket, behind the token: no address served here needs one. `where`: the address to open, in words.
 */
export function pageHandler(files: StaticFiles, allowedHosts: () => ReadonlySet<string>, where: string): RequestListener {
  return (request, response) => {
    const host = checkedHost(request.headers.host, allowedHosts())
    for (const [name, value] of Object.entries(pageHeaders({ kind: 'browser', socketOrigin: `ws://${host ?? 'localhost'}` }))) {
      response.setHeader(name, value)
    }
    if (host === null) {
      return answer(response, 403, `Refused: this server answers only under its own address, not as "${request.headers.host ?? ''}". Open ${where}.\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return answer(response, 405, 'Only GET and HEAD are answered here.\n')
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path === '/healthz') return answer(response, 200, 'ok\n')
    sendFile(request, response, files, path).catch((error: unknown) => {
      console.error(`Could not send ${path}:`, error)
      if (response.headersSent) response.destroy()
      else answer(response, 500, 'The page cannot be read. Stop the server, run `npm run build`, and start it again.\n')
    })
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': TEXT, 'Cache-Control': 'no-store', Connection: status < 400 ? 'keep-alive' : 'close' })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}

async function sendFile(request: IncomingMessage, response: ServerResponse, files: StaticFiles, path: string): Promise<void> {
  const file = files(path)
  if (!file) return answer(response, 404, 'There is no such file.\n')
  const encoding = file.encoded ? preferred(request.headers['accept-encoding']) : null
  const etag = encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (file.encoded) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  const body = encoding && file.encoded ? await file.encoded(encoding) : file.body
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length, ...(encoding ? { 'Content-Encoding': encoding } : {}) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** What the client names without refusing it (`;q=0`), the smaller one first. */
function preferred(header: string | string[] | undefined): Encoding | null {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(?:\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name?.trim())
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? null
}
