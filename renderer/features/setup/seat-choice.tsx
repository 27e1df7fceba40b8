import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAppInfo } from '../../client/app-info.tsx'
import { Monogram } from '../../ui/monogram.tsx'
import { seatColour } from '../../ui/record-text.ts'

interface SeatChoiceProps {
  ref: Ref<HTMLFieldSetElement>
  chosen: string | null
  /** Begin was pressed without a seat. */
  missing: boolean
  onChoose(seat: string): void
}

/** The seats in a row; the chosen one is filled, and says what it stands for. */
export function SeatChoice({ ref, chosen, missing, onChoose }: SeatChoiceProps) {
  const { t } = useTranslation('setup')
  const { pack } = useAppInfo()
  const figure = pack.figures.find((one) => one.seat === chosen)
  return (
    <fieldset className="seat-choice" ref={ref} aria-describedby="seat-hint">
      <legend className="visually-hidden">{t('seat')}</legend>
      <div className="seat-row">
        {pack.figures.map((one) => (
          <label key={one.seat} style={{ '--c': seatColour(one.seat) }}>
            <input type="radio" name="seat" className="visually-hidden" checked={one.seat === chosen} onChange={() => onChoose(one.seat)} />
            <Monogram seat={one.seat} letters={one.monogram} solid={one.seat === chosen} />
            <span>{one.figure}<small lang={pack.language}>{one.role}</small></span>
          </label>
        ))}
      </div>
      <p id="seat-hint" className={missing ? 'seat-hint missing' : 'seat-hint'} role={missing ? 'alert' : undefined}>
        {figure
          ? <>
              <span lang={pack.language}>{figure.summary}</span>{' '}
              <Link href={`/dossier?figure=${encodeURIComponent(figure.figure)}`}>{t('seatHint', { count: figure.statements, figure: figure.figure })}</Link>
            </>
          : t('noSeat')}
      </p>
    </fieldset>
  )
}
