import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { shownCard, type CardLanguage } from '../../../shared/study/cards/shown.ts'
import { LEECH_LAPSES, type CardState, type Grade, type ReviewSettings } from '../../../shared/study/review.ts'
import type { AskedCard, ReviewNow, ReviewStats } from '../../../shared/study/review-types.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { StudyStore } from '../../store/study.ts'
import type { WeakSpots } from '../../store/weak-spots.ts'
import type { Bouts } from './bouts.ts'
import { reviewDeck } from './review-deck.ts'
import { dayStart, firstOf, iso, queueAt, type Queue } from './review-queue.ts'
import { askAt, reviewShelves } from './review-shelves.ts'
import { statsOf } from './review-stats.ts'
import { newState, scheduler } from './scheduling.ts'
import { weakCards } from './weak-cards.ts'

interface Means { store: StudyStore; dossier: Dossier; record: RecordReader; spots: WeakSpots; bouts: Bouts; /** Milliseconds since 1970. */ now: () => number }
export interface Graded { card: string; version: string; grade: Grade; took: number | null }
export type Setting = 'bury' | 'suspend' | 'back' | 'remove'

/** Review of cards, for one profile. The clock is the host's. */
export interface Reviewing {
  /** `first`: a card to ask before all others, where it can be asked. */
  next(lang: CardLanguage, first?: string): ReviewNow
  /** Errors: `unknown-card` where the dossier no longer has it; `changed-meanwhile` where it was graded or set aside since it was shown. */
  grade(graded: Graded, lang: CardLanguage): Result<ReviewNow, Reason>
  /** Takes the last grade back and asks that card again; as often as there are grades. Errors: `nothing-to-undo`. */
  undo(lang: CardLanguage): Result<ReviewNow, Reason>
  /** Puts a card off until tomorrow, sets it aside, brings it back; removes one that the dossier no longer has. Errors: `unknown-card`, `not-now`. */
  set(card: string, how: Setting): Result<null, Reason>
  settings(change: Partial<ReviewSettings>): ReviewStats
  stats(): ReviewStats
  /** Everything that can be asked now, in order. */
  waiting(): { id: string; state: CardState }[]
}

/** Clocks are corrected by some minutes all the time: less is not worth a word; milliseconds. */
const CLOCK_BACK = 60 * 60_000
const DAY = 24 * 60 * 60_000

const versionOf = (state: CardState | null): string => (state === null ? 'new' : `${state.reps}.${state.lastReview ?? ''}.${state.aside ?? ''}`)

export function reviewing({ store, dossier, record, spots, bouts, ...clock }: Means, profile: string): Reviewing {
  const now = () => Math.floor(clock.now()) // the steady clock of the app counts parts of milliseconds
  const shelves = reviewShelves(store, profile)
  const deck = reviewDeck(dossier)
  const weak = () => weakCards({ bouts, record, spots, deck }, profile)
  const queue = () => queueAt({ shelves, deck, weak: weak(), profile, now: now() })
  const clockBack = () => {
    const latest = shelves.latest()
    return latest !== null && Date.parse(latest) - now() > CLOCK_BACK ? latest : null
  }

  const asked = ({ id, state }: { id: string; state: CardState }, lang: CardLanguage): AskedCard | null => {
    const card = deck.card(id)
    if (!card) return null
    const session = state.from === null ? null : record.session(state.from)
    return {
      ...shownCard(card, { lang, pack: deck.pack, sourceOf: deck.sourceOf, turn: state.reps }),
      version: versionOf(shelves.find(id)), stage: state.state === 0 ? 'new' : state.state === 2 ? 'review' : 'learning',
      intervals: scheduler(shelves.settings().retention).preview(id, state, now()),
      from: session && { session: session.id, date: session.created_at.slice(0, 10), figure: dossier.seat(session.lead)?.figure ?? session.lead },
      sources: card.positions.flatMap((position) => dossier.card(position) ?? []),
    }
  }
  const nextAfter = ({ due, learning }: Queue): string | null => {
    const shown = new Set([...due, ...learning].map(({ id }) => id))
    const waiting = shelves.cards().filter(({ id }) => !shown.has(id) && deck.card(id)).flatMap(({ state }) => askAt(state) ?? [])
    const first = Math.min(...waiting, ...learning.map(({ state }) => state.due))
    return Number.isFinite(first) ? iso(first) : null
  }
  const next: Reviewing['next'] = (lang, first) => {
    const all = queue()
    const wanted = first === undefined ? undefined : [...all.due, ...all.fresh, ...all.learning].find(({ id }) => id === first)
    const chosen = wanted ?? firstOf(all, deck)
    return { card: chosen && asked(chosen, lang), left: all.left, done: all.today.length, canUndo: shelves.last() !== null, next: nextAfter(all), clockBack: clockBack(), leech: null }
  }
  const stateFor = (id: string): CardState | null => {
    const found = shelves.find(id)
    const card = deck.card(id)
    return found ?? (card && newState(now(), deck.label(card), weak().get(id) ?? null))
  }
  const stats = () => {
    const all = queue()
    return statsOf({ shelves, deck, queue: all, weak: weak(), now: now(), next: nextAfter(all), clockBack: clockBack() })
  }

  return {
    next, stats,
    waiting() {
      const { due, fresh, learning } = queue()
      return [...due, ...fresh, ...learning]
    },
    grade: ({ card: id, version, grade, took }, lang) => shelves.together(() => {
      if (!deck.card(id)) return refuse('unknown-card', `The dossier no longer has what the card ${id} asks about. Its state is kept; the deck’s page says more.`)
      const stored = shelves.find(id)
      if (versionOf(stored) !== version || stored?.aside) return refuse('changed-meanwhile', 'This card was graded or set aside in another window since it was shown here. Nothing was changed now; go on with the next card.')
      const before = stateFor(id)
      if (!before) return refuse('unknown-card', `There is no card ${id}.`)
      const graded = scheduler(shelves.settings().retention).graded(id, before, grade, now())
      const isLeech = graded.lapses - graded.spared >= LEECH_LAPSES && graded.lapses > before.lapses
      shelves.put(id, isLeech ? { ...graded, aside: 'leech' } : graded, iso(now()))
      shelves.log({ card: id, at: iso(now()), grade, before: stored, took })
      return ok({ ...next(lang), leech: isLeech ? before.label : null })
    }),
    undo: (lang) => shelves.together(() => {
      const last = shelves.unlog()
      if (!last) return refuse('nothing-to-undo', 'No grade is left to take back.')
      if (last.before) shelves.put(last.card, last.before, iso(now()))
      else shelves.remove(last.card)
      return ok(next(lang, last.card))
    }),
    set: (id, how) => shelves.together(() => {
      const state = stateFor(id)
      if (!state) return refuse('unknown-card', `There is no card ${id} in this deck.`)
      if (how === 'remove') {
        if (deck.card(id)) return refuse('not-now', 'Only cards that the dossier no longer has are removed; others can be set aside. Nothing was changed.')
        shelves.remove(id)
        return ok(null)
      }
      const changed: Partial<CardState> = how === 'bury' ? { buriedUntil: dayStart(dayStart(now()) + DAY * 1.5) } : how === 'suspend' ? { aside: 'suspended' } : { aside: null, buriedUntil: null, spared: state.lapses }
      shelves.put(id, { ...state, ...changed }, iso(now()))
      return ok(null)
    }),
    settings(change) {
      shelves.keepSettings({ ...shelves.settings(), ...change }, iso(now()))
      return stats()
    },
  }
}
