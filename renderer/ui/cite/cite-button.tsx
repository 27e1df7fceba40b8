import { type KeyboardEvent, type SyntheticEvent, use } from 'react'
import { useTranslation } from 'react-i18next'
import { Citing } from './citing.tsx'
import './cite-button.css'

/** "Copy citation" on a card. Inside a list whose rows do something of their own, only the arrow keys reach the list. */
export function CiteButton({ position }: { position: string }) {
  const { t } = useTranslation('shell')
  const cite = use(Citing)
  if (!cite) return null
  return (
    <button type="button" className="cite" aria-label={t('cite.of', { id: position })} onPointerDown={keep} onMouseDown={keep} onKeyDown={keepPress} onKeyUp={keepPress}
      onClick={(event) => { event.stopPropagation(); cite(position) }}>{t('cite.button')}</button>
  )
}

const keep = (event: SyntheticEvent) => event.stopPropagation()

function keepPress(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
}
