import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { RoomState } from '../../../shared/room/room-state.ts'
import type { Host } from '../host-api.ts'
import type { LiveSession } from '../live-session.ts'

/** A class with its room. Errors: `unknown-session`; `not-now` where one student argues with the record. */
export function classOf(host: Pick<Host, 'look'>, sessionId: string): Result<{ live: LiveSession; room: RoomState }, Reason> {
  const looked = host.look(sessionId)
  if (!looked.ok) return looked
  const { room } = looked.value.snapshot.context
  return room ? ok({ live: looked.value, room }) : refuse('not-now', `Session ${sessionId} is no class: one student argues with the record there. Open it from the archive.`)
}
