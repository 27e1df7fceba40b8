import { useTranslation } from 'react-i18next'
import { clockOfSpeaker, sideUsedMs } from '../../../room/room-face.ts'
import { RoomClock } from '../../../room/room-clock.tsx'
import { useSeatWords } from '../../../room/seat-words.ts'
import { useDesk } from './desk-context.ts'

const NO_RULES = { marks: [60], protectedSeconds: 0 }

/** Each side's own time in a free debate; it runs for whoever speaks. */
export function ChessClocks() {
  const { t } = useTranslation('classroom')
  const { room, offsetMs } = useDesk()
  const seats = useSeatWords()
  const { chess } = room.stage
  if (!chess) return null
  return (
    <div className="chess">
      {(['a', 'b'] as const).map((side) => {
        const speaks = room.speaker !== null && room.sides[side].includes(room.speaker.seat)
        const clock = speaks && room.speaker ? { ...clockOfSpeaker(room.speaker), limitMs: chess.limitMs, usedMs: chess[side] + room.speaker.usedMs } : { status: 'paused' as const, limitMs: chess.limitMs, usedMs: sideUsedMs(room, side, 0), startedAt: null, overTime: false }
        return <RoomClock key={side} clock={clock} offsetMs={offsetMs} rules={NO_RULES} size="phone" caption={`${t(`side.${side}`)}: ${seats.list(room.sides[side])}`} turn={`chess ${side}`} silent />
      })}
    </div>
  )
}
