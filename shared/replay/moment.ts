import type { Actor, DebateEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { DebateView } from '../debate/view-types.ts'

/** What a viewer saw of a session at a moment. Nothing can be done in the past, and which cards had been played its lines say. */
export type MomentView = Omit<DebateView, 'sessionId' | 'seq' | 'moves' | 'played' | 'undo'>

/** One entry of the record as a viewer met it: what happened, who did it, and what was seen after it. */
export interface Moment {
  seq: number
  /** ISO. */
  at: string
  what: DebateEvent['type']
  /** Null where the app or the facilitator did it. */
  seat: string | null
  view: MomentView
}

/** A moment as it travels: of the view only what became another since the moment before. The first one holds all. */
export type FoldedMoment = Omit<Moment, 'view'> & { view: Partial<MomentView> }

/** A whole session for a viewer who goes through it: every moment, and the lines once, as they count now. */
export interface SessionRecord {
  sessionId: string
  moments: FoldedMoment[]
  lines: Line[]
}

export const seatOf = (by: Actor): string | null => ('seat' in by ? by.seat : null)

/** Moments in order → the same, each holding only what is new in it. Bounded for each moment, because a view is. */
export function foldMoments(moments: readonly Moment[]): FoldedMoment[] {
  let before: Partial<Record<string, string>> = {}
  return moments.map(({ view, ...moment }) => {
    const now = Object.fromEntries(Object.entries(view).map(([key, value]) => [key, JSON.stringify(value)]))
    const changed = Object.fromEntries(Object.entries(view).filter(([key]) => before[key] !== now[key])) as Partial<MomentView>
    before = now
    return { ...moment, view: changed }
  })
}

/** The way back: every moment with the whole view. What did not change is one object in all of them. */
export function unfoldMoments(folded: readonly FoldedMoment[]): Moment[] {
  let view = {} as MomentView
  return folded.map((moment) => {
    view = { ...view, ...moment.view }
    return { ...moment, view }
  })
}
