import { expect, it } from 'vitest'
import { orderedCards } from '../../renderer/features/seat/panels/card-order.ts'
import type { Card } from '../../shared/dossier/card.ts'

const card = (id: string, figure: string, tier = 'press', displayText: string | null = 'Words.') => ({ position: { id, figure }, source: { tier }, displayText }) as unknown as Card
const cards = [card('K1', 'Kaja Kallas'), card('M1', 'Emmanuel Macron', 'aggregator'), card('M2', 'Emmanuel Macron'), card('M3', 'Emmanuel Macron'), card('M4', 'Emmanuel Macron', 'press', null)]
const ids = (filter: 'own' | 'pinned' | 'all', pins: string[] = []) => orderedCards(cards, { own: 'Emmanuel Macron', pins, filter }).map(({ position }) => position.id)

it('shows one\'s own figure first, what is pinned before it, weak sources last, and nothing without words', () => {
  expect(ids('all')).toEqual(['M2', 'M3', 'K1', 'M1'])
  expect(ids('all', ['M3'])).toEqual(['M3', 'M2', 'K1', 'M1'])
  expect(ids('own')).toEqual(['M2', 'M3', 'M1'])
  expect(ids('pinned', ['K1'])).toEqual(['K1'])
})
