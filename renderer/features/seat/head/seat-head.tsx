import { useTranslation } from 'react-i18next'
import { useStatus } from '../../../client/client-context.tsx'
import { Monogram } from '../../../ui/monogram.tsx'
import { isPlace } from '../../../../shared/room/words.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useSeatWords, useStageWords } from '../../../room/seat-words.ts'
import { useSeat } from '../seat-context.tsx'
import { rolesAreOff } from '../roles.ts'
import { SeatClock } from './seat-clock.tsx'

/** Which stage it is, who one is, the time, and whether the laptop can be reached. */
export function SeatHead() {
  const { t } = useTranslation('seat')
  const { room, you, names } = useSeat()
  const status = useStatus()
  const stage = room.stages[room.stage.index] ?? { kind: room.stage.kind, title: null, rounds: 1 }
  const stageName = useStageWords()(room.status === 'closed' ? { kind: 'closed', title: null } : stage)
  const words = useSeatWords()
  const lost = status !== 'open'
  const off = rolesAreOff(room)
  return (
    <>
      <header className="seat-head" style={{ '--c': seatColour(isPlace(you.seat) ? null : you.seat) }}>
        <div>
          <h1>{stageName}{stage.rounds > 1 && room.status === 'running' && <small> {t('round', { round: room.stage.round, rounds: stage.rounds })}</small>}</h1>
          <p className="seat-who">
            {!isPlace(you.seat) && <Monogram seat={you.seat} letters={names.monogram(you.seat)} solid={!off} />}
            <span><b>{you.label}</b>{isPlace(you.seat) ? t('asPlace', { place: words.name(you.seat) }) : t(off ? 'wasFor' : 'as', { figure: words.name(you.seat) })}{you.pen && !off && ` · ${t('pen.short')}`}</span>
          </p>
        </div>
        <SeatClock />
        <span className={lost ? 'seat-line lost' : 'seat-line'}><span className="visually-hidden">{t('line.label')} </span>{t(lost ? 'line.lost' : 'line.open')}</span>
      </header>
      {lost && <div className="seat-away" role="alert"><b>{t('away.title')}</b> {t('away.text')}</div>}
    </>
  )
}
