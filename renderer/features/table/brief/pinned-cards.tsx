import { useTranslation } from 'react-i18next'
import { useCards } from '../../../table/use-card.ts'
import { useTable } from '../table-context.tsx'
import { PinCard } from './pin-card.tsx'

/** What is pinned so far, in the order of pinning. */
export function PinnedCards() {
  const { t } = useTranslation('brief')
  const { view } = useTable()
  const cards = useCards(view.pinned)
  return (
    <section className="pinned-cards">
      <h3>{t('pinnedTitle')} <span className="num">{view.pinned.length}</span></h3>
      {view.pinned.length === 0 && <p className="hint">{t('pinnedEmpty')}</p>}
      {view.pinned.map((id) => { const card = cards.get(id); return card && <PinCard key={id} card={card} /> })}
    </section>
  )
}
