import type { ServerMessage } from '../../shared/protocol/api.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import type { HostClient } from './host-client.ts'
import { createWire } from './wire.ts'

/** What the preload puts on `window`, frozen; the window needs no token, its sender is checked. */
export interface Bridge {
  readonly kind: 'electron'
  send(message: ClientMessage): void
  onMessage(listener: (message: ServerMessage) => void): () => void
  openSource(url: string): void
}

declare global {
  interface Window { readonly tourDeTable?: Bridge }
}

/** A client over the window's bridge; the host lives in the same process tree, so there is nothing to reconnect. */
export function createIpcClient(bridge: Bridge): HostClient {
  const wire = createWire('electron', () => undefined, (url) => bridge.openSource(url))
  bridge.onMessage((message) => wire.received(message))
  wire.opened({ send: (message) => bridge.send(message) })
  return wire
}
