import type { RoomState } from './room-state.ts'

/** How many texts and amendments may be on the table in one lesson. */
export const MAX_PROPOSALS = 60

export const put = (room: RoomState, seq: number, seat: string | null, target: number | null): Partial<RoomState> => ({ proposals: [...room.proposals, { seq, seat, target, status: 'open' }] })

export const decide = (room: RoomState, target: number, outcome: 'taken' | 'rejected' | 'withdrawn'): Partial<RoomState> => ({ proposals: room.proposals.map((each) => (each.seq === target ? { ...each, status: outcome } : each)) })
