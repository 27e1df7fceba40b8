import type { DebateEvent, Envelope } from '../../shared/debate/events.ts'
import { viewFor, type Viewer } from '../../shared/debate/view.ts'
import type { DebateSnapshot } from '../../shared/debate/step.ts'
import { seatOf, type Moment, type MomentRoom } from '../../shared/replay/moment.ts'
import { roomViewFor } from '../../shared/room/room-view-for.ts'
import { replaying, type Played } from './replay.ts'

/**
 * A record → what this viewer saw after each of its entries: the same view that the host told when the entry was made, because it is
 * made by the same functions. Throws with the seq of an entry that the machine refuses.
 */
export const momentsOf = (sessionId: string, envelopes: readonly Envelope[], viewer: Viewer): Moment[] => replaying(envelopes).map((played) => momentOf(sessionId, played, viewer))

function momentOf(sessionId: string, { envelope: { seq, at, by, event }, snapshot }: Played, viewer: Viewer): Moment {
  const { sessionId: _id, seq: _seq, moves: _moves, played: _played, undo: _undo, ...view } = viewFor(sessionId, seq, snapshot, viewer)
  return { seq, at, what: event.type, seat: seatOf(by), view }
}

const NOBODY: Viewer = { seat: null, participant: null, name: '' }

/** What one does for oneself, or what is given to one person alone: a replay does not say whose it is. */
const PRIVATE: ReadonlySet<DebateEvent['type']> = new Set(['room.stance', 'room.tick', 'room.ballot', 'room.extra', 'pin', 'unpin', 'debrief.answer', 'debrief.pass'])

/** A class → what all its screens showed after each entry. `label` says how people are called. */
export function classMoments(sessionId: string, steps: readonly Played[], label: (participant: string) => string): Moment[] {
  return steps.map((played) => {
    const { envelope: { by, event, seq }, snapshot } = played
    const { seat, view, ...moment } = momentOf(sessionId, played, NOBODY)
    const room = roomThen(sessionId, seq, snapshot, label)
    const whose = room.speaker?.seat ?? (room.stage.turn.length === 1 ? room.stage.turn[0]! : null)
    const isPrivate = PRIVATE.has(event.type)
    return { ...moment, seat: isPrivate ? null : seat, ...(by.kind === 'student' && !isPrivate ? { participant: by.participant } : {}), view: { ...view, floor: whose, room } }
  })
}

/** Who was connected is not in the record. */
function roomThen(sessionId: string, seq: number, snapshot: DebateSnapshot, label: (participant: string) => string): MomentRoom {
  const { sessionId: _id, seq: _seq, ...room } = roomViewFor(sessionId, seq, snapshot, { label, isOnline: () => false })
  return room
}
