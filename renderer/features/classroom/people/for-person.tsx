import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../shared/room/room-view.ts'
import { CHOICES, HAND_KINDS } from '../../../../shared/room/words.ts'
import { useDesk } from '../console/desk-context.ts'

/** What the teacher does for somebody without a device, or whose device is gone (a connected one speaks for itself): the hand, and the vote in an open vote. */
export function ForPerson({ person }: { person: PersonView }) {
  const { t } = useTranslation(['classroom', 'room'])
  const { room, send, sending } = useDesk()
  const { participant, seat, pen, hand, voted } = person
  const as = { as: participant }
  const open = room.votes.find(({ status }) => status === 'open')
  const votes = open && !voted && (open.by === 'people' || pen) && (seat === 'undecided' || room.seats.some((each) => each.seat === seat))
  const hands = room.stage.floor !== 'none' && seat !== 'waiting' && hand === null
  return (
    <>
      {hands && (
        <label>{t('people.handFor')} <select value="" disabled={sending} onChange={(event) => { const kind = HAND_KINDS.find((each) => each === event.target.value); if (kind) void send({ type: 'room.hand', kind }, as) }}>
          <option value="">{t('people.handNone')}</option>
          {HAND_KINDS.map((kind) => <option key={kind} value={kind}>{t(`room:hand.${kind}`)}</option>)}
        </select></label>
      )}
      {votes && (
        <p className="need-do">{t(open.secret ? 'people.voteForSecret' : 'people.voteFor')} {CHOICES.map((choice) => <button key={choice} type="button" className="lined" disabled={sending} onClick={() => void send({ type: 'room.ballot', vote: open.seq, choice, text: '' }, as)}>{t(`room:vote.choice.${choice}`)}</button>)}</p>
      )}
    </>
  )
}
