import { EN } from '../../../shared/study/cards/words-en.ts'
import { FR } from '../../../shared/study/cards/words-fr.ts'
import type { CardLanguage } from '../../../shared/study/cards/shown.ts'
import type { CardState } from '../../../shared/study/review.ts'
import type { DeckList, DeckPart, DeckRow } from '../../../shared/study/review-types.ts'
import type { StudyStore } from '../../store/study.ts'
import { kindOf, type ReviewDeck } from './review-deck.ts'
import { iso } from './review-queue.ts'
import { reviewShelves } from './review-shelves.ts'

/** So many rows are given at once; a search narrows them down. */
const ROWS = 200

interface Asked { query: string; part: DeckPart; lang: CardLanguage }

/** The deck of somebody as a list: what was asked at least once first, then by id; searched by words, accents and case folded. */
export function deckList({ store, deck, profile, now }: { store: StudyStore; deck: ReviewDeck; profile: string; now: number }, { query, part, lang }: Asked): DeckList {
  const words = lang === 'fr' ? FR : EN
  const stored = new Map(reviewShelves(store, profile).cards().map(({ id, state }) => [id, state]))
  const rows = [...stored.keys(), ...[...deck.cards.keys()].filter((id) => !stored.has(id))].map((id): DeckRow => {
    const [state, card] = [stored.get(id), deck.card(id)]
    const kind = kindOf(id)
    return { id, kind, kindWords: words.kind[kind], label: card ? deck.label(card) : state?.label ?? id, status: statusOf(state, card !== null, now), due: state && !state.aside ? iso(state.due) : null, reps: state?.reps ?? 0, lapses: state?.lapses ?? 0 }
  })
  const wanted = folded(query).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => (part === 'all' || (part === 'started' ? row.reps > 0 && row.status !== 'gone' : row.status === part)) && wanted.every((word) => folded(`${row.id} ${row.kindWords} ${row.label}`).includes(word)))
  return { rows: found.slice(0, ROWS), total: found.length }
}

function statusOf(state: CardState | undefined, here: boolean, now: number): DeckRow['status'] {
  if (!here) return 'gone'
  if (!state) return 'new'
  if (state.aside) return state.aside
  if (state.buriedUntil !== null && state.buriedUntil > now) return 'buried'
  return state.state === 0 ? 'new' : state.state === 2 ? 'review' : 'learning'
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
