import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { RoomClientEvent } from '../../../shared/debate/events.ts'
import type { Peer, Principal } from '../connection.ts'
import type { ClassDoors } from '../rooms/class-doors.ts'
import type { Rooms } from '../rooms/rooms.ts'

/** What everybody in a class calls; who may call which of it is decided in `permissions.ts`. */
export function roomMethods({ rooms, doors }: { rooms: Rooms; doors: ClassDoors }) {
  const joined = new WeakSet<Peer>()

  const withCode = (principal: Principal, code: string): Result<Exclude<Principal, { kind: 'owner' }>, Reason> => {
    if (principal.kind === 'owner') return refuse('not-now', 'This laptop leads the class and does not join it. Add people on the console instead; nothing was changed.')
    const checked = doors.checkCode(principal.sessionId, code, principal.kind === 'visitor' ? principal.from : principal.kind)
    return checked.ok ? ok(principal) : checked
  }

  return {
    'room.peek': ({ code }: Params<'room.peek'>, { principal }: Peer) => {
      const guest = withCode(principal, code)
      return guest.ok ? rooms.peek(guest.value.sessionId) : guest
    },
    'room.join': ({ code, pseudonym, seat }: Params<'room.join'>, peer: Peer): Result<Results['room.join'], Reason> => {
      const guest = withCode(peer.principal, code)
      if (!guest.ok) return guest
      if (joined.has(peer)) return refuse('already-done', 'Somebody has come in from this page already. Reload it to take up the seat.')
      const { value } = guest
      const outcome = value.kind === 'participant' ? rooms.comeBack(value.sessionId, value.participant, seat) : rooms.come(value.sessionId, pseudonym, seat)
      if (outcome.ok) joined.add(peer)
      return outcome
    },
    'room.watch': ({ sessionId, since }: Params<'room.watch'>, peer: Peer) => rooms.watch(peer, sessionId, since),
    'room.send': (command: { commandId: string; sessionId: string; as?: string; event: RoomClientEvent }, { principal }: Peer) => rooms.send(principal, command),
    'room.draft.load': ({ sessionId, as }: Params<'room.draft.load'>, peer: Peer) => rooms.draft(peer, sessionId, as),
    'room.draft.save': ({ sessionId, as, draft }: Params<'room.draft.save'>, peer: Peer) => rooms.saveDraft(peer, sessionId, as, draft),
  }
}
