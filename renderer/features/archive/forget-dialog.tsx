import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useAppInfo, useSetSetting } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure, type HostClient } from '../../client/host-client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { isNamed } from '../../ui/is-named.ts'
import { Progress, useProgress } from '../../ui/progress.tsx'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { ForgetAct, Forgotten } from './forgotten.ts'

interface ForgetDialogProps {
  act: ForgetAct
  session: SessionSummary
  onDone(forgotten: Forgotten): void
  onClose(): void
}

/** Says in plain words what goes, what stays and what is not reached; a tick and a button, and it is done for good. Import it lazily: it brings the dialog library along. */
export function ForgetDialog({ act, session, onDone, onClose }: ForgetDialogProps) {
  const { t } = useTranslation('forget')
  const { t: tArchive } = useTranslation('archive')
  const client = useClient()
  const format = useFormat()
  const [understood, setUnderstood] = useState(false)
  const [names, setNames] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const progress = useProgress(busy)
  const isClass = session.room === true
  const name = isClass ? (session.title ?? session.recipe) : session.name
  const { settings } = useAppInfo()
  const setSetting = useSetSetting()
  const proposed = (act !== 'erase' || names) && !isClass && isNamed(name) && settings['name'] === name
  const carryOut = async () => {
    setBusy(true)
    setFailure(null)
    try {
      if (proposed) await setSetting('name', '') // first, because the database is written anew after it; not put back where the rest fails, for it was wanted off
      onDone(await forget(client, act, session, names))
    } catch (error) {
      setFailure(asFailure(error))
      setBusy(false)
    }
  }
  const context = isClass ? 'class' : undefined
  const say = (part: string) => t(`dialog.${act}.${part}`, { name, context })
  return (
    <Dialog alert title={say('title')} onClose={busy ? () => {} : onClose}>
      <p>{t('dialog.of', { name: name || tArchive('theRecord'), figure: shortName(session.figure), when: format.when(session.lastAt), context })}</p>
      <dl className="forget-what">
        <dt>{t('dialog.goes')}</dt><dd>{say('goes')}</dd>
        <dt>{t('dialog.stays')}</dt><dd>{say('stays')}</dd>
        <dt>{t('dialog.backups')}</dt><dd>{t('dialog.backupsToo')}</dd>
        <dt>{t('dialog.elsewhere')}</dt><dd>{t('dialog.notReached')}{proposed && ` ${t('dialog.proposal')}`}</dd>
      </dl>
      {act === 'erase' && (isClass || isNamed(name)) && (
        <label className="choice">
          <input type="checkbox" checked={names} disabled={busy} onChange={(event) => setNames(event.target.checked)} />
          <span>{say('name')}<small>{say('nameHint')}</small></span>
        </label>
      )}
      <p className="forget-final"><b>{t('dialog.final')}</b></p>
      <label className="choice">
        <input type="checkbox" checked={understood} disabled={busy} onChange={(event) => setUnderstood(event.target.checked)} />
        <span>{t('dialog.understood')}</span>
      </label>
      {failure && <FailureNote failure={failure} />}
      <div className="forget-acts">
        <button type="button" className="dark" disabled={!understood || busy} onClick={() => void carryOut()}>{say(busy ? 'doing' : 'do')}</button>
        {busy ? <Progress label={t('dialog.backups')} value={progress} /> : <button type="button" className="word" onClick={onClose}>{t('dialog.leave')}</button>}
      </div>
    </Dialog>
  )
}

async function forget(client: HostClient, act: ForgetAct, session: SessionSummary, names: boolean): Promise<Forgotten> {
  const sessionId = session.id
  if (act === 'erase') {
    const { lines, cleaned, left } = await client.call('session.erase', { sessionId, names })
    return { act, session, names, lines, cleaned, left: left.length }
  }
  const { cleaned, left } = await (act === 'anonymise' ? client.call('session.anonymise', { sessionId }) : client.call('session.delete', { sessionId }))
  return { act, session, names: true, lines: 0, cleaned, left: left.length }
}
