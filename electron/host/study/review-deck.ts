import { displayText } from '../../../shared/dossier/display.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import type { Position, Source } from '../../../shared/dossier/schema.ts'
import { CARD_KINDS, type CardKind, type StudyCard } from '../../../shared/study/cards/card.ts'
import { deckOf, type Deck } from '../../../shared/study/cards/deck.ts'
import type { CardPack } from '../../../shared/study/cards/pack.ts'
import type { Dossier } from '../../store/dossier.ts'

/** The deck of a dossier, with what showing its cards takes. */
export interface ReviewDeck extends Deck {
  pack: CardPack
  sourceOf: (position: Position) => Source
  /** What a card is recognised by in a list: the words that it is about. */
  label(card: StudyCard): string
}

const known = new WeakMap<Dossier, ReviewDeck>()

/** Made when it is first asked for, because that takes a moment, and then kept. What people at this machine added themselves is asked of nobody: it is not the record. */
export function reviewDeck(dossier: Dossier): ReviewDeck {
  const deck = known.get(dossier) ?? make(dossier)
  known.set(dossier, deck)
  return deck
}

const LONGEST_LABEL = 200

function make(dossier: Dossier): ReviewDeck {
  const cards = new Map(dossier.allPositions().map((card) => [card.position.id, card]))
  const pack: CardPack = {
    positions: new Map([...cards].flatMap(([id, { position }]) => (isOwnPosition(id) ? [] : [[id, position]]))), linksOf: (id) => cards.get(id)?.claims ?? [], claims: new Map(dossier.claims().map((claim) => [claim.id, claim])),
    attacks: dossier.attacks(), supports: dossier.supports(), seats: dossier.seats(),
  }
  const words = (id: string) => {
    const position = pack.positions.get(id)
    if (!position) return ''
    const text = (displayText(position) ?? position.text).slice(0, LONGEST_LABEL).toWellFormed()
    return `${position.kind === 'fact' ? '' : `${position.figure}: `}${position.voice === 'reported' ? text : `“${text}”`}`
  }
  return {
    ...deckOf(pack), pack,
    sourceOf(position) {
      const card = cards.get(position.id)
      if (!card) throw new Error(`position ${position.id} is not in the dossier`)
      return card.source
    },
    label({ shown, positions }) {
      const [first] = shown
      const text = first?.is === 'claim' ? pack.claims.get(first.claim)?.text ?? '' : words(first?.is === 'words' ? first.position : positions[0] ?? '')
      return text
    },
  }
}

/** What kind of card this id names. */
export const kindOf = (id: string): CardKind => CARD_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? 'who'
