import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { totals, type Progress } from '../../../../shared/study/progress.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { DayStrip } from './strips.tsx'

/** Cards that are due, and the reviews of the last days. */
export function ReviewPart({ progress }: { progress: Progress }) {
  const { t } = useTranslation('progress')
  const { value, failure, reload } = useCall('review.stats', {})
  const { reviews } = totals(progress)
  const today = value?.forecast[0]?.day
  return (
    <section aria-labelledby="progress-review">
      <h2 id="progress-review">{t('review')}</h2>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {value && <p className="progress-number"><b className="num">{value.left.due + value.left.learning}</b> {t('due', { count: value.left.due + value.left.learning })}</p>}
      {value && <p className="quiet">{t('known', { count: value.started, total: value.total })} {value.retention.asked > 0 && t('retention', { remembered: value.retention.remembered, count: value.retention.asked })}</p>}
      {reviews > 0 && today !== undefined && <DayStrip days={progress.days} today={today} />}
      <Link href="/study/review" className="word">{t('toReview')}</Link>
    </section>
  )
}
