import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandView, RoomView } from '../../shared/room/room-view.ts'
import { isPlace } from '../../shared/room/words.ts'
import { seatColour } from '../ui/record-text.ts'
import { useSeatWords } from './seat-words.ts'
import './room.css'

interface SpeakersListProps {
  room: Pick<RoomView, 'list' | 'listLength'>
  /** How many are shown. */
  most?: number
  /** What can be done with a hand, on the teacher's screen. */
  actions?: (hand: HandView) => ReactNode
}

/** The speakers' list in the order in which it is called: who, as whom, what for, and who has not spoken yet. */
export function SpeakersList({ room, most = 12, actions }: SpeakersListProps) {
  const { t } = useTranslation('room')
  const seats = useSeatWords()
  const shown = room.list.slice(0, most)
  const more = room.listLength - shown.length
  if (shown.length === 0) return <p className="sl-empty">{t('list.empty')}</p>
  return (
    <>
      <ol className="sl" aria-label={t('list.title')}>
        {shown.map((hand) => (
          <li key={hand.participant} style={{ '--c': seatColour(hand.seat) }}>
            <span className="sl-who"><b>{hand.label}</b> {isPlace(hand.seat) ? `· ${seats.name(hand.seat)}` : t('list.as', { figure: seats.name(hand.seat) })}</span>
            <span className="sl-kind">{t(`hand.${hand.kind}`)}{hand.first && <span className="sl-first"> · {t('list.first')}</span>}</span>
            {actions?.(hand)}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="sl-empty">{t('list.more', { count: more })}</p>}
    </>
  )
}
