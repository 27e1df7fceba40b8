import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'
import type { Correct } from './use-correct.ts'

/** Another name on the student's seat. */
export function SeatName({ correct }: { correct: Correct }) {
  const { t } = useTranslation('corrections')
  const { view } = useTable()
  const id = useId()
  const [name, setName] = useState(view.you?.name ?? '')
  if (!view.you) return null
  const keep = (event: FormEvent) => {
    event.preventDefault()
    void correct.rename(name.trim(), t('name.done'))
  }
  return (
    <section className="corr">
      <h3>{t('name.title')}</h3>
      <p>{t('name.text')}</p>
      <form className="corr-form" onSubmit={keep}>
        <label htmlFor={id}>{t('name.label')}</label>
        <input id={id} type="text" maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        <button type="submit" className="lined">{t('name.keep')}</button>
      </form>
    </section>
  )
}
