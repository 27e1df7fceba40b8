import type { ServerMessage } from '../../shared/protocol/api.ts'
import type { HostClient } from './host-client.ts'
import { createWire } from './wire.ts'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000

/** A client over WebSocket that reconnects by itself: at once when the page is looked at again, else with growing pauses. */
export function createSocketClient(address: string, token: () => string | undefined): HostClient {
  const wire = createWire('browser', token, null)
  let waitMs = FIRST_WAIT_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let alive = false

  const connect = () => {
    clearTimeout(timer)
    alive = true
    const socket = new WebSocket(address)
    socket.addEventListener('open', () => wire.opened({ send: (message) => socket.send(JSON.stringify(message)) }))
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data !== 'string') return
      const message = JSON.parse(event.data) as ServerMessage
      if (message.t === 'welcome') waitMs = FIRST_WAIT_MS
      wire.received(message)
    })
    socket.addEventListener('close', () => {
      alive = false
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
  document.addEventListener('visibilitychange', lookAgain)
  globalThis.addEventListener('online', lookAgain)
  connect()
  return wire
}
