import type { Card } from '../dossier/card.ts'
import type { CardKind } from './cards/card.ts'
import type { ShownCard } from './cards/shown.ts'
import type { Grade, ReviewSettings } from './review.ts'

/** A card that is asked now. */
export interface AskedCard extends ShownCard {
  /** Named with the grade: another window may have graded the card meanwhile. */
  version: string
  stage: 'new' | 'learning' | 'review'
  /** In how long each grade would have it asked again; milliseconds. */
  intervals: Record<Grade, number>
  /** The bout whose weak spot it trains; null for others, and where that bout was deleted. */
  from: { session: string; date: string; figure: string } | null
  /** The positions that the answer rests on, with their sources. */
  sources: Card[]
}

/** What is left of today. */
export interface ReviewLeft { due: number; fresh: number; /** Seen today and coming back within minutes. */ learning: number }

export interface ReviewNow {
  card: AskedCard | null
  left: ReviewLeft
  /** Graded today. */
  done: number
  canUndo: boolean
  /** When something is due next, of what is not due now; null: nothing is waiting. */
  next: string | null
  /** The clock of this computer is earlier than when the last card was graded (then): cards wait until their day comes. Null otherwise. */
  clockBack: string | null
  /** What was just set aside because it was forgotten too often; null otherwise. */
  leech: string | null
}

export interface ReviewStats {
  left: ReviewLeft
  done: number
  /** For what is left, by how long answers took so far. */
  minutes: number
  settings: ReviewSettings
  /** Cards that were asked at least once, and all there are. */
  started: number
  total: number
  /** New cards that train a weak spot of a bout. */
  weak: number
  /** How many are due on each of the next 30 days; the first is today, with what is overdue. */
  forecast: { day: string; count: number }[]
  /** Of the reviews of the last 30 days, how many were asked and remembered; what was being learned does not count. */
  retention: { asked: number; remembered: number }
  aside: { leech: number; suspended: number; gone: number }
  next: string | null
  clockBack: string | null
}

export const DECK_PARTS = ['all', 'started', 'leech', 'suspended', 'gone'] as const
export type DeckPart = (typeof DECK_PARTS)[number]

/** A card as the deck lists it. `gone`: the dossier no longer has what it asks about. */
export interface DeckRow {
  id: string
  kind: CardKind
  kindWords: string
  label: string
  status: 'new' | 'learning' | 'review' | 'leech' | 'suspended' | 'buried' | 'gone'
  due: string | null
  reps: number
  lapses: number
}
export interface DeckList { rows: DeckRow[]; total: number }
