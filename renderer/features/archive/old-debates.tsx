import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthOf } from '../../../shared/forget/retention.ts'
import { useSetSetting } from '../../client/app-info.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import type { OldDebates as Old } from '../../client/use-old-debates.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'

/** Reminds of debates that are older than one wanted: to look at just those, or to keep them for now. While only they are shown, it says so. */
export function OldDebates({ old: { months, old, due }, only }: { old: Old; only: boolean }) {
  const { t } = useTranslation('forget')
  const setSetting = useSetSetting()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const keep = async () => {
    try {
      await setSetting('remindedIn', monthOf(new Date()))
      announce(t('old.kept'))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  if (!due && !only) return null
  const count = old.length
  return (
    <section className="old-debates" aria-label={t('old.title')}>
      <p>{t(due ? 'old.text' : 'old.filtered', { count, months })}</p>
      <p className="old-acts">
        {only ? <Link href="/archive" className="word">{t('old.all')}</Link> : <Link href="/archive?old" className="word">{t('old.only', { count })}</Link>}
        {due && <button type="button" className="word" onClick={() => void keep()}>{t('old.later')}</button>}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
