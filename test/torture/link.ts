import { WebSocket } from 'ws'
import { createWire } from '../../renderer/client/wire.ts'
import type { HostClient } from '../../renderer/client/host-client.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'

/** Sooner than a page, so that a torture is not mostly waiting. */
const AGAIN_MS = 15

export interface Link extends HostClient {
  /** Ends it for good. */
  cut(): void
}

/** The page's own client over a real socket: what was under way when a connection broke is sent again by the same code. `at` is asked for each connection. */
export function link(at: { readonly port: number; readonly origin: string; readonly token: string | undefined }): Link {
  const wire = createWire('browser', () => at.token, null)
  let socket: WebSocket
  let timer: ReturnType<typeof setTimeout> | undefined
  let isCut = false
  const connect = () => {
    socket = new WebSocket(`ws://127.0.0.1:${at.port}/ws`, { headers: { Origin: at.origin } })
    const mine = socket
    mine.on('open', () => wire.opened({ send: (message) => mine.send(JSON.stringify(message)) }))
    mine.on('message', (data: Buffer) => wire.received(JSON.parse(data.toString('utf8')) as ServerMessage))
    mine.on('error', () => {}) // `close` follows
    mine.on('close', () => {
      wire.closed()
      if (!isCut && wire.status() !== 'refused') timer = setTimeout(connect, AGAIN_MS)
    })
  }
  connect()
  return Object.assign(wire, {
    cut() {
      isCut = true
      clearTimeout(timer)
      socket.terminate()
    },
  })
}
