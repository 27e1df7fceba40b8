import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode, type Card } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { newState, scheduler } from '../../electron/host/study/scheduling.ts'
import { rng } from '../../shared/lib/rng.ts'
import { cardStateSchema, GRADES, type CardState, type Grade } from '../../shared/study/review.ts'

const START = Date.parse('2026-01-29T09:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What both say of a card. */
const known = ({ stability, difficulty, reps, lapses, state, ...rest }: CardState | Card) => ({
  stability, difficulty, reps, lapses, state, due: Number(rest.due), scheduled: 'scheduled_days' in rest ? rest.scheduled_days : rest.scheduledDays, step: 'learning_steps' in rest ? rest.learning_steps : rest.learningSteps, seen: Number('last_review' in rest ? rest.last_review : 'lastReview' in rest ? rest.lastReview : 0),
})

describe('a scheduler', () => {
  it.each([0.8, 0.9, 0.95])('says what ts-fsrs says, grade by grade, for a share of %d', (retention) => {
    const random = rng(`fsrs ${retention}`)
    const bare = fsrs({ request_retention: retention, enable_fuzz: true }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'))
    const ours = scheduler(retention)
    for (let n = 0; n < 60; n++) {
      const id = `who:${n}`
      let [state, now] = [newState(START, 'x', null), START]
      let card: Card & { card_id: string } = { ...createEmptyCard(new Date(START)), card_id: id }
      for (let turn = 0; turn < 12; turn++) {
        const grade = GRADES[Math.floor(random() * 4)] as Grade
        const announced = ours.preview(id, state, now)[grade]
        state = ours.graded(id, state, grade, now)
        card = { ...bare.next(card, new Date(now), grade).card, card_id: id }
        expect(known(state)).toEqual(known(card))
        expect(state.due - now).toBe(announced)
        expect(cardStateSchema.safeParse(state).success).toBe(true)
        now += Math.round(random() * 3 * (random() < 0.5 ? MINUTE * 20 : DAY * 9))
      }
    }
  })

  it('wants cards back sooner for a higher share, and spreads cards that were learned together', () => {
    const learned = (id: string, retention: number) => {
      let [state, now] = [newState(START, 'x', null), START]
      for (const _ of [1, 2, 3, 4, 5]) [state, now] = [scheduler(retention).graded(id, state, 3, now), Math.max(state.due, now) + DAY]
      return state.scheduledDays
    }
    expect(learned('a', 0.95)).toBeLessThan(learned('a', 0.8))
    expect(learned('a', 0.9)).toBe(learned('a', 0.9))
    expect(new Set(Array.from({ length: 30 }, (_, n) => learned(`card ${n}`, 0.85))).size).toBeGreaterThan(1)
  })

  it('takes a clock that was set back by a month as one that stood still since the card was seen', () => {
    const { graded, preview } = scheduler(0.9)
    let [state, now] = [newState(START, 'x', null), START]
    for (const _ of [1, 2, 3]) [state, now] = [graded('a', state, 3, now), state.due + 2 * DAY]
    const seen = state.lastReview ?? 0
    for (const grade of GRADES) {
      const back = graded('a', state, grade, seen - 30 * DAY)
      expect(back).toEqual(graded('a', state, grade, seen))
      expect(back.due).toBeGreaterThan(seen)
      expect(back.stability).toBeGreaterThan(0)
    }
    expect(preview('a', state, seen - 30 * DAY)[3]).toBe(graded('a', state, 3, seen).due - (seen - 30 * DAY))
  })
})
