import { useTranslation } from 'react-i18next'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { useSeatWords } from '../../room/seat-words.ts'
import { TableDrawing } from '../../ui/table-drawing.tsx'

/** The drawn table with who has the floor. */
export function RoomTable({ room }: { room: RoomView }) {
  const { t } = useTranslation('projector')
  const seats = useSeatWords()
  const floor = room.speaker ? [room.speaker.seat] : room.stage.turn
  const caption = floor.length > 0 ? seats.list(floor) : ''
  return (
    <div className="pj-table">
      <TableDrawing seats={room.seats.map(({ seat }) => ({ seat, monogram: seats.monogram(seat), floor: floor.includes(seat), open: 0 }))} share={null} time="" caption={caption} chair={t('chair')}
        label={t('table', { caption: caption || t('noFloor'), seats: room.seats.map(({ seat }) => seats.figure(seat)).join(', ') })} />
    </div>
  )
}
