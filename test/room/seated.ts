import type { aClass } from '../support/a-class.ts'

type Room = ReturnType<typeof aClass>

const SEATS = { k: 'kallas', m: 'meloni', a: 'macron', b: 'bettel' } as const

/** Lets two students sit down on each of the four seats: k1 k2 m1 m2 a1 a2 b1 b2; the first of each has the pen. */
export function seated(room: Room, each = 2): Room {
  const people = Object.entries(SEATS).flatMap(([letter, seat]) => Array.from({ length: each }, (_, index) => ({ participant: `${letter}${index + 1}`, seat })))
  for (const { participant } of people) comesIn(room, participant)
  room.teacher({ type: 'room.seat', seatings: people })
  return room
}

/** Somebody comes through the door, and waits for a seat. */
export function comesIn(room: Room, participant: string, paper = false): void {
  const outcome = room.join(participant, paper)
  if (!outcome.ok) throw new Error(`${participant}: ${outcome.reason}`)
}
