import { alteredCards, contradictedCards } from './altered.ts'
import { answerCards } from './answer.ts'
import type { StudyCard } from './card.ts'
import { claimCards } from './claim.ts'
import { boutCard } from './from-bout.ts'
import { madeCards } from './made.ts'
import type { CardPack } from './pack.ts'
import { shuffled } from './pick.ts'
import { whenCards } from './when.ts'
import { whoCards } from './who.ts'

/** All cards that follow from a pack. */
export interface Deck {
  /** Those of the dossier, by id. */
  cards: ReadonlyMap<string, StudyCard>
  /** One of the dossier or of a bout; null where the pack no longer has what it asks about. */
  card(id: string): StudyCard | null
  /** In the order in which somebody meets them: kinds take turns, and what comes first differs from person to person. */
  order(seed: string): string[]
}

/** Makes the deck of a pack; the same pack gives the same deck. */
export function deckOf(pack: CardPack): Deck {
  const kinds = [whoCards(pack), claimCards(pack), answerCards(pack), whenCards(pack), alteredCards(pack), madeCards(pack), contradictedCards(pack)]
  const cards = new Map(kinds.flat().map((card) => [card.id, card]))
  const bouts = new Map<string, StudyCard | null>()
  return {
    cards,
    card(id) {
      const known = cards.get(id)
      if (known) return known
      const made = bouts.has(id) ? bouts.get(id) ?? null : boutCard(id, pack)
      bouts.set(id, made)
      return made
    },
    order: (seed) => inTurns(kinds.map((list) => shuffled(list.map(({ id }) => id), seed))),
  }
}

/** Each list is spread evenly over the whole: a kind with many cards comes often, one with few comes early too. */
function inTurns(lists: readonly string[][]): string[] {
  return lists.flatMap((list) => list.map((id, at) => ({ id, place: (at + 0.5) / list.length }))).toSorted((a, b) => a.place - b.place).map(({ id }) => id)
}
