import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode, type Card, type Grade } from 'ts-fsrs'
import { newState, scheduler } from '../../electron/host/study/scheduling.ts'
import { rng } from '../../shared/lib/rng.ts'
import { GRADES, type CardState } from '../../shared/study/review.ts'
import { median, rounded } from './stats.ts'

const CARDS = 10_000
/** Grades of each card before the one that is measured. */
const BEFORE = 4
const RUNS = 9
const TARGET = 1.5
const DAY = 24 * 60 * 60_000
const START = Date.parse('2026-01-29T09:00:00Z')

/** Scheduling 10,000 cards of a deck, each graded some times before, against a bare loop of `ts-fsrs` over the same cards, grades and moments. */
export function scheduling() {
  const random = rng('scheduling')
  const gradeOf = () => GRADES[Math.floor(random() * GRADES.length)] ?? 3
  const bare = fsrs({ request_retention: 0.9, enable_fuzz: true }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'))
  const ours = scheduler(0.9)
  const stored: { id: string; state: CardState; card: Card; grade: Grade; now: number }[] = Array.from({ length: CARDS }, (_, n) => {
    const id = `who:${n}`
    let [state, now] = [newState(START, '', null), START]
    let card: Card & { card_id: string } = { ...createEmptyCard(new Date(START)), card_id: id }
    for (let turn = 0; turn < BEFORE; turn++, now += DAY * (1 + turn * 3)) {
      const grade = gradeOf()
      state = ours.graded(id, state, grade, now)
      card = { ...bare.next(card, now, grade).card, card_id: id }
    }
    return { id, state, card, grade: gradeOf(), now }
  })
  const asOurs = () => timed(() => { for (const { id, state, grade, now } of stored) ours.graded(id, state, grade, now) })
  const asBare = () => timed(() => { for (const { card, grade, now } of stored) bare.next(card, now, grade) })
  const measure = () => Array.from({ length: RUNS }, () => ({ ours: asOurs(), bare: asBare() }))
  measure() // the compiler warms up
  const runs = measure()
  const [oursMs, bareMs] = [median(runs.map((run) => run.ours)), median(runs.map((run) => run.bare))]
  const ratio = rounded(median(runs.map((run) => run.ours / run.bare)))
  return { what: 'grading 10,000 stored review cards / a bare loop of ts-fsrs over the same; medians', cards: CARDS, oursMs: rounded(oursMs), bareMs: rounded(bareMs), ratio, target: TARGET, ok: ratio <= TARGET }
}

function timed(task: () => void): number {
  const started = performance.now()
  task()
  return performance.now() - started
}
