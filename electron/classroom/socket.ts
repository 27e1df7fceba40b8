import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { pageHeaders } from '../page-headers.ts'
import { MAX_MESSAGE_BYTES } from '../../shared/protocol/messages.ts'
import { guard, type GuardOptions } from './guard.ts'
import { checkedHost, isOwnOrigin } from './origin.ts'
import { perAddress } from './per-address.ts'

/** Milliseconds that a peer has for its half of the closing handshake when the server ends. */
const GOODBYE_MS = 500

/**
 * Above this ws itself ends the connection. It is more than a message may have, so that a text that is somewhat too
 * long gets an answer with its id instead of a lost connection.
 */
const HARD_CAP_BYTES = 4 * MAX_MESSAGE_BYTES

/** The WebSocket at `/ws`: who may open one, how many there are, whether they are alive. */
export function openSocket(server: Server, allowedHosts: () => ReadonlySet<string>, options: GuardOptions): { close(): Promise<void> } {
  const { limits } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: HARD_CAP_BYTES, perMessageDeflate: false })
  sockets.on('wsClientError', (error, stream) => refuseUpgrade(stream, '400 Bad Request', `${error.message}.`)) // ws would answer with a bare page
  const silent = new WeakSet<WebSocket>()
  const { isFull, enter } = perAddress(limits.perAddress)

  server.on('upgrade', (request, stream, head) => {
    const from = request.socket.remoteAddress ?? ''
    const refusal = whyNot(request, allowedHosts()) ?? (sockets.clients.size >= limits.connections || isFull(from) ? 'Too many open connections; close a tab.' : null)
    if (refusal) return refuseUpgrade(stream, '403 Forbidden', refusal)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('close', enter(from))
      socket.on('pong', () => silent.delete(socket))
      guard(socket, from, options)
    })
  })

  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      else {
        silent.add(socket)
        socket.ping()
      }
    }
  }, limits.pingMs)

  return {
    async close() {
      clearInterval(pings)
      const open = [...sockets.clients]
      for (const socket of open) socket.close(1001, 'the server is closing')
      const late = setTimeout(() => open.forEach((socket) => socket.terminate()), GOODBYE_MS)
      await Promise.all(open.map((socket) => closed(socket)))
      clearTimeout(late)
      sockets.close()
    },
  }
}

function closed(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => void socket.once('close', () => resolve()))
}

function whyNot(request: IncomingMessage, allowed: ReadonlySet<string>): string | null {
  const host = checkedHost(request.headers.host, allowed)
  if (host === null) return 'This server answers only under its own address.'
  if (!isOwnOrigin(request.headers.origin, host)) return 'Only a page of this server may connect.'
  if (request.url !== '/ws') return 'The socket is at /ws.'
  return null
}

/** A plain text with the headers that protect every answer. */
function refuseUpgrade(stream: Duplex, status: string, text: string): void {
  stream.on('error', () => stream.destroy()) // the other side may be gone already
  const protecting = Object.entries(pageHeaders({ kind: 'window' })).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  stream.end(`HTTP/1.1 ${status}\r\n${protecting}Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}
