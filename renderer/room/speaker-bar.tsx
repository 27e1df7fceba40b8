import { useTranslation } from 'react-i18next'
import type { RoomView } from '../../shared/room/room-view.ts'
import { isPlace } from '../../shared/room/words.ts'
import { seatColour } from '../ui/record-text.ts'
import { Monogram } from '../ui/monogram.tsx'
import { RoomClock } from './room-clock.tsx'
import { clockOfSpeaker } from './room-face.ts'
import { useSeatWords } from './seat-words.ts'
import './room.css'

/** A speech from the list has no marks of its own but its last ten seconds. */
const SPEECH_RULES = { marks: [10], protectedSeconds: 0 }

/** Who has the floor: a person as a figure with the own clock, or whose turn it is. Nothing where nobody has it. */
export function SpeakerBar({ room, offsetMs, size, onMark }: { room: RoomView; offsetMs: number; size: 'console' | 'phone' | 'projector'; onMark?: (left: number) => void }) {
  const { t } = useTranslation('room')
  const seats = useSeatWords()
  const { speaker, stage } = room
  if (speaker) {
    const who = speaker.label === null ? t('speaker.seat', { figure: seats.name(speaker.seat) }) : isPlace(speaker.seat) ? `${speaker.label} · ${seats.name(speaker.seat)}` : t('speaker.person', { who: speaker.label, figure: seats.name(speaker.seat) })
    return (
      <div className={`sb sb-${size}`} style={{ '--c': seatColour(speaker.seat) }}>
        <Monogram seat={speaker.seat} letters={seats.monogram(speaker.seat)} solid />
        <div><span className="caps">{speaker.kind ? t(`hand.${speaker.kind}`) : t('speaker.speaks')}</span><b>{who}</b></div>
        <RoomClock clock={clockOfSpeaker(speaker)} offsetMs={offsetMs} rules={SPEECH_RULES} size="phone" caption="" turn={`${speaker.seat} ${speaker.participant ?? ''} ${room.stage.index}`} onMark={onMark} silent />
      </div>
    )
  }
  const [first] = stage.turn
  if (first === undefined) return null
  return (
    <div className={`sb sb-${size}`} style={{ '--c': seatColour(first) }}>
      <Monogram seat={first} letters={seats.monogram(first)} />
      <div>
        <span className="caps">{t('speaker.turn')}</span>
        <b>{seats.list(stage.turn)}</b>
        {stage.arguesAs.length > 0 && <small>{t('speaker.arguesAs', { count: stage.turn.length, figures: seats.list(stage.arguesAs) })}</small>}
      </div>
    </div>
  )
}
