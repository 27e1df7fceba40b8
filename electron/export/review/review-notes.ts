import type { CardLanguage, ShownCard, ShownPiece } from '../../../shared/study/cards/shown.ts'
import { shownCard } from '../../../shared/study/cards/shown.ts'
import type { CardState } from '../../../shared/study/review.ts'
import type { ReviewDeck } from '../../host/study/review-deck.ts'

/** A card as other programs take it: what is asked, the answer, where it is printed. */
export interface ReviewNote { card: ShownCard; sources: { position: string; outlet: string; url: string; tier: string }[]; state: CardState | null }

export interface ReviewExport { deck: ReviewDeck; cards: readonly { id: string; state: CardState }[]; /** Only what was asked at least once. */ onlyStarted: boolean }

/**
 * The cards of a deck that may leave the app, in the order of their ids. Left out: those whose wrong choice is a wording made by this app, which is
 * nobody's words and must not travel, and those that the dossier no longer has.
 */
export function reviewNotes({ deck, cards, onlyStarted }: ReviewExport, lang: CardLanguage): ReviewNote[] {
  const states = new Map(cards.map(({ id, state }) => [id, state]))
  const ids = onlyStarted ? cards.filter(({ state }) => state.reps > 0).map(({ id }) => id) : [...new Set([...deck.cards.keys(), ...states.keys()])]
  return ids.toSorted().flatMap((id) => {
    const card = deck.card(id)
    if (!card || card.kind === 'made') return []
    const sources = card.positions.flatMap((position) => deck.pack.positions.get(position) ?? []).map((position) => {
      const { outlet, url, tier } = deck.sourceOf(position)
      return { position: position.id, outlet, url, tier }
    })
    return [{ card: shownCard(card, { lang, pack: deck.pack, sourceOf: deck.sourceOf, turn: 0 }), sources, state: states.get(id) ?? null }]
  })
}

/** Words of the record in quotation marks where they are exact; of a question on altered words, only in the answer. */
export const quoted = ({ text, voice }: ShownPiece): string => (voice === null || voice === 'reported' ? text : `“${text}”`)

/** Neither of two printings stands in quotation marks while one has to choose between them. */
export const asChoice = (card: ShownCard, piece: ShownPiece): string => (card.kind === 'altered' ? piece.text : quoted(piece))
