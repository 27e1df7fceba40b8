import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { QrCode } from '../../../room/qr-code.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useDesk } from '../console/desk-context.ts'

/** A link by which a person takes the own seat up on another device; whoever has it sits down there, so it is shown to that person alone. */
export function NewDevice({ participant }: { participant: string }) {
  const { t } = useTranslation('classroom')
  const client = useClient()
  const { sessionId } = useDesk()
  const [url, setUrl] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const ask = () => void client.call('class.newDevice', { sessionId, participant }).then((link) => { setFailure(null); setUrl(link.url) }, (error: unknown) => setFailure(asFailure(error)))
  if (failure) return <FailureNote failure={failure} onRetry={ask} />
  if (url === null) return <button type="button" className="word" onClick={ask}>{t('people.newDevice')}</button>
  return (
    <span className="new-device">
      <span>{t('people.newDeviceShow')}</span>
      <span className="new-device-code"><QrCode text={url} label={t('people.newDeviceQr')} /></span>
      <button type="button" className="word" onClick={() => setUrl(null)}>{t('people.newDeviceHide')}</button>
    </span>
  )
}
