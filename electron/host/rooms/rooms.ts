import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Draft } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Desk } from '../../store/desk.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import { keyHash, newKey, type SeatKeys } from '../../store/seat-keys.ts'
import type { Schedule } from '../clock-driver.ts'
import type { Peer } from '../connection.ts'
import type { Host } from '../host-api.ts'
import { broadcast, type Broadcast } from './broadcast.ts'
import { classOf } from './class-of.ts'
import { joining, type Joining } from './joining.ts'
import { dealt, shuffled } from './seating.ts'
import { actorOf, sending } from './sending.ts'

export interface RoomsParts {
  host: Host
  reader: RecordReader
  keys: SeatKeys
  desk: Desk
  dossier: Dossier
  now: () => number
  schedule: Schedule
  random: () => number
}

/** The classes of this app: who comes in, what they send, what their screens show. Nothing here knows of a network. */
export interface Rooms extends Joining, Pick<Broadcast, 'hold' | 'letGo' | 'drop'> {
  watch(peer: Peer, sessionId: string, since: number): Result<Results['room.watch'], Reason>
  send: ReturnType<typeof sending>
  draft(peer: Peer, sessionId: string, as: string | undefined): Result<Draft | null, Reason>
  saveDraft(peer: Peer, sessionId: string, as: string | undefined, draft: Draft | null): Result<{ savedAt: string }, Reason>
  /** Seats everybody who waits. */
  allocate(sessionId: string, how: 'random' | 'balanced', seats: readonly string[]): Result<{ seated: number }, Reason>
  /** A new key to a person's seat; every earlier one is void. */
  rekey(sessionId: string, participant: string): Result<string, Reason>
  /** Whose key this is; null where it is nobody's in this class. */
  whoHas(sessionId: string, hash: string): { participant: string } | null
}

export function rooms(parts: RoomsParts): Rooms {
  const { host, reader, keys, desk, random } = parts
  const screens = broadcast(parts)
  const doors = joining({ host, reader, keys, random })
  const send = sending({ ...parts, isOnline: screens.isOnline })

  /** Whose draft it is: one's own; of others, the teacher keeps only what people without a device have dictated. */
  function writerOf({ principal }: Peer, sessionId: string, as: string | undefined): Result<string, Reason> {
    const found = classOf(host, sessionId)
    if (!found.ok) return found
    if (principal.kind === 'owner' && as !== undefined && (found.value.room.people[as]?.paper === false || keys.holds({ session: sessionId, participant: as }))) return refuse('forbidden', 'What somebody writes on a device of their own is theirs until it is delivered. Nothing was read or changed.')
    const by = actorOf(principal, as, found.value.live, screens.isOnline)
    return by.ok ? ok('participant' in by.value ? by.value.participant : '') : by
  }

  return {
    ...doors,
    hold: screens.hold,
    letGo: screens.letGo,
    drop: screens.drop,
    send,

    watch(peer, sessionId, since) {
      const { principal } = peer
      const participant = principal.kind === 'participant' ? principal.participant : null
      if (participant !== null) {
        const found = classOf(host, sessionId)
        const by = found.ok ? actorOf(principal, undefined, found.value.live, screens.isOnline) : found
        if (!by.ok) return by
      }
      peer.watching.get(sessionId)?.()
      peer.watching.delete(sessionId)
      const kind = principal.kind === 'owner' || principal.kind === 'participant' ? principal.kind : 'projector'
      const watched = screens.watch(sessionId, { kind, participant, send: peer.send }, since)
      if (!watched.ok) return watched
      peer.watching.set(sessionId, watched.value.leave)
      return ok(watched.value.update)
    },

    draft(peer, sessionId, as) {
      const writer = writerOf(peer, sessionId, as)
      return writer.ok ? ok(desk.draft(sessionId, writer.value)) : writer
    },

    saveDraft(peer, sessionId, as, draft) {
      const writer = writerOf(peer, sessionId, as)
      if (!writer.ok) return writer
      const savedAt = host.now()
      desk.saveDraft(sessionId, writer.value, draft, savedAt)
      return ok({ savedAt })
    },

    rename(sessionId, participant, typed) {
      const renamed = doors.rename(sessionId, participant, typed)
      if (renamed.ok) screens.renamed(sessionId)
      return renamed
    },

    allocate(sessionId, how, seats) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      const { room } = found.value
      const waiting = Object.entries(room.people).filter(([, { seat, out }]) => out === null && seat === 'waiting').map(([id]) => id)
      if (waiting.length === 0) return ok({ seated: 0 })
      const mixed = <T>(list: readonly T[]) => (how === 'random' ? shuffled(list, random) : [...list])
      const entered = host.enter(sessionId, TEACHER, { type: 'room.seat', seatings: dealt(mixed(waiting), mixed([...new Set(seats)]), room) }, null)
      return entered.ok ? ok({ seated: waiting.length }) : entered
    },

    rekey(sessionId, participant) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      if (!Object.hasOwn(found.value.room.people, participant)) return refuse('unknown-participant', 'This person is not in the class. No link was made.')
      const key = newKey()
      keys.give({ session: sessionId, participant }, keyHash(key), host.now())
      return ok(key)
    },

    whoHas(sessionId, hash) {
      const owner = keys.ownerOf(hash)
      return owner?.session === sessionId ? { participant: owner.participant } : null
    },
  }
}

const TEACHER = { kind: 'facilitator', participant: 'facilitator' } as const
