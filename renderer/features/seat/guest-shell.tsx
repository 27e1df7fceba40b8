import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../../client/host-client.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { CitingProvider } from '../../ui/cite/citing.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { GuestLook } from './guest-look.tsx'

/** What stands around a guest's screens: the name, how the page looks, and nothing that leads to the teacher's screens. */
export function GuestShell({ children, wide }: { children: ReactNode; /** The seat brings a head of its own. */ wide: boolean }) {
  const { t } = useTranslation(['join', 'shell'])
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>{t('shell:skip')}</button>
      {!wide && (
        <header className="guest-head">
          <span className="guest-mark">Tour <i>de</i> Table</span>
          <GuestLook />
        </header>
      )}
      <CitingProvider>{children}</CitingProvider>
      <Announcer />
    </>
  )
}

/** The app behind the door does not answer as it should. */
export function GuestStop({ failure }: { failure: CallFailure }) {
  const { t } = useTranslation(['join', 'errors'])
  return (
    <main className="page guest-stop">
      <h1>{t('stop.title')}</h1>
      <p>{t('stop.todo')}</p>
      <FailureNote failure={failure} />
      <p><button type="button" className="dark" onClick={() => location.reload()}>{t('errors:broken.reload')}</button></p>
    </main>
  )
}
