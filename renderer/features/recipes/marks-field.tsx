import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Seconds left at which a bell rings, as a list: "60, 10". */
export function MarksField({ marks, onChange }: { marks: number[] | undefined; onChange(marks: number[] | undefined): void }) {
  const { t } = useTranslation('recipes')
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && marksIn(typed) === null
  const type = (text: string) => {
    setTyped(text)
    const read = marksIn(text)
    if (read !== null) onChange(read.length === 0 ? undefined : read)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t('field.marks')}</label>
      <input id={id} type="text" autoComplete="off" value={typed ?? marks?.join(', ') ?? ''} aria-invalid={wrong} aria-describedby={`${id}-hint`} onChange={(event) => type(event.target.value)} onBlur={() => setTyped(null)} />
      <small id={`${id}-hint`}>{t('field.marksHint')}</small>
    </div>
  )
}

/** At most six, each from 1 to 3600 seconds (schema.ts), the longest first; null where something else is written. */
function marksIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const marks = [...new Set(parts.map(Number))]
  return marks.length <= 6 && marks.every((mark) => Number.isInteger(mark) && mark >= 1 && mark <= 3600) ? marks.toSorted((a, b) => b - a) : null
}
