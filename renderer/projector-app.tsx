import { lazy, Suspense } from 'react'
import { Router } from 'wouter'
import { AppInfoProvider } from './client/app-info.tsx'
import { useStanding } from './client/client-context.tsx'
import { ReopenedProvider } from './client/reopened.tsx'
import { NoHost } from './features/shell/gate.tsx'
import { Announcer } from './ui/announcer.tsx'
import { useHashLocation, useHashSearch } from './ui/hash-location.ts'
import { Waiting } from './ui/waiting.tsx'

const ProjectorScreen = lazy(() => import('./features/projector/projector-screen.tsx').then((m) => ({ default: m.ProjectorScreen })))

/** What a page shows that came by the projector's link: what the room sees, on another computer than the teacher's. */
export function ProjectorApp() {
  const sessionId = useStanding()?.sessionId
  return (
    <ReopenedProvider>
      <AppInfoProvider guest waiting={<div className="page"><Waiting /></div>} failed={NoHost}>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its hooks as values */}
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Suspense fallback={<div className="page"><Waiting /></div>}>{sessionId && <ProjectorScreen sessionId={sessionId} />}</Suspense>
          <Announcer />
        </Router>
      </AppInfoProvider>
    </ReopenedProvider>
  )
}
