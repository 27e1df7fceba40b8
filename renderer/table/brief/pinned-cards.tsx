import { useTranslation } from 'react-i18next'
import { useCards } from '../use-card.ts'
import { useBriefReader } from './brief-context.ts'
import { PinCard } from './pin-card.tsx'

/** What is pinned so far, in the order of pinning. */
export function PinnedCards() {
  const { t } = useTranslation('brief')
  const { pins } = useBriefReader()
  const cards = useCards(pins)
  return (
    <section className="pinned-cards">
      <h3>{t('pinnedTitle')} <span className="num">{pins.length}</span></h3>
      {pins.length === 0 && <p className="hint">{t('pinnedEmpty')}</p>}
      {pins.map((id) => { const card = cards.get(id); return card && <PinCard key={id} card={card} /> })}
    </section>
  )
}
