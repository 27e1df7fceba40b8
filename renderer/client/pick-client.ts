import type { HostClient } from './host-client.ts'
import { createIpcClient } from './ipc-client.ts'
import { createSocketClient } from './socket-client.ts'
import { takeToken } from './token.ts'

/** The window's bridge if there is one, else the WebSocket of the server that sent this page. */
export function pickClient(): HostClient {
  if (window.tourDeTable) return createIpcClient(window.tourDeTable)
  const token = takeToken()
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return createSocketClient(`${scheme}://${location.host}/ws`, () => token)
}
