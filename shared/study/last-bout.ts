import type { Card } from '../dossier/card.ts'
import type { WeakSpot } from '../feedback/weak-spots.ts'

/** One thing that a bout left open. */
export interface OpenSpot {
  kind: WeakSpot['kind']
  /** The claim that it is about, in the words of the pack. */
  claim: { id: string; text: string } | null
  /** The card that was played, misquoted or departed from. */
  position: Card | null
  /** The line that shows it. */
  line: number
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
