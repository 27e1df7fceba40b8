import type { Answer } from './answers.ts'
import type { PlayableCard } from './partner-dossier.ts'
import { handOf, type Situation } from './situation.ts'

export interface CoreCard {
  card: PlayableCard
  claim: string
  /** Place among the seat's core claims, from 1. */
  rank: number
  answer: Answer | undefined
}

/** Weights of the choice (ours): this winter before earlier, an answer before a mere statement, own words before a report, a new claim before one stated already. */
const CORE = 2
const ANSWERS = 0.6
const OWN_WORDS = 0.3
const STATED_ALREADY = -0.9

/** A card for one of the seat's core claims, high ranks first, better still when it is one of `answers`. Null when none is left in the hand. */
export function coreCard(situation: Situation, seat: string, answers: readonly Answer[]): CoreCard | null {
  const hand = handOf(situation, seat)
  const stated = situation.lines.filter((line) => line.seat === seat).flatMap(({ claims }) => claims.map(({ claim }) => claim))
  const options = (situation.dossier.core.get(seat) ?? []).flatMap((claim, index) =>
    hand.filter((card) => card.supports.includes(claim)).map((card) => {
      const answer = answers.find((entry) => entry.card === card && entry.states === claim)
      const score = 1 / (index + 1) + (card.period === 'core' ? CORE : 0) + (answer ? ANSWERS : 0) + (card.voice === 'reported' ? 0 : OWN_WORDS)
      return { card, claim, rank: index + 1, answer, score: score + (stated.includes(claim) ? STATED_ALREADY : 0) + situation.random() * 0.4 }
    }),
  )
  return options.toSorted((a, b) => b.score - a.score)[0] ?? null
}
