import type { CardState, Review } from '../../../shared/study/review.ts'
import type { ReviewLeft } from '../../../shared/study/review-types.ts'
import { newState } from './scheduling.ts'
import type { ReviewDeck } from './review-deck.ts'
import { askAt, type ReviewShelves } from './review-shelves.ts'

/** What is being learned may be asked so long before its time, where nothing else is left; milliseconds. Anki's own limit. */
const AHEAD = 20 * 60_000

/** What can be asked at a moment, in order: what is due, what is new today, what is being learned and almost due. */
export interface Queue {
  due: { id: string; state: CardState }[]
  /** New cards that today still has room for, those of weak spots first. */
  fresh: { id: string; state: CardState }[]
  learning: { id: string; state: CardState }[]
  left: ReviewLeft
  today: Review[]
}

interface Means { shelves: ReviewShelves; deck: ReviewDeck; weak: ReadonlyMap<string, string>; profile: string; now: number }

/** Midnight of the day (of this computer's time zone) that a moment lies in; milliseconds. */
export const dayStart = (now: number): number => new Date(now).setHours(0, 0, 0, 0)
export const iso = (ms: number): string => new Date(ms).toISOString()

const isLearning = ({ state }: CardState) => state === 1 || state === 3
const wasNew = ({ before }: Review) => before === null || before.state === 0

export function queueAt({ shelves, deck, weak, profile, now }: Means): Queue {
  const today = shelves.since(iso(dayStart(now))).filter(({ at }) => at <= iso(now))
  const asked = shelves.due(iso(now + AHEAD)).filter(({ id }) => deck.card(id) !== null)
  const due = asked.filter(({ state }) => (askAt(state) ?? 0) <= now).toSorted((a, b) => Number(isLearning(b.state)) - Number(isLearning(a.state)))
  const learning = asked.filter(({ state }) => (askAt(state) ?? 0) > now && isLearning(state))
  const room = Math.max(0, shelves.settings().perDay - today.filter(wasNew).length)
  const fresh: Queue['fresh'] = []
  for (const id of [...weak.keys(), ...deck.order(profile)]) {
    if (fresh.length >= room) break
    const card = deck.card(id)
    if (card && !fresh.some((other) => other.id === id) && shelves.find(id) === null) fresh.push({ id, state: newState(now, deck.label(card), weak.get(id) ?? null) })
  }
  return { due, fresh, learning, today, left: { due: due.length, fresh: fresh.length, learning: learning.length } }
}

/** What is asked next; of what is due, first what is not about the words that were asked last. Null: nothing now. */
export function firstOf({ due, fresh, learning, today }: Queue, deck: ReviewDeck): { id: string; state: CardState } | null {
  const before = new Set(deck.card(today[0]?.card ?? '')?.positions)
  const others = ({ id }: { id: string }) => !deck.card(id)?.positions.some((position) => before.has(position))
  for (const list of [due, fresh, learning]) {
    const found = list.find(others) ?? list[0]
    if (found) return found
  }
  return null
}
