import { useMemo, useSyncExternalStore } from 'react'
import { useClient } from '../client/client-context.tsx'
import type { HostClient } from '../client/host-client.ts'
import { createRoomMirror, type RoomKnown, type RoomMirror } from './room-mirror.ts'

const mirrors = new WeakMap<HostClient, RoomMirror>()

function mirrorOf(client: HostClient): RoomMirror {
  const known = mirrors.get(client)
  if (known) return known
  const mirror = createRoomMirror(client)
  mirrors.set(client, mirror)
  return mirror
}

/** A class as this page sees it, kept up to date while the component is on screen. `room` is null until it is here. */
export function useRoom(sessionId: string): RoomKnown {
  const mirror = mirrorOf(useClient())
  const subscribe = useMemo(() => (listener: () => void) => mirror.subscribe(sessionId, listener), [mirror, sessionId])
  return useSyncExternalStore(subscribe, () => mirror.get(sessionId))
}
