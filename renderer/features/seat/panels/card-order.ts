import type { Card } from '../../../../shared/dossier/card.ts'

/** Which cards are shown; named as at the table. */
export const CARD_FILTERS = ['own', 'pinned', 'all'] as const
export type CardFilter = (typeof CARD_FILTERS)[number]

/** Cards that can be shown, pinned ones first, then the own figure's, weak sources last; otherwise in the order given (best match first). */
export function orderedCards(cards: readonly Card[], { own, pins, filter }: { own: string | null; pins: readonly string[]; filter: CardFilter }): Card[] {
  const isShown = ({ position, displayText }: Card) => displayText !== null && (filter === 'all' || (filter === 'own' ? position.figure === own : pins.includes(position.id)))
  const rank = ({ position, source }: Card) => (pins.includes(position.id) ? 0 : position.figure === own ? 1 : 2) + (source.tier === 'aggregator' ? 3 : 0)
  return cards.filter(isShown).toSorted((one, two) => rank(one) - rank(two))
}
