import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useStatus } from '../../client/client-context.tsx'
import { CallFailure } from '../../client/host-client.ts'
import './stop.css'

/** Lets nobody in whom the host refused, and says what to do instead. */
export function Gate({ children }: { children: ReactNode }) {
  const client = useClient()
  const status = useStatus()
  if (status !== 'refused') return children
  return <NoHost failure={client.refusal() ?? new CallFailure('unauthorised', '')} />
}

/** The page could not be let in, or could not be served. */
export function NoHost({ failure }: { failure: CallFailure }) {
  const { t, i18n } = useTranslation('errors')
  const kind = failure.reason === 'unauthorised' ? 'unauthorised' : failure.reason === 'version-mismatch' ? 'version' : 'noHost'
  return (
    <main className="page stop">
      <p className="mark">Tour <i>de</i> Table</p>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.what`)}</p>
      <p>{t(`${kind}.todo`)}</p>
      {kind === 'unauthorised' && <pre>http://127.0.0.1:…/?t=…</pre>}
      {kind !== 'unauthorised' && <p><button type="button" className="dark" onClick={() => location.reload()}>{t('broken.reload')}</button></p>}
      {failure.detail && kind === 'noHost' && <p className="faint" lang={i18n.language === 'en' ? undefined : 'en'}>{failure.detail}</p>}
    </main>
  )
}
