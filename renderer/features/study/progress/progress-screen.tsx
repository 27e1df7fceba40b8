import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { totals, type Progress } from '../../../../shared/study/progress.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { ProfileBar } from '../../../ui/profile-bar.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { BoutList } from './bout-list.tsx'
import { ReviewPart } from './review-part.tsx'
import { ShoesPart } from './shoes-part.tsx'
import { BoutStrip } from './strips.tsx'
import { useSpan } from './use-span.ts'
import { ToDesk } from '../../../ui/to-desk.tsx'
import './progress.css'

/** What one student did at this machine, over time: counts with what they are counted from, never a mark, never beside anybody else's. */
export function ProgressScreen() {
  const { t } = useTranslation('progress')
  const [round, setRound] = useState(0)
  return (
    <div className="page progress-page">
      <ToDesk />
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')}</p>
      <ProfileBar onChanged={() => setRound((before) => before + 1)} />
      <Parts key={round} />
    </div>
  )
}

function Parts() {
  const { t } = useTranslation('progress')
  const { value, failure, reload } = useCall('study.progress', {})
  return (
    <>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && !failure && <Waiting />}
      {value && value.bouts.length === 0 && <div className="measure progress-empty"><p>{t('empty')}</p><Link href="/new" className="dark">{t('begin')}</Link></div>}
      {value && value.bouts.length > 0 && <Bouts progress={value} />}
      {value && (
        <div className="progress-rest">
          <ReviewPart progress={value} />
          <ShoesPart />
        </div>
      )}
      {value && value.bouts.length > 0 && <BoutList bouts={value.bouts} />}
    </>
  )
}

function Bouts({ progress }: { progress: Progress }) {
  const { t } = useTranslation('progress')
  const span = useSpan()
  const sum = totals(progress)
  return (
    <div className="progress-parts">
      <section aria-labelledby="progress-bouts">
        <h2 id="progress-bouts">{t('bouts')}</h2>
        <p className="progress-number"><b className="num">{progress.bouts.length}</b> {t('boutsOf', { count: progress.bouts.length, closed: progress.bouts.filter(({ closed }) => closed).length })}</p>
        <p className="quiet">{t('time', { table: span(sum.atTable), review: span(sum.inReview) })}</p>
      </section>
      <section aria-labelledby="progress-met">
        <h2 id="progress-met">{t('met')}</h2>
        <p className="progress-number"><b className="num">{sum.met}</b> {t('metOf', { count: sum.put, missed: sum.put - sum.met })}</p>
        <BoutStrip bouts={progress.bouts} of={({ met }) => met} label={t('metLabel', { met: sum.met, count: sum.put, bouts: progress.bouts.length })} />
      </section>
      <section aria-labelledby="progress-cards">
        <h2 id="progress-cards">{t('onCards')}</h2>
        <p className="progress-number"><b className="num">{sum.onCards}</b> {t('onCardsOf', { count: sum.claims })}</p>
        {sum.claims > 0 && <BoutStrip bouts={progress.bouts} of={({ onCards }) => onCards} label={t('onCardsLabel', { value: sum.onCards, count: sum.claims, bouts: progress.bouts.length })} />}
      </section>
    </div>
  )
}
