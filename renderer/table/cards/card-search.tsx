import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { useCall } from '../../client/use-call.ts'
import { useKeepCards } from '../use-card.ts'
import { CardRow } from '../../ui/card-row.tsx'
import './card-search.css'

interface CardSearchProps {
  label: string
  /** Only what is in play on this day is offered. */
  asOf: string
  onPick: (card: Card) => void
  /** Of this speaker alone. */
  figure?: string | undefined
}

/** So many cards are offered at once; more words find fewer. */
const SHOWN = 6

/** Finds a card of the dossier that is in play, by words; Enter in the field takes the first. */
export function CardSearch({ label, asOf, onPick, figure }: CardSearchProps) {
  const { t } = useTranslation('find')
  const id = useId()
  const [text, setText] = useState('')
  const query = useDeferredValue(text.trim())
  const found = useCall('dossier.search', { query, asOf, limit: SHOWN, ...(figure === undefined ? {} : { figure }) })
  const cards = query === '' ? [] : (found.value?.cards ?? [])
  useKeepCards(cards)
  const pick = (card: Card) => {
    setText('')
    onPick(card)
  }
  return (
    <div className="find">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={text} placeholder={t('placeholder')} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); if (cards[0]) pick(cards[0]) } }} />
      {query !== '' && found.value && cards.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="plain">{cards.map((card) => <li key={card.position.id}><CardRow card={card} atTable={false} /><button type="button" className="word" onClick={() => pick(card)} aria-label={t('takeOf', { id: card.position.id })}>{t('take')}</button></li>)}</ul>
    </div>
  )
}
