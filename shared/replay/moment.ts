import type { Actor, DebateEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { DebateView } from '../debate/view-types.ts'
import type { RoomView } from '../room/room-view.ts'

/** What a viewer saw of a session at a moment. Nothing can be done in the past, and which cards had been played its lines say. */
export type MomentView = Omit<DebateView, 'sessionId' | 'seq' | 'moves' | 'played' | 'undo'> & { /** Of a class: what all its screens showed. */ room?: MomentRoom }

export type MomentRoom = Omit<RoomView, 'sessionId' | 'seq'>

/** One entry of the record as a viewer met it: what happened, who did it, and what was seen after it. */
export interface Moment {
  seq: number
  /** ISO. */
  at: string
  what: DebateEvent['type']
  /** Null where the app or the facilitator did it. */
  seat: string | null
  /** Who of a class did it; absent where that is nobody's business: own views, ballots, ticks, extra time. */
  participant?: string
  view: MomentView
}

/** A moment as it travels: of the view only what became another since the moment before. The first one holds all. */
export type FoldedMoment = Omit<Moment, 'view'> & { view: Partial<Omit<MomentView, 'room'>> & { room?: Partial<MomentRoom> } }

/** A whole session for a viewer who goes through it: every moment, and the lines once, as they count now. */
export interface SessionRecord {
  sessionId: string
  moments: FoldedMoment[]
  lines: Line[]
  /** Of a class: how its people are called. */
  people?: Record<string, string>
  /** Of a class: lines that waited for the teacher, with the entry from which on the room saw them. */
  shownFrom?: Record<number, number>
}

export const seatOf = (by: Actor): string | null => ('seat' in by ? by.seat : null)

/** Moments in order → the same, each holding only what is new in it. Bounded for each moment, because a view is. */
export function foldMoments(moments: readonly Moment[]): FoldedMoment[] {
  const [views, rooms] = [changes<MomentView>(), changes<MomentRoom>()]
  return moments.map(({ view: { room, ...view }, ...moment }) => {
    const changed = room && rooms(room)
    return { ...moment, view: { ...views(view), ...(changed && Object.keys(changed).length > 0 ? { room: changed } : {}) } }
  })
}

/** Of each thing that it is given, what differs from the thing before. */
function changes<T extends object>(): (thing: T) => Partial<T> {
  let before: Partial<Record<string, string>> = {}
  return (thing) => {
    const now = Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, JSON.stringify(value)]))
    const changed = Object.fromEntries(Object.entries(thing).filter(([key]) => before[key] !== now[key])) as Partial<T>
    before = now
    return changed
  }
}

/** The way back: every moment with the whole view. What did not change is one object in all of them. */
export function unfoldMoments(folded: readonly FoldedMoment[]): Moment[] {
  let view = {} as MomentView
  return folded.map(({ view: { room, ...rest }, ...moment }) => {
    view = { ...view, ...rest, ...(room && { room: { ...view.room, ...room } as MomentRoom }) }
    return { ...moment, view }
  })
}
