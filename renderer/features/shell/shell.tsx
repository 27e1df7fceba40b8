import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { useReopened } from '../../client/reopened.tsx'
import { Announcer } from '../../ui/announcer.tsx'
import { CitingProvider } from '../../ui/cite/citing.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { ShellCommands } from './shell-commands.tsx'

const RestoredNotice = lazy(() => import('./restored-notice.tsx').then((m) => ({ default: m.RestoredNotice })))

/** What stands around every screen. The table (`/session/…`), the replay and the screens of a class bring their own masthead and fill the window. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  const { reopened, dismiss } = useReopened()
  const [path] = useLocation()
  const [atTable] = useRoute('/session/:id')
  const [inReplay] = useRoute('/replay/*')
  const [inClass, at] = useRoute('/class/:id/*?')
  const fillsWindow = atTable || inReplay || (inClass && at.id !== 'new')
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>{t('skip')}</button>
      <ConnectionBanner />
      <ReadOnlyBanner />
      <Suspense fallback={null}>{reopened && <RestoredNotice reopened={reopened} onDismiss={dismiss} />}</Suspense>
      {!fillsWindow && <Masthead />}
      <ErrorBoundary place={path}>
        <CitingProvider>{fillsWindow ? children : <main id="main" tabIndex={-1}>{children}</main>}</CitingProvider>
      </ErrorBoundary>
      {!fillsWindow && <Footer />}
      <Announcer />
      <ShellCommands />
    </>
  )
}
