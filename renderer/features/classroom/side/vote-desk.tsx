import { useTranslation } from 'react-i18next'
import type { VoteView } from '../../../../shared/room/room-view.ts'
import { VoteResult } from '../../../room/vote-result.tsx'
import { AskTwice } from '../console/ask-twice.tsx'
import { useDesk } from '../console/desk-context.ts'
import { CountForm } from './count-form.tsx'

/** One vote with what the teacher does with it: count by keypad, close, run it again. */
export function VoteDesk({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('classroom')
  const { room, may, send } = useDesk()
  const { seq, question, rule, by, secret, motion, status } = vote
  const { proposals } = room
  const textOpen = motion === null || proposals.some((each) => each.seq === motion && each.status !== 'withdrawn')
  return (
    <div className="vote-desk">
      <VoteResult vote={vote} room={room} />
      {status === 'open' && (
        <>
          <p className="need-do"><button type="button" className="lined strong" onClick={() => void send({ type: 'room.vote.close', vote: seq })}>{t('vote.close')}</button></p>
          <CountForm vote={seq} />
        </>
      )}
      {status === 'closed' && may('room.vote.open') && textOpen && <p className="need-do"><AskTwice label={t('vote.again')} question={t('vote.againAsk')} yes={t('vote.againYes')} onYes={() => void send({ type: 'room.vote.open', question, rule, by, secret, motion, rerunOf: seq, swingOf: null })} /></p>}
    </div>
  )
}
