import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../../shared/debate/view-types.ts'
import { useStatus } from '../../../client/client-context.tsx'
import { RoomClock } from '../../../room/room-clock.tsx'
import { notBegun } from '../../../room/not-begun.ts'
import { useSeat } from '../seat-context.tsx'
import { frozen } from './frozen.ts'

/** The time of the stage or turn. It stands still while the laptop is away. */
export function SeatClock() {
  const { room } = useSeat()
  const away = useStatus() !== 'open'
  const { clock } = room
  if (room.status === 'closed' || (clock.limitMs === null && clock.status === 'stopped')) return null
  return <div className="seat-clock">{away ? <Held clock={clock} /> : <Face clock={clock} />}</div>
}

function Held({ clock }: { clock: ClockView }) {
  const { offsetMs } = useSeat()
  const [held] = useState(() => frozen(clock, Date.now() + offsetMs))
  return <Face clock={held} />
}

function Face({ clock }: { clock: ClockView }) {
  const { t } = useTranslation('seat')
  const { room, offsetMs } = useSeat()
  return <RoomClock clock={clock} offsetMs={offsetMs} rules={room.stage} size="phone" caption={t('clock')} turn={`${room.stage.index} ${room.stage.round}`} waits={notBegun(room)} />
}
