import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react'
import type { HostClient, Standing, Status } from './host-client.ts'
import { createMirror, type Mirror, type SessionState } from './mirror.ts'

const Context = createContext<{ client: HostClient; mirror: Mirror } | null>(null)

/** Gives every screen the one client and the one mirror of this page. */
export function ClientProvider({ client, children }: { client: HostClient; children: ReactNode }) {
  const value = useMemo(() => ({ client, mirror: createMirror(client) }), [client])
  return <Context value={value}>{children}</Context>
}

function useContextValue() {
  const value = use(Context)
  if (!value) throw new Error('ClientProvider is missing')
  return value
}

/** The door to the host. */
export const useClient = (): HostClient => useContextValue().client

/** The connection as it stands: `connecting`, `open`, `lost` or `refused`. */
export function useStatus(): Status {
  const client = useClient()
  return useSyncExternalStore(client.onStatus, client.status)
}

/** What this page is to the app; null until the host has said it. */
export function useStanding(): Standing | null {
  const client = useClient()
  return useSyncExternalStore(client.onStatus, client.standing)
}

/** View and lines of a session, kept up to date while the component is on screen. `view` is null until they are here. */
export function useSession(sessionId: string): SessionState {
  const { mirror } = useContextValue()
  const subscribe = useMemo(() => (listener: () => void) => mirror.subscribe(sessionId, listener), [mirror, sessionId])
  return useSyncExternalStore(subscribe, () => mirror.get(sessionId))
}
