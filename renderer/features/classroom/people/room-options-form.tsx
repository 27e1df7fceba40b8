import { useTranslation } from 'react-i18next'
import type { RoomOptions } from '../../../../shared/room/room-events.ts'
import { useDesk } from '../console/desk-context.ts'

const SWITCHES = ['firstTimersFirst', 'hold', 'ticks'] as const
const SEATING = ['self', 'auto', 'manual'] as const

/** How the room is run; each can be changed while the lesson goes on. */
export function RoomOptionsForm() {
  const { t } = useTranslation('classroom')
  const { room, send } = useDesk()
  const change = (options: Partial<RoomOptions>) => void send({ type: 'room.options', options })
  return (
    <details className="room-options">
      <summary>{t('options.title')}</summary>
      {SWITCHES.map((key) => (
        <label key={key} className="choice"><input type="checkbox" checked={room.options[key]} onChange={(event) => change({ [key]: event.target.checked })} /><span>{t(`options.${key}`)}<small>{t(`options.${key}Hint`)}</small></span></label>
      ))}
      <label className="options-seating">{t('setup.seating')} <select value={room.options.seating} onChange={(event) => change({ seating: SEATING.find((each) => each === event.target.value) ?? 'self' })}>
        {SEATING.map((each) => <option key={each} value={each}>{t(`setup.seat.${each}`)}</option>)}
      </select></label>
    </details>
  )
}
