import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { RoomUpdate } from '../../../shared/room/room-view.ts'
import { envelopeOf } from '../../store/record.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { Schedule } from '../clock-driver.ts'
import type { Host } from '../host-api.ts'
import type { LiveSession } from '../live-session.ts'
import { hall, type Hall, type Screen } from './hall.ts'

export interface BroadcastParts {
  host: Pick<Host, 'look' | 'watch'>
  reader: Pick<RecordReader, 'participants' | 'entriesOf'>
  now: () => number
  schedule: Schedule
}

/** Which classes are in memory, and who looks at them. A class stays as long as its door is open or anybody looks. */
export interface Broadcast {
  /** Everything that this page shows from now on; the function takes it away again. */
  watch(sessionId: string, screen: Screen, since: number): Result<{ update: RoomUpdate; leave: () => void }, Reason>
  /** Keeps a class in memory until `letGo`: its door is open. */
  hold(sessionId: string): Result<null, Reason>
  letGo(sessionId: string): void
  /** The class was deleted: nothing of it stays in memory. */
  drop(sessionId: string): void
  isOnline(sessionId: string, participant: string): boolean
  /** People are called otherwise now. */
  renamed(sessionId: string): void
}

interface Open {
  hall: Hall
  isHeld: boolean
  unfollow: () => void
}

export function broadcast({ host, reader, now, schedule }: BroadcastParts): Broadcast {
  const open = new Map<string, Open>()

  function enter(sessionId: string): Result<Open, Reason> {
    const known = open.get(sessionId)
    if (known) return ok(known)
    const looked = lookInto(sessionId)
    if (!looked.ok) return looked
    let live = looked.value
    const screens = hall({ live: () => live, names: () => namesOf(reader, sessionId), released: releasedIn(reader, sessionId), now, schedule })
    const followed = host.watch(sessionId, (update) => {
      live = update.live
      screens.happened(update.lines)
    })
    if (!followed.ok) return followed
    const entered = { hall: screens, isHeld: false, unfollow: followed.value }
    open.set(sessionId, entered)
    return ok(entered)
  }

  function lookInto(sessionId: string): Result<LiveSession, Reason> {
    const looked = host.look(sessionId)
    return looked.ok && looked.value.snapshot.context.room === null ? refuse('not-now', `Session ${sessionId} is no class: one student argues with the record there. Open it from the archive.`) : looked
  }

  function leaveIfUnused(sessionId: string): void {
    const entered = open.get(sessionId)
    if (!entered || entered.isHeld || !entered.hall.isEmpty()) return
    entered.hall.close()
    entered.unfollow()
    open.delete(sessionId)
  }

  return {
    watch(sessionId, screen, since) {
      const entered = enter(sessionId)
      if (!entered.ok) return entered
      const update = entered.value.hall.enter(screen, since)
      const leave = () => {
        entered.value.hall.leave(screen)
        leaveIfUnused(sessionId)
      }
      return ok({ update, leave })
    },
    hold(sessionId) {
      const entered = enter(sessionId)
      if (!entered.ok) return entered
      entered.value.isHeld = true
      return ok(null)
    },
    letGo(sessionId) {
      const entered = open.get(sessionId)
      if (!entered) return
      entered.isHeld = false
      leaveIfUnused(sessionId)
    },
    drop(sessionId) {
      const entered = open.get(sessionId)
      entered?.hall.close()
      entered?.unfollow()
      open.delete(sessionId)
    },
    isOnline: (sessionId, participant) => open.get(sessionId)?.hall.isOnline(participant) ?? false,
    renamed: (sessionId) => open.get(sessionId)?.hall.happened([]),
  }
}

const namesOf = (reader: BroadcastParts['reader'], sessionId: string): Map<string, string> => new Map(reader.participants(sessionId).map(({ id, pseudonym }) => [id, pseudonym]))

/** Which lines the teacher has released so far, and by which entry; read once, for screens that come back later. */
function releasedIn(reader: BroadcastParts['reader'], sessionId: string): Map<number, number> {
  return new Map(reader.entriesOf(sessionId, 'room.release').flatMap((row) => {
    const event = envelopeOf(row)?.event
    return event?.type === 'room.release' ? [[event.target, row.seq] as const] : []
  }))
}
