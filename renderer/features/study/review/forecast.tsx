import { useTranslation } from 'react-i18next'
import type { ReviewStats } from '../../../../shared/study/review-types.ts'
import { currentLocale } from '../../../i18n/index.ts'
import { dateFormat } from '../../../../shared/words/date-format.ts'

/** Days that are always shown; the others unfold. */
const SOON = 10
type Days = ReviewStats['forecast']

/** How many cards come on which day, as a list of bars: the number is read out, the bar is only looked at. */
export function Forecast({ days, title }: { days: Days; title: string }) {
  const { t } = useTranslation('review')
  const most = Math.max(1, ...days.map(({ count }) => count))
  const rest = days.slice(SOON)
  if (days.every(({ count }) => count === 0)) return null // nothing was reviewed yet
  return (
    <section className="review-forecast" aria-labelledby="review-forecast">
      <h2 id="review-forecast">{title}</h2>
      <Bars days={days.slice(0, SOON)} most={most} fromToday />
      {rest.length > 0 && <details><summary>{t('later', { count: rest.reduce((sum, { count }) => sum + count, 0), days: rest.length })}</summary><Bars days={rest} most={most} /></details>}
    </section>
  )
}

function Bars({ days, most, fromToday = false }: { days: Days; most: number; fromToday?: boolean }) {
  const { t } = useTranslation('review')
  const day = dateFormat(currentLocale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <ol className="plain">
      {days.map(({ day: date, count }, index) => (
        <li key={date} className={count === 0 ? 'none' : undefined}>
          <span className="forecast-day">{fromToday && index === 0 ? t('today') : day.format(new Date(`${date}T00:00:00Z`))}</span>
          <svg className="forecast-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={100 * count / most} height="10" /></svg>
          <span className="num">{count}</span>
        </li>
      ))}
    </ol>
  )
}
