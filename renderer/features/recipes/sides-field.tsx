import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { Choice } from './choice.tsx'

type Sides = NonNullable<Recipe['sides']>

/** On which side each seat sits; as long as a side is empty, the lesson has none. */
export function SidesField({ sides, onChange }: { sides: Recipe['sides']; onChange(sides: Sides | undefined): void }) {
  const { t } = useTranslation('recipes')
  const { figures } = useAppInfo().pack
  const sideOf = (seat: string) => (sides?.a.includes(seat) ? 'a' : sides?.b.includes(seat) ? 'b' : '')
  const set = (seat: string, side: string) => {
    const of = (which: string) => figures.map((figure) => figure.seat).filter((each) => (each === seat ? side : sideOf(each)) === which)
    onChange({ a: of('a'), b: of('b') })
  }
  return (
    <fieldset className="sides">
      <legend>{t('sides.title')}</legend>
      <p className="hint">{t('sides.hint')}</p>
      <div className="sides-row">
        {figures.map(({ seat, figure }) => (
          <Choice key={seat} label={figure} value={sideOf(seat)} onChange={(side) => set(seat, side)}>
            <option value="">{t('sides.none')}</option>
            <option value="a">{t('turns.side-a')}</option>
            <option value="b">{t('turns.side-b')}</option>
          </Choice>
        ))}
      </div>
      {sides && <button type="button" className="word" onClick={() => onChange(undefined)}>{t('sides.drop')}</button>}
    </fieldset>
  )
}
