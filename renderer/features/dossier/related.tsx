import type { Card } from '../../../shared/dossier/card.ts'
import { CardLine } from './card-line.tsx'

/** Entries that stand in a relation to the one on screen. `strong` for contradictions. */
export function Related({ title, cards, strong = false }: { title: string; cards: readonly Card[]; strong?: boolean }) {
  if (cards.length === 0) return null
  return (
    <section className={strong ? 'related strong' : 'related'}>
      <h2>{title}</h2>
      <ul className="plain">{cards.map((card) => <li key={card.position.id}><CardLine card={card} /></li>)}</ul>
    </section>
  )
}
