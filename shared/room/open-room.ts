import type { OpenEvent } from '../debate/events.ts'
import type { RoomState } from './room-state.ts'

/** A room in which nobody is yet; null where the session is no class. */
export function openRoom({ room }: OpenEvent): RoomState | null {
  if (!room) return null
  return {
    sides: room.sides, options: room.options, locked: false, people: {}, pins: {}, list: [], speaker: null, beforeNext: null, sideMs: { a: 0, b: 0 },
    advocated: { a: [], b: [] }, added: { a: [], b: [] }, restated: { a: null, b: null }, statement: null, proposals: [], votes: [], stances: {}, tallies: {}, ticks: [], checks: [], held: [],
    lastSaid: {}, debrief: {},
  }
}
