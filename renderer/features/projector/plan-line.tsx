import { useTranslation } from 'react-i18next'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { notBegun } from '../../room/not-begun.ts'
import { lessonPlan } from '../../room/lesson-plan.ts'
import { useMinute } from '../../room/use-minute.ts'
import { formatTime } from '../../ui/record-text.ts'

/** What is kept for the debrief and when the lesson ends, in sight from the first minute. */
export function PlanLine({ room, offsetMs }: { room: RoomView; offsetMs: number }) {
  const { t, i18n } = useTranslation('projector')
  const now = useMinute() + offsetMs
  if (room.status === 'closed') return null
  const { endsAt, debriefMinutes } = lessonPlan(room, now)
  const time = formatTime(new Date(endsAt - offsetMs).toISOString(), i18n.language)
  return <p className="pj-plan">{room.stage.kind !== 'debrief' && debriefMinutes > 0 && <>{t('reserved', { count: debriefMinutes })} </>}{endsAt > now && !notBegun(room) && t('ends', { time })}</p>
}
