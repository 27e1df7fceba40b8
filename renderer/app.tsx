import { lazy, Suspense } from 'react'
import { ClientProvider, useStanding } from './client/client-context.tsx'
import type { HostClient } from './client/host-client.ts'
import type { SeatDoor } from './client/seat-door.ts'
import { ErrorBoundary } from './features/shell/error-boundary.tsx'
import { Gate } from './features/shell/gate.tsx'
import { Waiting } from './ui/waiting.tsx'

const loadOwner = () => import('./owner-app.tsx').then((m) => ({ default: m.OwnerApp }))
const OwnerApp = lazy(loadOwner)
const loadGuest = () => import('./features/seat/guest-app.tsx').then((m) => ({ default: m.GuestApp }))
const GuestApp = lazy(loadGuest)
const ProjectorApp = lazy(() => import('./projector-app.tsx').then((m) => ({ default: m.ProjectorApp })))

/** The whole interface: the connection, and then what the host lets this page be. `door` keeps the seat of a page that came by the door of a class. */
export function App({ client, door }: { client: HostClient; door: SeatDoor | null }) {
  return (
    <ErrorBoundary>
      <ClientProvider client={client}>
        <Gate>
          <Suspense fallback={<div className="page"><Waiting /></div>}>
            <Chosen door={door} />
          </Suspense>
        </Gate>
      </ClientProvider>
    </ErrorBoundary>
  )
}

/** Fetches the half of the app that will most likely be shown while the connection is still being made. A phone in class never loads the other one. */
export const preload = (door: SeatDoor | null): void => void (door ? loadGuest() : loadOwner())

function Chosen({ door }: { door: SeatDoor | null }) {
  const as = useStanding()?.as
  if (as === undefined) return <div className="page"><Waiting /></div>
  if (as === 'owner' || !door) return <OwnerApp />
  return as === 'projector' ? <ProjectorApp /> : <GuestApp door={door} as={as} />
}
