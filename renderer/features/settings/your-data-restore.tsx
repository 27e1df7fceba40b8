import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/backup/kept-backups.ts'
import type { Comparison, Counted } from '../../../shared/backup/restored.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { useCall } from '../../client/use-call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Progress, useProgress } from '../../ui/progress.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Waiting } from '../../ui/waiting.tsx'

/** Says what a restore takes away and brings back, and does it on one more click. When it is done, every page starts anew and says so. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation('backups')
  const client = useClient()
  const format = useFormat()
  const compared = useCall('backups.compare', { name: backup.name })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const progress = useProgress(busy)
  const restore = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await client.call('backups.restore', { name: backup.name })
    } catch (error) {
      setFailure(asFailure(error))
      setBusy(false)
    }
  }
  return (
    <Dialog alert title={t('dialog.title')} onClose={busy ? () => {} : onClose}>
      <p>{t('dialog.made', { when: format.when(backup.at), why: t(`why.${backup.why}`) })}</p>
      {compared.failure && <FailureNote failure={compared.failure} onRetry={compared.reload} />}
      {!compared.value && !compared.failure && <Waiting />}
      {compared.value && <Consequences compared={compared.value} />}
      <p className="quiet">{t('dialog.kept')}</p>
      {failure && <FailureNote failure={failure} />}
      <div className="restore-actions">
        <button type="button" className="dark" disabled={busy || !compared.value} onClick={() => void restore()}>{t('dialog.restore')}</button>
        {busy ? <Progress label={t('dialog.working')} value={progress} /> : <button type="button" className="word" onClick={onClose}>{t('dialog.leave')}</button>}
      </div>
    </Dialog>
  )
}

const isNothing = ({ sessions, lines }: Counted) => sessions === 0 && lines === 0

function Consequences({ compared: { lost, back } }: { compared: Comparison }) {
  const { t } = useTranslation('backups')
  const inWords = (counted: Counted) => {
    const [sessions, lines] = [t('dialog.sessions', { count: counted.sessions }), t('dialog.lines', { count: counted.lines })]
    if (isNothing(counted)) return t('dialog.nothing')
    if (counted.sessions === 0) return lines
    return counted.lines === 0 ? sessions : t('dialog.counted', { sessions, lines })
  }
  if (isNothing(lost) && isNothing(back)) return <p>{t('dialog.same')}</p>
  return (
    <dl className="consequences">
      <dt>{t('dialog.lost')}</dt><dd>{inWords(lost)}</dd>
      <dt>{t('dialog.back')}</dt><dd>{inWords(back)}</dd>
    </dl>
  )
}
