import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { lessonPlan } from '../../../room/lesson-plan.ts'
import { useDoor } from '../../../room/use-door.ts'
import { useMinute } from '../../../room/use-minute.ts'
import { formatTime } from '../../../ui/record-text.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'
import { useDesk } from './desk-context.ts'

/** Which lesson it is, when it ends and what is kept for the debrief; the door, and the ways to the other screens. */
export function ConsoleHead({ oneScreen, onDoor }: { oneScreen: boolean; onDoor: () => void }) {
  const { t, i18n } = useTranslation('classroom')
  const { sessionId, room, offsetMs } = useDesk()
  const now = useMinute() + offsetMs
  const { door } = useDoor(sessionId)
  const plan = lessonPlan(room, now)
  return (
    <header className="cls-head">
      <Link href="/" className="mark bare">Tour <i>de</i> Table</Link>
      <h1>{t(`recipe.${room.recipe.id}.title`, { defaultValue: room.recipe.title })}</h1>
      <span className="cls-plan">{t('console.asOf', { date: formatPartialDate(room.asOf, i18n.language, 'long') })}{room.status === 'running' && plan.endsAt > now && <> · {t('console.ends', { time: formatTime(new Date(plan.endsAt - offsetMs).toISOString(), i18n.language) })}{plan.debriefMinutes > 0 && <>, {t('console.debrief', { count: plan.debriefMinutes })}</>}</>}</span>
      <nav aria-label={t('console.screens')}>
        <a href={`#/class/${sessionId}/projector`} target={`projector-${sessionId}`} className="word">{t('console.projector')}</a>
        {oneScreen ? <Link href={`/class/${sessionId}`} className="word">{t('console.withDevices')}</Link> : <Link href={`/class/${sessionId}/one-screen`} className="word">{t('console.oneScreen')}</Link>}
        <button type="button" className={door?.trouble ? 'lined trouble' : 'lined'} onClick={onDoor} aria-haspopup="dialog">{door ? <>{t('console.code')} <b>{door.code}</b></> : t('console.openDoor')}</button>
      </nav>
    </header>
  )
}
