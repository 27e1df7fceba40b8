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

/**
 * A card for one of the seat's core claims: strong claims first, better still when it is one of `answers`;
 * cards of this winter before earlier ones. Null when none is left in the hand.
 */
export function coreCard(situation: Situation, seat: string, answers: readonly Answer[]): CoreCard | null {
  const hand = handOf(situation, seat)
  const options = (situation.dossier.core.get(seat) ?? []).flatMap((claim, index) =>
    hand.filter((card) => card.supports.includes(claim)).map((card) => {
      const answer = answers.find((entry) => entry.card === card && entry.states === claim)
      return { card, claim, rank: index + 1, answer, score: (card.period === 'core' ? 2 : 0) + 1 / (index + 1) + (answer ? 0.6 : 0) + situation.random() * 0.4 }
    }),
  )
  return options.toSorted((a, b) => b.score - a.score)[0] ?? null
}
