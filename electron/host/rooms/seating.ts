import type { RoomState } from '../../../shared/room/room-state.ts'
import { membersOf } from '../../../shared/room/stage-now.ts'

export interface Seating {
  participant: string
  seat: string
}

/** How many sit on each seat, without the person who is looking for one. */
export const membersBySeat = (room: RoomState, seats: readonly string[], besides?: string): Map<string, number> =>
  new Map(seats.map((seat) => [seat, membersOf(room, seat).filter((id) => id !== besides).length]))

/**
 * Seats that a person may choose: delegations stay within one of each other, so only the smallest are open. A class is seated by and by,
 * and a rule that looks at the whole class would leave the last ones an empty table.
 */
export function openSeats(members: ReadonlyMap<string, number>): Set<string> {
  const least = Math.min(...members.values())
  return new Set([...members].filter(([, count]) => count === least).map(([seat]) => seat))
}

/** The smallest delegation; of several, the first one of the table. */
export const smallestSeat = (members: ReadonlyMap<string, number>): string | undefined => [...members].toSorted(([, one], [, two]) => one - two)[0]?.[0]

/** Deals people to seats in this order, each to the delegation that is smallest then. */
export function dealt(people: readonly string[], seats: readonly string[], room: RoomState): Seating[] {
  const members = membersBySeat(room, seats)
  for (const participant of people) {
    const at = room.people[participant]?.seat ?? ''
    if (members.has(at)) members.set(at, members.get(at)! - 1)
  }
  return people.flatMap((participant) => {
    const seat = smallestSeat(members)
    if (seat === undefined) return []
    members.set(seat, members.get(seat)! + 1)
    return [{ participant, seat }]
  })
}

/** Fisher and Yates, by numbers in [0, 1). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const cards = [...list]
  for (let last = cards.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[cards[last], cards[other]] = [cards[other]!, cards[last]!]
  }
  return cards
}
