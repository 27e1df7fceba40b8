import { lazy, Suspense, useEffect } from 'react'
import { AppInfoProvider } from '../../client/app-info.tsx'
import { ReopenedProvider } from '../../client/reopened.tsx'
import type { SeatDoor } from '../../client/seat-door.ts'
import { useStanding } from '../../client/client-context.tsx'
import type { Guest } from '../../../shared/protocol/api.ts'
import { navigate, useHashLocation } from '../../ui/hash-location.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { GuestShell, GuestStop } from './guest-shell.tsx'
import { JoinScreen } from './join/join-screen.tsx'
import { startTextSize } from './text-size.ts'
import './guest.css'

const SeatScreen = lazy(() => import('./seat-screen.tsx').then((m) => ({ default: m.SeatScreen })))

startTextSize()

/** What a page shows that came by the door of a class: the way in, then the own seat. No archive, no settings but how the page looks. */
export function GuestApp({ door, as }: { door: SeatDoor; as: Guest }) {
  return (
    <ReopenedProvider>
      <AppInfoProvider guest waiting={<div className="page"><Waiting /></div>} failed={GuestStop}>
        <GuestShell wide={as === 'participant'}>
          <Suspense fallback={<div className="page"><Waiting /></div>}>
            {as === 'participant' ? <Seated door={door} /> : <JoinScreen door={door} />}
          </Suspense>
        </GuestShell>
      </AppInfoProvider>
    </ReopenedProvider>
  )
}

/** Whoever has a seat is led to it, whatever the address says. */
function Seated({ door }: { door: SeatDoor }) {
  const sessionId = useStanding()?.sessionId
  const [path] = useHashLocation()
  useEffect(() => { if (path !== '/seat') navigate('/seat', { replace: true }) }, [path])
  return sessionId ? <SeatScreen key={sessionId} sessionId={sessionId} door={door} /> : <Waiting />
}
