import { useTranslation } from 'react-i18next'
import type { Undelivered } from './debrief-draft.ts'

/** What was half written when the roles were dropped, to be read or copied: nothing that a student wrote is lost. */
export function NotDelivered({ speech: { text, warrant, limits } }: { speech: Undelivered }) {
  const { t } = useTranslation(['debrief', 'table'])
  if (!text && !warrant && !limits) return null
  return (
    <details className="dq-left">
      <summary>{t('questions.undelivered')}</summary>
      {text && <p>{text}</p>}
      {warrant && <p><b>{t('table:composer.warrant')}</b> {warrant}</p>}
      {limits && <p><b>{t('table:composer.limits')}</b> {limits}</p>}
    </details>
  )
}
