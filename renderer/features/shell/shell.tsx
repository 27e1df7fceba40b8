import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useRoute } from 'wouter'
import { Announcer } from '../../ui/announcer.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { ShellCommands } from './shell-commands.tsx'

/** What stands around every screen. The table (`/session/…`) brings its own masthead and fills the window. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  const [path] = useLocation()
  const [atTable] = useRoute('/session/:id')
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>{t('skip')}</button>
      <ConnectionBanner />
      {!atTable && <Masthead />}
      <ErrorBoundary place={path}>
        {atTable ? children : <main id="main" tabIndex={-1}>{children}</main>}
      </ErrorBoundary>
      {!atTable && <Footer />}
      <Announcer />
      <ShellCommands />
    </>
  )
}
