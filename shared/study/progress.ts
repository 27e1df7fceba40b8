import type { Measure } from '../feedback/measures.ts'

/** A count out of what there was; null where there is nothing to count yet. */
export type Counted = Pick<Measure, 'value'> & { of: number }

/** A solo debate of a student in exact numbers, never a mark. */
export interface ProgressBout {
  session: string
  /** ISO; when it began. */
  at: string
  seat: string
  figure: string
  closed: boolean
  minutes: number
  /** Points put to the student that were taken up. */
  met: Counted
  /** Claims put forward that rest on a card. */
  onCards: Counted
  /** Weak spots that are kept of it; 0 while it runs. */
  spots: number
}

/** Reviews of one calendar day of this computer. */
export interface ProgressDay { day: string; reviews: number; minutes: number }

/** What one student did at this machine, oldest first. */
export interface Progress { bouts: ProgressBout[]; days: ProgressDay[] }

/** Sums over all bouts. */
export function totals({ bouts, days }: Progress) {
  const sum = (of: (bout: ProgressBout) => number) => bouts.reduce((all, bout) => all + of(bout), 0)
  return {
    met: sum(({ met }) => met.value), put: sum(({ met }) => met.of), onCards: sum(({ onCards }) => onCards.value), claims: sum(({ onCards }) => onCards.of),
    atTable: sum(({ minutes }) => minutes), inReview: days.reduce((all, { minutes }) => all + minutes, 0), reviews: days.reduce((all, { reviews }) => all + reviews, 0),
  }
}
