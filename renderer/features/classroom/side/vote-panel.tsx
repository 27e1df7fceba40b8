import { useTranslation } from 'react-i18next'
import { useDesk } from '../console/desk-context.ts'
import { OwnVote } from './own-vote.tsx'
import { plannedVote } from './planned-vote.ts'
import { VoteDesk } from './vote-desk.tsx'

/** Votes of the lesson, newest first; the planned one, or one on a question of one's own. */
export function VotePanel() {
  const { t } = useTranslation('classroom')
  const { room, may, send, sending } = useDesk()
  const planned = plannedVote(room)
  return (
    <div className="side-in">
      {may('room.vote.open') && planned && room.stage.missing.includes('vote') && <p className="need-do"><button type="button" className="lined strong" disabled={sending} onClick={() => void send({ type: 'room.vote.open', ...planned })}>{t('vote.openPlanned')}</button></p>}
      {may('room.vote.open') && <OwnVote />}
      {room.votes.length === 0 && <p className="quiet">{t('vote.none')}</p>}
      {room.votes.toReversed().map((vote) => <VoteDesk key={vote.seq} vote={vote} />)}
    </div>
  )
}
