import { useTranslation } from 'react-i18next'
import { PLACES } from '../../../../shared/room/words.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useSeat } from '../seat-context.tsx'

/** Where seats are chosen by those who sit on them: which, and how many sit there. */
export function SeatChoice() {
  const { t } = useTranslation('seat')
  const { room, you, send, sending } = useSeat()
  const words = useSeatWords()
  const places = PLACES.filter((place) => place !== 'waiting')
  return (
    <details className="now-part now-fold" open={you.seat === 'waiting' || undefined}>
      <summary>{t(you.seat === 'waiting' ? 'sit.title' : 'sit.change')}</summary>
      <div className="now-seats">
        {room.seats.map(({ seat, members }) => <button key={seat} type="button" className="lined" style={{ '--c': seatColour(seat) }} aria-pressed={you.seat === seat} disabled={sending || you.seat === seat} onClick={() => void send({ type: 'room.sit', seat })}>{words.figure(seat)} <small>{t('sit.members', { count: members })}</small></button>)}
        {places.map((place) => <button key={place} type="button" className="lined" aria-pressed={you.seat === place} disabled={sending || you.seat === place} onClick={() => void send({ type: 'room.sit', seat: place })}>{words.name(place)}</button>)}
      </div>
    </details>
  )
}
