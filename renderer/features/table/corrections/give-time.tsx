import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'
import type { Correct } from './use-correct.ts'

const CHOICES = [['half', 30], ['one', 60], ['two', 120]] as const

/** Seconds back on the clock that runs or is paused. */
export function GiveTime({ correct }: { correct: Correct }) {
  const { t } = useTranslation('corrections')
  const { view } = useTable()
  const possible = view.clock.limitMs !== null && view.clock.status !== 'stopped'
  return (
    <section className="corr">
      <h3>{t('time.title')}</h3>
      <p>{t(possible ? 'time.text' : 'time.none')}</p>
      {possible && (
        <p className="corr-acts">
          {CHOICES.map(([name, seconds]) => <button key={name} type="button" className="lined" onClick={() => void correct.send({ type: 'time.give', seconds }, t('time.given', { seconds }))}>{t(`time.${name}`)}</button>)}
        </p>
      )}
    </section>
  )
}
