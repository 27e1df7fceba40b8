import { useTranslation } from 'react-i18next'
import type { RoomPeek } from '../../../../shared/protocol/api.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { isPlace } from '../../../../shared/room/words.ts'
import { Monogram } from '../../../ui/monogram.tsx'

/** The seats that one may choose, with how many sit there; without a choice the teacher seats. */
export function SeatOffer({ seats, chosen, onChoose }: { seats: RoomPeek['seats']; chosen: string | null; onChoose: (seat: string | null) => void }) {
  const { t } = useTranslation('join')
  const { pack } = useAppInfo()
  return (
    <fieldset className="join-seats">
      <legend>{t('seats.legend')}</legend>
      {seats.map(({ seat, figure, members, full = false }) => {
        const known = pack.figures.find((each) => each.seat === seat)
        return (
          <label key={seat} className="join-seat">
            <input type="radio" name="seat" checked={chosen === seat} disabled={full} onChange={() => onChoose(seat)} />
            {isPlace(seat) ? <span aria-hidden="true" /> : <Monogram seat={seat} letters={known?.monogram ?? seat.slice(0, 2).toUpperCase()} solid={chosen === seat} />}
            <span>
              {isPlace(seat) ? t(`place.${seat}.name`) : t('seats.delegation', { figure: figure ?? known?.figure ?? seat })}
              <small>{isPlace(seat) ? t(`place.${seat}.what`) : full ? t('seats.full', { count: members }) : t('seats.members', { count: members })}</small>
            </span>
          </label>
        )
      })}
      <label className="join-seat">
        <input type="radio" name="seat" checked={chosen === null} onChange={() => onChoose(null)} />
        <span aria-hidden="true" />
        <span>{t('seats.later')}<small>{t('seats.laterWhat')}</small></span>
      </label>
    </fieldset>
  )
}
