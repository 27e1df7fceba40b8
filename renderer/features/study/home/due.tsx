import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'

/** Cards to review now and about how long that takes; else when the next ones come. */
export function Due() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { value, failure, reload } = useCall('review.stats', {})
  const count = value ? value.left.due + value.left.fresh + value.left.learning : 0
  return (
    <section className="study-part" aria-labelledby="study-due">
      <h2 id="study-due">{t('due')}</h2>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && !failure && <Waiting />}
      {value && count > 0 && (
        <>
          <p className="study-number"><b className="num">{count}</b> {t('cards', { count })}{t('about', { count: Math.max(1, value.minutes) })}</p>
          <p><Link href="/study/review/cards" className="dark">{t('begin')}</Link></p>
        </>
      )}
      {value && count === 0 && <p className="quiet">{value.next ? t('noneUntil', { when: format.when(value.next) }) : t('none')}</p>}
    </section>
  )
}
