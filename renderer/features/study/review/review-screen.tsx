import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReviewStats } from '../../../../shared/study/review-types.ts'
import { useCall } from '../../../client/use-call.ts'
import { useCommands } from '../../../ui/commands.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { ToDesk } from '../../../ui/to-desk.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { ClockBack } from './clock-back.tsx'
import { ExportCards } from './export-cards.tsx'
import { Forecast } from './forecast.tsx'
import { ReviewChoices } from './review-choices.tsx'
import { minutes } from './span.ts'
import './review.css'

/** What is due, how it goes, and how much one wants of it. */
export function ReviewScreen() {
  const { t } = useTranslation('review')
  const stats = useCall('review.stats', {})
  const profiles = useCall('profiles.list', {})
  const { value } = stats
  const ready = value !== null && count(value) > 0
  useCommands(ready ? [{ id: 'review-begin', group: t('title'), label: t('begin'), keys: 'space', run: () => navigate('/study/review/cards') }] : [])
  const name = profiles.value?.profiles.find(({ id }) => id === profiles.value?.current)?.name
  return (
    <div className="page review">
      <ToDesk />
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')} {name !== undefined && t('whose', { name })}</p>
      {stats.failure && <FailureNote failure={stats.failure} onRetry={stats.reload} />}
      {!value && !stats.failure && <Waiting />}
      {value && <>
        {value.clockBack && <ClockBack at={value.clockBack} />}
        <div className="review-grid">
          <div>
            <Due stats={value} />
            <Forecast days={value.forecast} title={t('forecast')} />
          </div>
          <div className="review-side">
            <HowItGoes stats={value} />
            <ReviewChoices settings={value.settings} onChanged={stats.reload} />
            <ExportCards started={value.started} />
          </div>
        </div>
      </>}
    </div>
  )
}

const count = ({ left }: ReviewStats) => left.due + left.fresh + left.learning

function Due({ stats }: { stats: ReviewStats }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const all = count(stats)
  const parts = [stats.left.due > 0 && t('left.due', { count: stats.left.due }), stats.left.fresh > 0 && t('left.fresh', { count: stats.left.fresh }), stats.left.learning > 0 && t('left.learning', { count: stats.left.learning })].filter(Boolean)
  return (
    <section className="review-due" aria-labelledby="review-due">
      <h2 id="review-due">{t('due')}</h2>
      {all > 0
        ? <>
            <p className="due-number"><b className="num">{all}</b> <span>{t('cardsAbout', { count: all, span: minutes(stats.minutes) })}</span></p>
            <p className="quiet">{parts.join(' · ')}{stats.weak > 0 && stats.left.fresh > 0 && <> {t('weakFirst', { count: stats.weak })}</>}</p>
            <p><Link href="/study/review/cards" className="dark">{t('begin')} <Keys chord="space" /></Link></p>
          </>
        : <>
            <p>{t(stats.done > 0 ? 'doneToday' : stats.started > 0 ? 'nothingDue' : 'noneToday', { count: stats.done })}</p>
            <p className="quiet">{stats.next ? t('nextAt', { when: format.when(stats.next) }) : t('nothingWaits')}</p>
          </>}
    </section>
  )
}

function HowItGoes({ stats: { started, total, retention, aside } }: { stats: ReviewStats }) {
  const { t } = useTranslation('review')
  return (
    <section className="review-goes" aria-labelledby="review-goes">
      <h2 id="review-goes">{t('goes')}</h2>
      <p>{t('started', { count: started, total })}</p>
      <p>{retention.asked === 0 ? t('retentionNone') : t('retention', { percent: Math.round(100 * retention.remembered / retention.asked), count: retention.asked })}</p>
      {aside.leech > 0 && <p><Link href="/study/review/deck?part=leech" className="word">{t('leeches', { count: aside.leech })}</Link></p>}
      {aside.gone > 0 && <p><Link href="/study/review/deck?part=gone" className="word">{t('goneCount', { count: aside.gone })}</Link></p>}
      <p><Link href="/study/review/deck" className="word">{t('toDeck')}</Link></p>
    </section>
  )
}
