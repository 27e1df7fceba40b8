import type { ReviewStats } from '../../../shared/study/review-types.ts'
import type { ReviewDeck } from './review-deck.ts'
import { dayStart, iso, type Queue } from './review-queue.ts'
import { askAt, type ReviewShelves } from './review-shelves.ts'

const DAYS = 30
const DAY = 24 * 60 * 60_000
/** How long an answer takes while nobody has measured it; milliseconds. */
const AN_ANSWER = 20_000

interface Means { shelves: ReviewShelves; deck: ReviewDeck; queue: Queue; weak: ReadonlyMap<string, string>; now: number; next: string | null; clockBack: string | null }

/** What the pages and the command line say of a deck. */
export function statsOf({ shelves, deck, queue, weak, now, next, clockBack }: Means): ReviewStats {
  const cards = shelves.cards()
  const here = cards.filter(({ id }) => deck.card(id) !== null)
  const stored = new Set(cards.map(({ id }) => id))
  const reviews = shelves.since(iso(dayStart(now) - DAYS * DAY)).filter(({ at }) => at <= iso(now))
  const asked = reviews.filter(({ before }) => before?.state === 2)
  const timed = reviews.flatMap(({ took }) => took ?? [])
  const each = timed.length === 0 ? AN_ANSWER : timed.reduce((sum, ms) => sum + ms, 0) / timed.length
  const { left } = queue
  const newWeak = [...weak.keys()].filter((id) => !stored.has(id))
  return {
    left, done: queue.today.length, minutes: Math.ceil((left.due + left.fresh + left.learning) * each / 60_000), settings: shelves.settings(),
    started: here.filter(({ state }) => state.reps > 0).length, total: new Set([...deck.cards.keys(), ...weak.keys(), ...here.map(({ id }) => id)]).size, weak: newWeak.length,
    forecast: forecast(here.flatMap(({ state }) => askAt(state) ?? []), now),
    retention: { asked: asked.length, remembered: asked.filter(({ grade }) => grade > 1).length },
    aside: { leech: here.filter(({ state }) => state.aside === 'leech').length, suspended: here.filter(({ state }) => state.aside === 'suspended').length, gone: cards.length - here.length },
    next, clockBack,
  }
}

/** How many of these moments lie on each day from today; what is overdue is due today. */
function forecast(dues: readonly number[], now: number): ReviewStats['forecast'] {
  // noon plus whole days: a change of the clock by an hour leaves the day as it is
  const starts = Array.from({ length: DAYS + 1 }, (_, n) => dayStart(dayStart(now) + DAY / 2 + n * DAY))
  const at = dues.map((due) => Math.max(due, now))
  return starts.slice(0, DAYS).map((from, n) => ({ day: localDay(from), count: at.filter((ms) => ms >= from && ms < (starts[n + 1] ?? Infinity)).length }))
}

/** The calendar day in this computer's time zone. */
function localDay(ms: number): string {
  const date = new Date(ms)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
