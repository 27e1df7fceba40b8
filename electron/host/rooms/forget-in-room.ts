import type { CallError } from '../../../shared/protocol/api.ts'
import type { ForgetRequest } from '../../store/forget.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { ClassDoors } from './class-doors.ts'
import type { Rooms } from './rooms.ts'

/** What follows in a class that is open when something of it is forgotten: whoever lost name and key comes off the seat, and a deleted class is shut. */
export function forgetInRoom({ rooms, doors, reader }: { rooms: Pick<Rooms, 'drop'>; doors: ClassDoors; reader: Pick<RecordReader, 'participants'> }) {
  return ({ session, participant, what }: ForgetRequest): void => {
    if (what === 'session') {
      rooms.drop(session)
      void doors.close(session)
    }
    if (what === 'texts' || what === 'session') return
    for (const { id } of reader.participants(session)) if (participant === null || participant === id) doors.drop(session, id, UNKNOWN_NOW)
  }
}

const UNKNOWN_NOW: CallError = { reason: 'unauthorised', detail: 'Your teacher has taken the names off this class, and with them the way back to your seat. What you delivered is kept; with the code you can come in anew.' }
