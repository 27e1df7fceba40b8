import { fsrs, GenSeedStrategyWithCardId, StrategyMode, type CardInput, type FSRS, type RecordLogItem } from 'ts-fsrs'
import { GRADES, type CardState, type Grade } from '../../../shared/study/review.ts'

/** When a card is asked again, by FSRS (`ts-fsrs` with its own parameters and learning steps). */
export interface Scheduler {
  /** How the card stands after this grade. `now`: milliseconds since 1970. */
  graded(id: string, state: CardState, grade: Grade, now: number): CardState
  /** In how long each grade would have it asked again, as `graded` will have it; milliseconds. */
  preview(id: string, state: CardState, now: number): Record<Grade, number>
}

/** The intervals are spread a little, so that cards learned together do not come back together; by card and turn alone, so that what was announced happens. */
const FUZZ_FIELD = 'card_id'

/** In: the share of reviews that should be answered. A clock that was set back counts as standing still since the card was last seen: no elapsed time is ever negative. */
export function scheduler(retention: number): Scheduler {
  const algorithm: FSRS = fsrs({ request_retention: retention, enable_fuzz: true }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId(FUZZ_FIELD))
  const next = (id: string, state: CardState, grade: Grade, now: number) => {
    const at = new Date(Math.max(now, state.lastReview ?? 0))
    return algorithm.next(cardOf(id, state, at), at, grade)
  }
  return {
    graded: (id, state, grade, now) => stateOf(state, next(id, state, grade, now)),
    preview(id, state, now) {
      const [again = 0, hard = 0, good = 0, easy = 0] = GRADES.map((grade) => next(id, state, grade, now).card.due.getTime() - now)
      return { 1: again, 2: hard, 3: good, 4: easy }
    },
  }
}

/** When it was due plays no part in when it will be. */
const cardOf = (id: string, { stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReview }: CardState, at: Date): CardInput & { [FUZZ_FIELD]: string } =>
  ({ [FUZZ_FIELD]: id, due: at, stability, difficulty, elapsed_days: 0, scheduled_days: scheduledDays, learning_steps: learningSteps, reps, lapses, state, last_review: lastReview === null ? null : new Date(lastReview) })

function stateOf({ aside, spared, from, label }: CardState, { card }: RecordLogItem): CardState {
  const { due, stability, difficulty, scheduled_days: scheduledDays, learning_steps: learningSteps, reps, lapses, state, last_review: lastReview } = card
  return { due: due.getTime(), stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReview: lastReview?.getTime() ?? null, aside, buriedUntil: null, spared, from, label }
}

/** A card that nobody has seen yet. In: the moment (milliseconds since 1970), what it asks, and the session of whose weak spots it comes. */
export const newState = (now: number, label: string, from: string | null): CardState =>
  ({ due: now, stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0, state: 0, lastReview: null, aside: null, buriedUntil: null, spared: 0, from, label })
