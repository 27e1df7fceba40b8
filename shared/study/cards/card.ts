import type { Attack, Seat } from '../../dossier/schema.ts'

/** What a card asks. The last three come from one's own bouts, the others from the dossier. */
export const CARD_KINDS = ['who', 'when', 'claim', 'answer', 'altered', 'made', 'contradicted', 'missed', 'record', 'carry'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** One thing that is shown or chosen. `words`: those of a position; `made`: a wording by this app that nobody said, always marked as such after the answer. */
export type Piece =
  | { is: 'words'; position: string; dated: boolean }
  | { is: 'claim'; claim: string }
  | { is: 'figure'; figure: string }
  | { is: 'time'; date: string }
  | { is: 'made'; position: string; text: string }

/** Why the right answer is right. */
export type Because =
  | { is: 'said' }
  | { is: 'tension'; tension: Seat['tensions'][number] }
  | { is: 'serves'; claim: string; also: string[] }
  | { is: 'attack'; attack: Attack }
  | { is: 'printings'; variant: string }
  | { is: 'swapped'; from: string; to: string }
  | { is: 'against'; notes: string[] }

/** A question of the deck. It follows from the pack and its id alone, so that only the id and how it went are stored. */
export interface StudyCard {
  id: string
  kind: CardKind
  /** What one looks at before answering. */
  shown: Piece[]
  /** The first is right, and no other is. */
  choices: [Piece, ...Piece[]]
  /** The positions that the answer rests on; their sources stand under it. */
  positions: string[]
  /** The figure or seat that the question names, if it names one. */
  figure: string | null
  claim: string | null
  because: Because
}
