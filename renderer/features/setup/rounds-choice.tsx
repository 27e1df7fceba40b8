import { useTranslation } from 'react-i18next'

/** Rounds of the exchange that can be chosen (the host takes no others). */
const CHOICES = [1, 2, 3, 4, 5, 6]

/** How many times one speaks in the exchange: a row of numbers. */
export function RoundsChoice({ rounds, onChoose }: { rounds: number; onChoose: (rounds: number) => void }) {
  const { t } = useTranslation('setup')
  return (
    <fieldset className="rounds" aria-describedby="rounds-hint">
      <legend>{t('rounds')}</legend>
      <div className="rounds-row">
        {CHOICES.map((each) => (
          <label key={each}>
            <input type="radio" name="rounds" className="visually-hidden" checked={rounds === each} onChange={() => onChoose(each)} />
            <span>{each}</span>
          </label>
        ))}
      </div>
      <p className="hint" id="rounds-hint">{t('roundsHint')}</p>
    </fieldset>
  )
}
