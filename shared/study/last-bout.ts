import type { Card } from '../dossier/card.ts'
import type { WeakSpot } from '../feedback/weak-spots.ts'

/** One thing that a bout left open; several points on one claim are one. */
export interface OpenSpot {
  kind: WeakSpot['kind']
  /** The claim that it is about, in the words of the pack. */
  claim: { id: string; text: string } | null
  /** The cards that were played, misquoted or departed from; none for a question. */
  positions: Card[]
  /** The lines that show it. */
  lines: number[]
  /** Cards that would answer; those that the seat's figure said itself stand before others. */
  answers: Card[]
}

/** What the last closed bout of a student left open. */
export interface LastBout {
  session: string
  /** ISO; when it was last used. */
  at: string
  seat: string
  figure: string
  spots: OpenSpot[]
}
