import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NameFieldProps { label: string; value: string; onTake: (name: string) => void; onCancel: () => void }

/** A name in one line: Enter takes it, Escape leaves it. */
export function NameField({ label, value, onTake, onCancel }: NameFieldProps) {
  const { t } = useTranslation('dossier')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(value)
  useEffect(() => input.current?.select(), [])
  const take = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onTake(name.trim())
  }
  return (
    <form className="name-field" onSubmit={take}>
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} type="text" value={name} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') onCancel() }} />
      <p className="ways"><button type="submit" className="word" disabled={name.trim() === ''}>{t('saved.take')}</button> <button type="button" className="word" onClick={onCancel}>{t('saved.cancel')}</button></p>
    </form>
  )
}
