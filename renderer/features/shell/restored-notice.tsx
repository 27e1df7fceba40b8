import { useTranslation } from 'react-i18next'
import type { Reopened } from '../../client/reopened.tsx'
import { useFormat } from '../../ui/use-format.ts'
import './restored-notice.css'

/** Says on every page that the debates were put back, and hands out half-written speeches that have no place any more. */
export function RestoredNotice({ reopened: { mark, restored }, onDismiss }: { reopened: Reopened; onDismiss: () => void }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const drafts = restored?.drafts ?? []
  return (
    <section className="restored-notice" aria-label={t('notice.title')}>
      <div>
        <output><b>{mark?.from ? t('notice.asOf', { when: format.when(mark.from) }) : t('notice.asOfFile')}</b> {restored ? t('notice.before') : t('notice.away')}</output>
        {drafts.length > 0 && <p>{t('notice.drafts', { count: drafts.length })}</p>}
        {drafts.map(({ sessionId, text }) => <textarea key={sessionId} readOnly rows={3} aria-label={t('notice.draft')} value={text} />)}
      </div>
      <button type="button" className="word" onClick={onDismiss}>{t('notice.dismiss')}</button>
    </section>
  )
}
