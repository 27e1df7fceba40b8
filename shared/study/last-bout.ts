import type { WeakSpot } from '../feedback/weak-spots.ts'

/** What the last closed bout of a student left open. Only ids of the pack: the page shows claims and cards with their voices. */
export interface LastBout {
  session: string
  /** ISO; when it was last used. */
  at: string
  seat: string
  figure: string
  /** `answers`: the cards that would answer, best first; those that the seat's figure said itself stand before others. */
  spots: (Pick<WeakSpot, 'kind' | 'claim' | 'position' | 'line'> & { answers: string[] })[]
}
