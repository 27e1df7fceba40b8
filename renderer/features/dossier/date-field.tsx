import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPartialDate } from './dossier-query.ts'

/** A year, a month or a day, as precise as one wants; taken when the field is left or Enter is pressed, and only if there is such a day. */
export function DateField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('dossier')
  const id = useId()
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const wrong = text.trim() !== '' && !isPartialDate(text.trim())
  const take = () => { if (!wrong && text.trim() !== value) onChange(text.trim()) }
  return (
    <div className="date-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" value={text} maxLength={10} placeholder="2026-01" autoComplete="off" aria-invalid={wrong} aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)} onBlur={take} onKeyDown={(event) => { if (event.key === 'Enter') take() }} />
      {wrong && <p className="hint wrong" id={`${id}-wrong`}>{t('dateWrong')}</p>}
    </div>
  )
}
