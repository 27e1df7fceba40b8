import type { Envelope } from '../../shared/debate/events.ts'

/** The seats that people take with this entry, so that the database knows whose lines may stand there. */
export function seatingsOf({ by, event }: Envelope): { participant: string; seat: string }[] {
  switch (event.type) {
    case 'room.join': return [{ participant: event.participant, seat: event.seat ?? 'waiting' }]
    case 'room.sit': return by.kind === 'student' ? [{ participant: by.participant, seat: event.seat }] : []
    case 'room.seat': return event.seatings
    default: return []
  }
}
