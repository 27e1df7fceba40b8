import { useTranslation } from 'react-i18next'
import { useQuestion } from '../../../room/use-question.ts'
import { plannedVote } from '../side/planned-vote.ts'
import { VoteDesk } from '../side/vote-desk.tsx'
import { useDesk } from '../console/desk-context.ts'

/** The vote of this part: open it as planned, count, close, run it again. */
export function StageVote() {
  const { t } = useTranslation('classroom')
  const { room, may, send, sending } = useDesk()
  const question = useQuestion()
  const waits = room.stage.missing.includes('vote')
  const last = room.votes.findLast(({ status }) => status !== 'void')
  const here = waits && last?.status !== 'open' ? undefined : last // one of an earlier part is not the one of this part
  const planned = plannedVote(room)
  return (
    <section className="need" aria-label={t('tab.vote')}>
      {room.stage.vote && !here && <p className="need-text">{question(room.stage.vote.question)}</p>}
      {may('room.vote.open') && planned && waits && <p className="need-do"><button type="button" className="lined strong" disabled={sending} onClick={() => void send({ type: 'room.vote.open', ...planned })}>{t('vote.openPlanned')}</button> {planned.swingOf !== null && <span className="quiet">{t('vote.compares', { line: planned.swingOf })}</span>}</p>}
      {here && <VoteDesk vote={here} />}
    </section>
  )
}
