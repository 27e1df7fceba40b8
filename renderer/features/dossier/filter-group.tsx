import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** `count`: null where it is not counted. */
export interface Option { value: string; label: string; count: number | null; lang?: string }

interface FilterGroupProps {
  title: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Folded until somebody looks; one in use never is. */
  folded?: boolean
}

/** Values that a short list begins with. */
const FEW = 8

/** The values of one filter, each with how many entries it would leave; of several, one must fit. */
export function FilterGroup({ title, options, chosen, onChange, folded = false }: FilterGroupProps) {
  const { t } = useTranslation('dossier')
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState(!folded || chosen.length > 0)
  if (options.length === 0) return null
  const shown = all ? options : options.filter(({ value }, index) => index < FEW || chosen.includes(value))
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <details className="filter-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}{chosen.length > 0 && <span className="num"> ({chosen.length})</span>}</summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {shown.map(({ value, label, count, lang }) => (
          <label key={value} className="tick">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span lang={lang}>{label}</span>
            {count !== null && <span className="num count">{count}<span className="visually-hidden"> {t('entriesOf', { count })}</span></span>}
          </label>
        ))}
        {options.length > shown.length && <button type="button" className="word" onClick={() => setAll(true)}>{t('allOf', { count: options.length })}</button>}
      </fieldset>
    </details>
  )
}
