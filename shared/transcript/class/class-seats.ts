import type { DebateContext } from '../../debate/context.ts'
import type { ClassStep } from '../../room/held-lines.ts'
import type { RoomState } from '../../room/room-state.ts'
import { sideOf } from '../../room/stage-now.ts'
import { PLACES } from '../../room/words.ts'
import type { People } from '../people.ts'
import type { Say } from '../words/say.ts'
import type { ClassPerson, ClassSeat } from './part.ts'

/** Who sat where at the end, and before; with the time that seats and people used. */
export function seatsOf(steps: readonly ClassStep[], context: DebateContext, room: RoomState, people: People, say: Say): ClassSeat[] {
  const titleOf = (seat: string): string => (say.knows(`place.${seat}`) ? say.t(`place.${seat}`) : (people.seat(seat)?.figure ?? seat))
  const sat = satOf(steps, titleOf)
  const at = (seat: string) => Object.entries(room.people).filter(([, person]) => person.seat === seat).map(([id, { spokenMs, turns, out }]): ClassPerson => ({ name: people.name(id) ?? id, usedMs: spokenMs, turns, sat: sat.get(id) ?? [], ...(out === null ? {} : { out }) }))
    .toSorted((one, two) => one.name.localeCompare(two.name, 'en'))
  const table = context.seats.map(({ seat }): ClassSeat => ({ seat, title: titleOf(seat), side: sideOf(room, seat), usedMs: context.used[seat] ?? 0, turns: context.turns[seat] ?? 0, people: at(seat) }))
  const places = PLACES.map((seat): ClassSeat => ({ seat, title: titleOf(seat), side: null, usedMs: 0, turns: 0, people: at(seat) }))
  return [...table, ...places.filter(({ people: those }) => those.length > 0)]
}

/** By person, where they sat from when on. Whoever came in with a seat, or found one at once, never sat in the waiting room. */
function satOf(steps: readonly ClassStep[], title: (seat: string) => string): Map<string, ClassPerson['sat']> {
  const sat = new Map<string, { seat: string; title: string; from: string }[]>()
  for (const { envelope: { at }, snapshot } of steps) {
    for (const [id, { seat }] of Object.entries(snapshot.context.room?.people ?? {})) {
      const before = sat.get(id) ?? []
      if (before.at(-1)?.seat !== seat) sat.set(id, [...(before.at(-1)?.seat === 'waiting' ? before.slice(0, -1) : before), { seat, title: title(seat), from: at }])
    }
  }
  return new Map([...sat].map(([id, places]) => [id, places.map(({ seat: _seat, ...place }) => place)]))
}
