import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import { useCall } from '../../../client/use-call.ts'
import { BriefContext } from '../../../table/brief/brief-context.ts'
import { PinCard } from '../../../table/brief/pin-card.tsx'
import { useKeepCards } from '../../../table/use-card.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useSeat } from '../seat-context.tsx'
import { Switch } from '../switch.tsx'
import { useBriefReading } from '../use-brief-reading.ts'
import { orderedCards, CARD_FILTERS, type CardFilter } from './card-order.ts'
import '../../../table/brief/brief.css'

/** More cards than any pack has in play: what is shown is filtered here. */
const ALL = 300
/** Rows before "show more". */
const PAGE = 25

/** The cards in play, one's own pinned ones first: to pin, and to put into the speech that is being written. */
export function CardsPanel() {
  const { t } = useTranslation(['seat', 'table'])
  const { room, you, own } = useSeat()
  const reader = useBriefReading()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<CardFilter>(own ? 'own' : 'all')
  const [shown, setShown] = useState(PAGE)
  const search = useDeferredValue(query.trim())
  const { value, loading } = useCall('dossier.search', { query: search, asOf: room.asOf, limit: ALL })
  useKeepCards(value?.cards)
  const cards = orderedCards(value?.cards ?? [], { own, pins: you.pins, filter })
  return (
    <BriefContext value={reader}>
      <div className="seat-cards" style={{ '--c': seatColour(you.seat) }}>
        <input type="search" value={query} aria-label={t('seat:cards.search')} placeholder={t('seat:cards.search')} onChange={(event) => { setQuery(event.target.value); setShown(PAGE) }} />
        <Switch label={t('table:tray.filter')} options={CARD_FILTERS.filter((each) => own !== null || each === 'all')} now={filter} words={(each) => t(`table:tray.filters.${each}`)} onChoose={(each) => { setFilter(each); setShown(PAGE) }} />
        {cards.length === 0 && !loading && <p className="hint">{t(filter === 'pinned' ? 'seat:cards.noPins' : 'seat:cards.none')}</p>}
        {cards.slice(0, shown).map((card) => <OneCard key={card.position.id} card={card} />)}
        {cards.length > shown && <button type="button" className="word" onClick={() => setShown(shown + PAGE)}>{t('table:tray.more', { count: cards.length - shown })}</button>}
      </div>
    </BriefContext>
  )
}

function OneCard({ card }: { card: Card }) {
  const { t } = useTranslation('seat')
  const { desk, may, change, now } = useSeat()
  const { id } = card.position
  const inSpeech = desk.speech.cards.includes(id)
  return (
    <div className="seat-card">
      <PinCard card={card} />
      {(may('deliver') || may('room.spoken')) && (
        <button type="button" className="word" aria-pressed={inSpeech} onClick={() => change({ type: 'speech', change: inSpeech ? { type: 'drop-card', card: id } : { type: 'card', card: id }, at: now() })}>{t(inSpeech ? 'cards.inSpeech' : 'cards.toSpeech')}</button>
      )}
    </div>
  )
}
