import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface AskTwiceProps { label: string; question: string; yes: string; onYes: () => void; className?: string; name?: string }

/** A button for what is not undone lightly: it asks in its own place before it does anything. `name`: for screen readers, where the label alone is not enough. */
export function AskTwice({ label, question, yes, onYes, className = '', name }: AskTwiceProps) {
  const { t } = useTranslation('classroom')
  const [asking, setAsking] = useState(false)
  if (!asking) return <button type="button" className={`word ${className}`} aria-label={name} onClick={() => setAsking(true)}>{label}</button>
  return (
    <fieldset className={`ask-twice ${className}`}>
      <legend className="visually-hidden">{question}</legend>
      <span aria-hidden="true">{question}</span>{' '}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed has just made place for this one */}
      <button type="button" className="word" autoFocus onClick={() => { setAsking(false); onYes() }}>{yes}</button>{' '}
      <button type="button" className="word" onClick={() => setAsking(false)}>{t('ask.stay')}</button>
    </fieldset>
  )
}
