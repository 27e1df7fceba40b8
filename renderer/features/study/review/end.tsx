import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReviewNow } from '../../../../shared/study/review-types.ts'
import { useCall } from '../../../client/use-call.ts'
import { Heading } from '../../../ui/heading.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Forecast } from './forecast.tsx'
import { span } from './span.ts'
import type { Sitting } from './use-sitting.ts'

interface EndProps { sitting: Sitting; now: ReviewNow; /** The time is over, and there are cards left. */ overTime: boolean; onGoOn: () => void }

/** The end of a sitting: what was done, and what comes when. */
export function End({ sitting: { graded, remembered, spent }, now, overTime, onGoOn }: EndProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const stats = useCall('review.stats', {})
  return (
    <section className="review-end">
      <Heading title={t(overTime ? 'timeOver' : graded > 0 ? 'doneTitle' : 'nothingTitle')} />
      {graded > 0 && <p>{t('did', { count: graded, span: span(spent), remembered })}</p>}
      {overTime ? <p className="quiet">{t('leftAfterTime', { count: now.left.due + now.left.fresh + now.left.learning })}</p> : <p className="quiet">{now.next ? t('nextAt', { when: format.when(now.next) }) : t('nothingWaits')}</p>}
      <p className="review-ends">
        <Link href="/study/review" className="dark">{t('toOverview')}</Link>
        {overTime && <button type="button" className="word" onClick={onGoOn}>{t('goOn')}</button>}
      </p>
      {stats.value && stats.value.started > 0 && <Forecast days={stats.value.forecast.slice(0, 7)} title={t('nextDays')} />}
    </section>
  )
}
