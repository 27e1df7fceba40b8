import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReviewNow } from '../../../../shared/study/review-types.ts'
import { useCall } from '../../../client/use-call.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { Asked } from './asked.tsx'
import { ClockBack } from './clock-back.tsx'
import { End } from './end.tsx'
import { useSitting } from './use-sitting.ts'
import './review.css'

/** Card after card, until nothing is left or the time that one wanted to take is over. */
export function SittingScreen() {
  const { t, i18n } = useTranslation(['review', 'record']) // the words of the footnote too: waiting for them in the middle of a card would take the focus away
  const sitting = useSitting(i18n.language)
  const goal = useCall('review.stats', {}).value?.settings.minutes ?? 0
  const [goesOn, setGoesOn] = useState(false)
  const { now } = sitting
  const overTime = goal > 0 && sitting.spent >= goal * 60_000 && !goesOn
  const canUndo = now?.canUndo ?? false
  const undo = () => {
    sitting.undo()
    announce(t('undone'))
  }
  useCommands(canUndo ? [{ id: 'review-undo', group: t('title'), label: t('undo'), keys: 'mod+z', run: undo }] : [])
  useEffect(() => { document.title = `${t('title')} · Tour de Table` }, [t])
  useEffect(() => { if (sitting.changed) announce(t('changed')) }, [sitting.changed, t])
  const card = overTime ? null : now?.card ?? null
  return (
    <div className="page review-sitting">
      <div className="review-head">
        <p>{now && (card ? progress(now, t) : '')}</p>
        <p className="review-ways">
          {canUndo && <button type="button" className="word" onClick={undo}>{t('undo')} <Keys chord="mod+z" /></button>}
          {card && <Link href="/study/review" className="word">{t('stop')}</Link>}
        </p>
      </div>
      {now?.clockBack && <ClockBack at={now.clockBack} />}
      {sitting.changed && <p className="review-note">{t('changed')}</p>}
      {now?.leech && <p className="review-note"><b>{t('leechTitle')}</b> <span lang="en">{now.leech}</span> {t('leech')} <Link href="/study/review/deck?part=leech" className="word">{t('toLeeches')}</Link></p>}
      {sitting.failure && <FailureNote failure={sitting.failure} onRetry={sitting.reload} />}
      {!now && !sitting.failure && <Waiting />}
      {card && <Asked key={`${card.id} ${card.version}`} card={card} onGrade={sitting.grade} onAway={sitting.putAway} />}
      {now && !card && <End sitting={sitting} now={now} overTime={overTime && now.card !== null} onGoOn={() => setGoesOn(true)} />}
    </div>
  )
}

/** "3 to review, 4 new" */
function progress({ left }: ReviewNow, t: (key: string, values: Record<string, unknown>) => string): string {
  return [left.due > 0 && t('left.due', { count: left.due }), left.fresh > 0 && t('left.fresh', { count: left.fresh }), left.learning > 0 && t('left.learning', { count: left.learning })].filter(Boolean).join(' · ')
}
