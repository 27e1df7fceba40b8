import { useTranslation } from 'react-i18next'
import { formatSeconds } from '../../ui/clock.tsx'
import { seatColour, shortName } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'

/** A student's seat uses time, a seat that plays the record uses cards: one mark for each. */
export function TalkingTime() {
  const { t } = useTranslation('table')
  const { view, names } = useShownTable()
  const planned = view.stages.reduce((sum, { kind, minutes, rounds }) => sum + (['opening', 'exchange', 'closing'].includes(kind) ? minutes * rounds : 0), 0) * 60_000
  /** A class has no such stages: its longest bar is that of the seat that spoke most. */
  const whole = planned || Math.max(...view.seats.map(({ usedMs }) => usedMs), 1)
  return (
    <ul className="talk" aria-label={t('talk.label')}>
      {view.seats.map(({ seat, played, usedMs, turns }) => (
        <li key={seat} style={{ '--c': seatColour(seat) }}>
          {shortName(names.figure(seat))}
          {played === 'student'
            ? <><span className="bar"><i style={{ '--w': `${Math.min(100, Math.round((usedMs / whole) * 100))}%` }} /></span><em>{formatSeconds(Math.round(usedMs / 1000))}</em></>
            : <><span className="ticks">{Array.from({ length: Math.min(turns, 14) }, (_, index) => <i key={index} />)}</span><em>{t('talk.cards', { count: turns })}</em></>}
        </li>
      ))}
    </ul>
  )
}
