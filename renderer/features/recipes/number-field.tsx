import { useId, useState } from 'react'

interface NumberFieldProps {
  label: string
  value: number | undefined
  min: number
  max: number
  /** May be left empty. */
  optional?: boolean
  /** Half minutes and such. */
  decimals?: boolean
  hint?: string
  onChange(value: number | undefined): void
}

/** A number to type. What is no number in the range stays on the screen as a mistake and changes nothing. */
export function NumberField({ label, value, min, max, optional = false, decimals = false, hint, onChange }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === undefined ? '' : String(value))
  const wrong = typed !== null && numberIn(typed, { min, max, optional, decimals }) === null
  const type = (text: string) => {
    setTyped(text)
    const read = numberIn(text, { min, max, optional, decimals })
    if (read !== null) onChange(read.value)
  }
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode="decimal" autoComplete="off" value={shown} aria-invalid={wrong} aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => type(event.target.value)} onBlur={() => setTyped(null)} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}

function numberIn(text: string, { min, max, optional, decimals }: { min: number; max: number; optional: boolean; decimals: boolean }): { value: number | undefined } | null {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return optional ? { value: undefined } : null
  const value = Number(typed)
  return Number.isFinite(value) && value >= min && value <= max && (decimals || Number.isInteger(value)) ? { value } : null
}
