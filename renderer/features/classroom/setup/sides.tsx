import { useTranslation } from 'react-i18next'
import { useSeatWords } from '../../../room/seat-words.ts'
import { Monogram } from '../../../ui/monogram.tsx'

interface SidesProps { sides: { a: string[]; b: string[] }; onChange: (sides: { a: string[]; b: string[] }) => void }

/** Who sits on which side; a press moves a seat across, one more swaps both sides. A side keeps at least one seat. */
export function Sides({ sides, onChange }: SidesProps) {
  const { t } = useTranslation('classroom')
  const seats = useSeatWords()
  const move = (seat: string) => onChange(sides.a.includes(seat) ? { a: sides.a.filter((each) => each !== seat), b: [...sides.b, seat] } : { a: [...sides.a, seat], b: sides.b.filter((each) => each !== seat) })
  return (
    <fieldset className="sides">
      <legend>{t('setup.sides')}</legend>
      <div className="sides-in">
        {(['a', 'b'] as const).map((side) => (
          <div key={side}>
            <span className="caps">{t(`side.${side}`)}</span>
            <ul className="plain">
              {sides[side].map((seat) => (
                <li key={seat}><Monogram seat={seat} letters={seats.monogram(seat)} /> {seats.figure(seat)}
                  <button type="button" className="word" disabled={sides[side].length === 1} onClick={() => move(seat)} aria-label={t('setup.moveOf', { figure: seats.figure(seat) })}>{t('setup.move')}</button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <button type="button" className="word" onClick={() => onChange({ a: sides.b, b: sides.a })}>{t('setup.swap')}</button>
    </fieldset>
  )
}
