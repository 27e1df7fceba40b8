import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { Announcer } from '../../ui/announcer.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { ShellCommands } from './shell-commands.tsx'

/** What stands around every screen. The table (`/session/…`) and the replay bring their own masthead and fill the window. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  const [path] = useLocation()
  const [atTable] = useRoute('/session/:id')
  const [inReplay] = useRoute('/replay/*')
  const fillsWindow = atTable || inReplay
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>{t('skip')}</button>
      <ConnectionBanner />
      {!fillsWindow && <Masthead />}
      <ErrorBoundary place={path}>
        {fillsWindow ? children : <main id="main" tabIndex={-1}>{children}</main>}
      </ErrorBoundary>
      {!fillsWindow && <Footer />}
      <Announcer />
      <ShellCommands />
    </>
  )
}
