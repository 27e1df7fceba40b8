import type { ServerMessage } from '../../shared/protocol/api.ts'
import { CallFailure, type HostClient } from './host-client.ts'
import { createWire } from './wire.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000

export interface SocketClient extends HostClient {
  /** Begins again as whoever `token` now says: what was under way for the one before is given up. */
  renew(): void
}

/**
 * A client over WebSocket that reconnects by itself: at once when the page is looked at again, else with growing pauses.
 * `goOn`: whether to begin again with another token after a refusal; without it a refusal is the end.
 */
export function createSocketClient(address: string, token: () => string | undefined, goOn: (refusal: CallFailure) => boolean = () => false): SocketClient {
  const wire = createWire('browser', token, null)
  let waitMs = FIRST_WAIT_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let alive: WebSocket | null = null

  const connect = () => {
    clearTimeout(timer)
    const socket = new WebSocket(address)
    alive = socket
    socket.addEventListener('open', () => { if (alive === socket) wire.opened({ send: (message) => socket.send(JSON.stringify(message)) }) })
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data !== 'string' || alive !== socket) return
      const message = JSON.parse(event.data) as ServerMessage
      if (message.t === 'welcome') waitMs = FIRST_WAIT_MS
      if (message.t === 'refused' && goOn(new CallFailure(message.error.reason, message.error.detail))) return renew()
      wire.received(message)
    })
    socket.addEventListener('close', () => {
      if (alive !== socket) return // another one has taken its place
      alive = null
      wire.closed()
      if (wire.status() === 'refused') return
      timer = setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    })
  }
  const lookAgain = () => {
    if (alive || wire.status() === 'refused' || document.visibilityState === 'hidden') return
    waitMs = FIRST_WAIT_MS
    connect()
  }
  const renew = () => {
    const before = alive
    alive = null
    before?.close()
    wire.restart()
    connect()
  }
  document.addEventListener('visibilitychange', lookAgain)
  globalThis.addEventListener('online', lookAgain)
  connect()
  return { ...wire, renew }
}
