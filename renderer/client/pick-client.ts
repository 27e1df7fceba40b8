import type { HostClient } from './host-client.ts'
import { createIpcClient } from './ipc-client.ts'
import { openSeatDoor, type SeatDoor } from './seat-door.ts'
import { seatTokens } from './seat-tokens.ts'
import { createSocketClient } from './socket-client.ts'
import { keptInBrowser, takeToken } from './token.ts'
import { isOwnersPage } from './whose-page.ts'

/**
 * The window's bridge if there is one, else the WebSocket of the server that sent this page. `door`: of a page that came by the door of
 * a class; such a page never sends the owner's secret, and the owner's own page never sends a seat's.
 */
export function pickClient(): { client: HostClient; door: SeatDoor | null } {
  if (window.tourDeTable) return { client: createIpcClient(window.tourDeTable), door: null }
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const address = `${scheme}://${location.host}/ws`
  const token = takeToken()
  if (isOwnersPage({ hostname: location.hostname, hash: location.hash, token })) return { client: createSocketClient(address, () => token), door: null }
  return openSeatDoor(address, seatTokens(keptInBrowser))
}
