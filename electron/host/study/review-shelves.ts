import { CARD, FIRST_SETTINGS, HEAD, REVIEW, SETTINGS, type CardState, type Review, type ReviewSettings } from '../../../shared/study/review.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf } from './shelf.ts'

/** What is stored of the reviews of one person. */
export interface ReviewShelves {
  settings(): ReviewSettings
  keepSettings(settings: ReviewSettings, at: string): void
  cards(): { id: string; state: CardState }[]
  find(id: string): CardState | null
  /** Due at this moment or before, the longest due first. */
  due(at: string): { id: string; state: CardState }[]
  put(id: string, state: CardState, at: string): void
  remove(id: string): boolean
  /** The latest moment at which a card was graded; null before the first. */
  latest(): string | null
  log(review: Review): void
  /** Takes the last grade off the log. Null: there is none. */
  unlog(): Review | null
  last(): Review | null
  /** The grades from this moment on, the last first; looks at no more of the log than it must. */
  since(at: string): Review[]
  together<T>(changes: () => T): T
}

const ONLY = 'only'
/** So many cards are due at most; more would be a sitting of days. */
const MOST_DUE = 5000
/** Grades that stand earlier in the log are of before, unless a clock was wrong: so many are looked through for those of a wrong clock. */
const LOOK_ON = 200

const numbered = (n: number) => String(n).padStart(9, '0')
/** From when on a card is asked, milliseconds since 1970; null: it is set aside. */
export const askAt = ({ aside, due, buriedUntil }: CardState): number | null => (aside ? null : Math.max(due, buriedUntil ?? 0))

export function reviewShelves(store: StudyStore, profile: string): ReviewShelves {
  const [cards, reviews, settings, head] = [shelfOf(store, CARD), shelfOf(store, REVIEW), shelfOf(store, SETTINGS), shelfOf(store, HEAD)]
  const headNow = () => head.find(profile, ONLY) ?? { grades: 0, latest: null }
  const latestOf = (latest: string | null, at: string) => (latest !== null && latest > at ? latest : at)
  return {
    settings: () => settings.find(profile, ONLY) ?? FIRST_SETTINGS,
    keepSettings: (value, at) => settings.put(profile, ONLY, value, at),
    cards: () => cards.all(profile).map(({ id, value: state }) => ({ id, state })),
    find: (id) => cards.find(profile, id),
    due: (at) => cards.due(profile, at, MOST_DUE).map(({ id, value: state }) => ({ id, state })),
    put(id, state, at) {
      const from = askAt(state)
      cards.put(profile, id, state, at, from === null ? null : new Date(from).toISOString())
    },
    remove: (id) => cards.remove(profile, id),
    latest: () => headNow().latest,
    log(review) {
      const { grades, latest } = headNow()
      reviews.put(profile, numbered(grades + 1), review, review.at)
      head.put(profile, ONLY, { grades: grades + 1, latest: latestOf(latest, review.at) }, review.at)
    },
    unlog() {
      const { grades } = headNow()
      const last = reviews.find(profile, numbered(grades))
      if (!last) return null
      reviews.remove(profile, numbered(grades))
      head.put(profile, ONLY, { grades: grades - 1, latest: reviews.find(profile, numbered(grades - 1))?.at ?? null }, last.at)
      return last
    },
    last: () => reviews.find(profile, numbered(headNow().grades)),
    since(at) {
      const found: Review[] = []
      for (let n = headNow().grades, missed = 0; n > 0 && missed < LOOK_ON; n--) {
        const review = reviews.find(profile, numbered(n))
        if (review && review.at >= at) found.push(review)
        else missed++
      }
      return found
    },
    together: (changes) => store.together(changes),
  }
}
