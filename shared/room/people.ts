import { lower } from './floor.ts'
import type { RoomState } from './room-state.ts'
import { hasFigure, membersOf } from './stage-now.ts'

/** Changes of who is where. Each returns the parts of the room that change. */
type Change = Partial<RoomState>

export const join = (room: RoomState, participant: string, paper: boolean, at = 'waiting'): Change => {
  const known = room.people[participant]
  const person = known ? { ...known, out: null, seat: at, pen: false, paper } : { seat: at, pen: false, out: null, spokenMs: 0, turns: 0, extra: 1, paper }
  return { people: withPens({ ...room.people, [participant]: person }) }
}

/** Each goes to the new seat without the pen; a delegation without a pen gives it to its first member. */
export function seat(room: RoomState, seatings: readonly { participant: string; seat: string }[]): Change {
  const last = new Map(seatings.map(({ participant, seat: to }) => [participant, to])) // somebody may stand in the list twice
  const moved = Object.fromEntries([...last].flatMap(([participant, to]) => {
    const person = room.people[participant]
    return person && person.seat !== to ? [[participant, { ...person, seat: to, pen: false }]] : []
  }))
  return { people: withPens({ ...room.people, ...moved }) }
}

export function handPen(room: RoomState, participant: string): Change {
  const { seat: of } = room.people[participant]!
  return { people: Object.fromEntries(Object.entries(room.people).map(([id, person]) => [id, person.seat === of ? { ...person, pen: id === participant } : person])) }
}

/** Out of the room: hand down, pen to another; what was said stays. */
export function remove(room: RoomState, participant: string, exclude: boolean): Change {
  const person = room.people[participant]!
  return {
    people: withPens({ ...room.people, [participant]: { ...person, pen: false, out: exclude ? 'excluded' : 'removed' } }),
    ...lower(room, participant),
  }
}

export const giveExtra = (room: RoomState, participant: string, factor: number): Change => ({ people: { ...room.people, [participant]: { ...room.people[participant]!, extra: factor } } })

function withPens(people: RoomState['people']): RoomState['people'] {
  const next = { ...people }
  for (const of of new Set(Object.values(people).map((person) => person.seat))) {
    const members = membersOf({ people }, of)
    const [first] = members
    if (first === undefined || !hasFigure(of) || members.some((id) => people[id]!.pen)) continue
    next[first] = { ...people[first]!, pen: true }
  }
  return next
}
