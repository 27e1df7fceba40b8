import type { Envelope } from '../../shared/debate/events.ts'
import { viewFor, type Viewer } from '../../shared/debate/view.ts'
import { seatOf, type Moment } from '../../shared/replay/moment.ts'
import { replaying } from './replay.ts'

/**
 * A record → what this viewer saw after each of its entries: the same view that the host told when the entry was made, because it is
 * made by the same functions. Whatever `viewFor` shows one day (votes, say) is in it. Throws with the seq of an entry that the machine refuses.
 */
export function momentsOf(sessionId: string, envelopes: readonly Envelope[], viewer: Viewer): Moment[] {
  return replaying(envelopes).map(({ envelope: { seq, at, by, event }, snapshot }) => {
    const { sessionId: _id, seq: _seq, moves: _moves, played: _played, undo: _undo, ...view } = viewFor(sessionId, seq, snapshot, viewer)
    return { seq, at, what: event.type, seat: seatOf(by), view }
  })
}
