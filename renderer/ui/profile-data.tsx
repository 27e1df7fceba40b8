import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileList } from '../../shared/protocol/study-results.ts'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'
import { download } from './download.ts'
import { FailureNote } from './failure-note.tsx'

/** Everything of a profile as a file, and its erasure, which is asked twice. */
export function ProfileData({ id, name, onErased }: { id: string; name: string; onErased: (list: ProfileList) => void }) {
  const { t } = useTranslation('profiles')
  const client = useClient()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
      setFailure(null)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  const takeAlong = () => attempt(async () => {
    const { fileName, mime, content } = await client.call('profiles.export', { id })
    download(fileName, mime, content)
  })
  const erase = () => attempt(async () => onErased(await client.call('profiles.remove', { id })))
  return (
    <section className="profile-part">
      <h3>{t('data', { name })}</h3>
      <p className="hint">{t('dataHint')}</p>
      {asked
        ? <>
            <p role="alert">{t('eraseAsk', { name })}</p>
            <p className="profile-ways">
              <button type="button" className="lined profile-erase" disabled={busy} onClick={() => void erase()}>{busy ? t('erasing') : t('eraseDo', { name })}</button>
              <button type="button" className="word" disabled={busy} onClick={() => setAsked(false)}>{t('keep')}</button>
            </p>
          </>
        : <p className="profile-ways">
            <button type="button" className="lined" disabled={busy} onClick={() => void takeAlong()}>{t('takeAlong')}</button>
            <button type="button" className="word profile-erase" disabled={busy} onClick={() => setAsked(true)}>{t('erase')}</button>
          </p>}
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
