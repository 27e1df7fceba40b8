import { useTranslation } from 'react-i18next'
import type { Line } from '../../../shared/debate/line.ts'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { DEBRIEF_STEPS } from '../../room/debrief-steps.ts'
import { Proposals } from '../../room/proposals.tsx'
import { StanceChart } from '../../room/stance-chart.tsx'
import { useQuestion } from '../../room/use-question.ts'
import { VoteResult } from '../../room/vote-result.tsx'
import { RoomTable } from './room-table.tsx'

/** What stands large in the middle: what this part of the lesson is about. */
export function Content({ room, lines, views }: { room: RoomView; lines: readonly Line[]; views: boolean }) {
  const { t } = useTranslation('projector')
  const question = useQuestion()
  const title = room.stages[room.stage.index]?.title ?? '-'
  if (views) return <div className="pj-views">{room.stances.map((summary) => <StanceChart key={summary.when} summary={summary} />)}</div>
  const { kind } = room.stage
  const vote = room.votes.findLast(({ status }) => status !== 'void')
  if (room.status === 'closed') return <p className="pj-say">{t('overText')}</p>
  if (kind === 'debrief') return <Debrief />
  if (vote && (vote.status === 'open' || (kind === 'vote' && !room.stage.missing.includes('vote')))) return <VoteResult vote={vote} room={room} />
  if (kind === 'vote') return <p className="pj-say">{question(room.stage.vote?.question ?? '')}</p>
  const shown = room.proposals.filter(({ status, seq }) => (status === 'open' || status === 'adopted') && lines.some((line) => line.seq === seq))
  if (shown.length > 0 && (kind === 'negotiate' || kind === 'tableMotion' || kind === 'tourDeTable')) return <Proposals proposals={shown} lines={lines} />
  const statement = lines.find(({ seq }) => seq === room.statement)
  if (statement && (kind === 'jointStatement' || kind === 'report')) return <div className="pj-say"><p>{statement.text}</p>{statement.limits && <p><b>{t('staysOpen')}</b> {statement.limits}</p>}</div>
  if (room.stage.floor === 'turns' || room.stage.floor === 'list') return <><RoomTable room={room} /><p className="pj-task">{t(`taskOf.${title}`, { defaultValue: t(`task.${kind}`) })}</p></>
  return <p className="pj-say">{t(`taskOf.${title}`, { defaultValue: t(`task.${kind}`) })}</p>
}

/** The four steps, out of role. */
function Debrief() {
  const { t } = useTranslation(['debrief', 'projector'])
  return <><ol className="pj-steps">{DEBRIEF_STEPS.map((step) => <li key={step}><b>{t(`questions.${step}.name`)}</b> {t(`questions.${step}.ask`)}</li>)}</ol><p className="pj-task">{t('projector:mayPass')}</p></>
}
