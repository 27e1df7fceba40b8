import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countIn, sameTwice } from '../../../room/vote-words.ts'

interface TwiceProps {
  /** What is counted, in order. */
  labels: readonly string[]
  title: ReactNode
  busy: boolean
  /** Called with the counts once they were typed in twice alike. */
  onCounts: (counts: number[]) => Promise<boolean>
}

const empty = (labels: readonly string[]) => labels.map(() => '')

/** Counts typed in by keypad, and once more: what was typed first is hidden, so that the second look is one. */
export function Twice({ labels, title, busy, onCounts }: TwiceProps) {
  const { t } = useTranslation('classroom')
  const id = useId()
  const [first, setFirst] = useState<string[] | null>(null)
  const [typed, setTyped] = useState(empty(labels))
  const [differ, setDiffer] = useState(false)
  const whole = typed.every((text) => countIn(text) !== null)
  const again = () => { setFirst(null); setTyped(empty(labels)) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!whole) return
    if (first === null) {
      setDiffer(false)
      setFirst(typed)
      setTyped(empty(labels))
      document.getElementById(`${id}-0`)?.focus()
    } else if (sameTwice(first, typed)) void onCounts(typed.map((text) => countIn(text) ?? 0)).then((done) => { if (done) again() })
    else {
      setDiffer(true)
      again()
      document.getElementById(`${id}-0`)?.focus()
    }
  }
  return (
    <form className="twice" onSubmit={submit}>
      <p><b>{title}</b> {t(first === null ? 'twice.first' : 'twice.second')}</p>
      {differ && <p className="twice-differ" role="alert">{t('twice.differ')}</p>}
      <div className="twice-fields">
        {labels.map((label, index) => (
          <div key={label}>
            <label htmlFor={`${id}-${index}`}>{label}</label>
            <input id={`${id}-${index}`} type="text" inputMode="numeric" autoComplete="off" maxLength={3} value={typed[index]} aria-invalid={typed[index] !== '' && countIn(typed[index] ?? '') === null}
              onChange={(event) => setTyped(typed.map((text, place) => (place === index ? event.target.value : text)))} />
          </div>
        ))}
      </div>
      <button type="submit" className="lined" disabled={busy || !whole}>{t(first === null ? 'twice.next' : 'twice.keep')}</button>
    </form>
  )
}
