import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BACKUP_MINUTES } from '../../../shared/backup/interval.ts'
import type { Backup } from '../../../shared/backup/kept-backups.ts'
import { useAppInfo, useSetSetting } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { useCall } from '../../client/use-call.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Progress, useProgress } from '../../ui/progress.tsx'
import { Radio } from '../../ui/radio.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { BackupRow, useSize } from './your-data-row.tsx'
import './your-data.css'

const RestoreDialog = lazy(() => import('./your-data-restore.tsx').then((m) => ({ default: m.RestoreDialog })))

/** So many backups are shown at first; the others unfold. */
const SHOWN = 6

/** Where the data lie, and their backups: to make one, to put one back. `children` are further settings that concern what is stored. */
export function YourData({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('backups')
  const { dataFolder } = useAppInfo()
  const size = useSize()
  const list = useCall('backups.list', {})
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <section className="your-data" aria-labelledby="your-data">
      <h2 id="your-data">{t('title')}</h2>
      <p className="measure">{t('where')} <code>{dataFolder}</code></p>
      {list.value && <p className="quiet measure">{t('size', { size: size(list.value.database.bytes) })}</p>}
      {children}
      <h3>{t('backups')}</h3>
      {list.failure && <FailureNote failure={list.failure} onRetry={list.reload} />}
      {!list.value && !list.failure && <Waiting />}
      {list.value?.folder === null && <p className="quiet measure">{t('inMemory')}</p>}
      {list.value && list.value.folder !== null && (
        <>
          <p className="quiet measure">{t('madeWhen')}</p>
          <p className="quiet measure">{t('rule', list.value.rule)}</p>
          {list.value.trouble && <Trouble trouble={list.value.trouble} />}
          <MakeBackup onMade={list.reload} />
          <BackupList backups={list.value.backups} onRestore={setChosen} />
          <Interval minutes={list.value.minutes} />
        </>
      )}
      <Suspense fallback={null}>{chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}</Suspense>
    </section>
  )
}

/** A backup that could not be made, most likely while the window was closing and nobody looked. */
function Trouble({ trouble: { at, detail } }: { trouble: { at: string; detail: string } }) {
  const { t, i18n } = useTranslation('backups')
  const format = useFormat()
  return (
    <div className="failure">
      <p><b>{t('trouble', { when: format.when(at) })}</b></p>
      <p lang={i18n.language === 'en' ? undefined : 'en'}>{detail}</p>
    </div>
  )
}

function MakeBackup({ onMade }: { onMade: () => void }) {
  const { t } = useTranslation('backups')
  const client = useClient()
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const progress = useProgress(busy)
  const say = (message: string) => { setSaid(message); announce(message) }
  const make = async () => {
    setBusy(true)
    setFailure(null)
    setSaid('')
    try {
      const { made, backup, removed } = await client.call('backups.make', {})
      const went = removed.length > 0 ? ` ${t('removed', { count: removed.length })}` : ''
      say(made ? `${t('made')}${went}` : t('unchanged', { when: format.when(backup.at) }))
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
    onMade()
  }
  return (
    <div className="make-backup">
      <button type="button" className="lined" disabled={busy} onClick={() => void make()}>{t('make')}</button>
      {busy ? <Progress label={t('making')} value={progress} /> : said && <span className="quiet">{said}</span>}
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}

function BackupList({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (backup: Backup) => void }) {
  const { t } = useTranslation('backups')
  const [all, setAll] = useState(false)
  if (backups.length === 0) return <p className="quiet measure no-backups">{t('none')}</p>
  const shown = all ? backups : backups.slice(0, SHOWN)
  return (
    <>
      <ul className="plain backups" id="backup-list">{shown.map((backup) => <BackupRow key={backup.name} backup={backup} onRestore={() => onRestore(backup)} />)}</ul>
      {backups.length > SHOWN && (
        <button type="button" className="word" aria-expanded={all} aria-controls="backup-list" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: backups.length })}
        </button>
      )}
    </>
  )
}

/** Shown as chosen at once; what could not be stored goes back. */
function Interval({ minutes }: { minutes: number }) {
  const { t } = useTranslation('backups')
  const setSetting = useSetSetting()
  const [chosen, setChosen] = useState(minutes)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const store = async (wanted: number) => {
    setChosen(wanted)
    try {
      await setSetting('backupMinutes', String(wanted))
      setFailure(null)
      announce(t('stored'))
    } catch (error) {
      setChosen(chosen)
      setFailure(asFailure(error))
    }
  }
  return (
    <fieldset>
      <legend>{t('interval')}</legend>
      {BACKUP_MINUTES.map((each) => <Radio key={each} name="backup-minutes" checked={each === chosen} label={each === 0 ? t('never') : t('every', { count: each })} onChange={() => void store(each)} />)}
      {failure && <FailureNote failure={failure} />}
    </fieldset>
  )
}
