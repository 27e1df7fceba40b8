import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../desk/desk-state.ts'
import { textIn } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'

/** Longest text the record takes (`room-events.ts`). */
export const MAX_TEXT = 8_000

interface TextFieldProps { box: Box; label: string; hint?: string | undefined; rows?: number; children?: ReactNode }

/** A text box of the desk: what is in it is kept whatever happens. Nothing is ever cut; what is too long says so. */
export function TextField({ box, label, hint, rows = 3, children }: TextFieldProps) {
  const { t } = useTranslation('seat')
  const { desk, change, now } = useSeat()
  const id = useId()
  const text = textIn(desk, box)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <textarea id={id} rows={rows} value={text} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => change({ type: 'write', box, text: event.target.value, at: now() })} />
      {text.length > MAX_TEXT && <small className="now-long" role="alert">{t('tooLong', { over: text.length - MAX_TEXT })}</small>}
      {children}
    </div>
  )
}
