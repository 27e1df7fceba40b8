import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results, RoomPeek } from '../../../shared/protocol/api.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { RoomState } from '../../../shared/room/room-state.ts'
import { hasFigure, membersOf } from '../../../shared/room/stage-now.ts'
import { PLACES } from '../../../shared/room/words.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import { keyHash, newKey, type SeatKeys } from '../../store/seat-keys.ts'
import type { Host } from '../host-api.ts'
import type { LiveSession } from '../live-session.ts'
import { classOf } from './class-of.ts'
import { cleanPseudonym, freePseudonym, isTaken } from './pseudonym.ts'
import { membersBySeat, openSeats, smallestSeat } from './seating.ts'

type Joined = Result<Results['room.join'], Reason>

export interface JoiningParts {
  host: Pick<Host, 'look' | 'enter' | 'now'>
  reader: Pick<RecordReader, 'participants'>
  keys: SeatKeys
  random: () => number
}

/** How people come into a class and under which names. The door has checked the code before. */
export interface Joining {
  peek(sessionId: string): Result<RoomPeek, Reason>
  /** Somebody new. Errors: `empty-text`, `name-taken`, `room-locked`, `room-full`, `unknown-seat`, `seat-full`. */
  come(sessionId: string, typed: string, seat: string | undefined): Joined
  /** Somebody who was sent out, under the own name and with what was said before; `excluded` people may not. */
  comeBack(sessionId: string, participant: string, seat: string | undefined): Joined
  /** Somebody without a device, on any seat. */
  add(sessionId: string, typed: string, seat: string): Result<Results['class.addPerson'], Reason>
  /** Errors: `unknown-participant`, `empty-text`, `name-taken`. */
  rename(sessionId: string, participant: string, typed: string): Result<null, Reason>
}

export function joining({ host, reader, keys, random }: JoiningParts): Joining {
  const others = (sessionId: string, besides?: string) => reader.participants(sessionId).filter(({ id }) => id !== besides).map(({ pseudonym }) => pseudonym)

  function nameIn(sessionId: string, typed: string, besides?: string): Result<string, Reason> {
    const taken = others(sessionId, besides)
    const name = cleanPseudonym(typed)
    if (name === null) return refuse('empty-text', `A name needs at least one letter or figure. Nobody was named yet; “${freePseudonym(taken)}” is free.`)
    return isTaken(name, taken) ? refuse('name-taken', `Somebody in this class is called “${name}” already. Nobody was named yet; choose another name: “${freePseudonym(taken)}” is free.`) : ok(name)
  }

  /** One entry does it all: person, key and seat are stored together or not at all. */
  function enter(live: LiveSession, person: { id: string; pseudonym: string; key: string | null; seat: string | undefined; isBack?: boolean }): Result<{ seq: number }, Reason> {
    const event = { type: 'room.join', participant: person.id, ...(person.key === null && { paper: true as const }), ...(person.seat !== undefined && { seat: person.seat }) } as const
    const joins = person.isBack ? undefined : { id: person.id, pseudonym: person.pseudonym, tokenHash: person.key === null ? null : keyHash(person.key) }
    const entered = host.enter(live.id, { kind: 'app' }, event, null, joins)
    return entered.ok ? entered : refuse(entered.reason, WORDS[entered.reason] ?? entered.detail)
  }

  return {
    peek(sessionId) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      const { live, room } = found.value
      return ok({ sessionId, recipe: live.snapshot.context.recipe.title, locked: room.locked, seats: room.options.seating === 'self' ? seatsToChoose(live, room) : [], suggestion: freePseudonym(others(sessionId)) })
    },

    come(sessionId, typed, wanted) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      if (found.value.room.locked) return refuse('room-locked', LOCKED)
      const name = nameIn(sessionId, typed)
      if (!name.ok) return name
      const seat = seatFor(found.value.live, found.value.room, wanted)
      if (!seat.ok) return seat
      const [id, key] = [idFrom(random), newKey()]
      const entered = enter(found.value.live, { id, pseudonym: name.value, key, seat: seat.value })
      return entered.ok ? ok({ sessionId, participant: id, token: key }) : entered
    },

    comeBack(sessionId, participant, wanted) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      const seat = seatFor(found.value.live, found.value.room, wanted, participant)
      if (!seat.ok) return seat
      const key = newKey()
      const entered = enter(found.value.live, { id: participant, pseudonym: '', key, seat: seat.value, isBack: true })
      if (!entered.ok) return entered
      keys.give({ session: sessionId, participant }, keyHash(key), host.now()) // until then the key of before leads to the seat
      return ok({ sessionId, participant, token: key })
    },

    add(sessionId, typed, seat) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      const name = nameIn(sessionId, typed)
      if (!name.ok) return name
      const id = idFrom(random)
      const entered = enter(found.value.live, { id, pseudonym: name.value, key: null, seat })
      return entered.ok ? ok({ participant: id }) : entered
    },

    rename(sessionId, participant, typed) {
      const found = classOf(host, sessionId)
      if (!found.ok) return found
      if (!Object.hasOwn(found.value.room.people, participant)) return refuse('unknown-participant', 'This person is not in the class. Nobody was renamed.')
      const name = nameIn(sessionId, typed, participant)
      if (!name.ok) return name
      keys.setPseudonym({ session: sessionId, participant }, name.value)
      return ok(null)
    },
  }
}

const seatsOf = ({ snapshot }: LiveSession) => snapshot.context.seats.map(({ seat }) => seat)

/** Each delegation with how many sit there and whether it has room now, and the places without a figure, which always have. */
function seatsToChoose(live: LiveSession, room: RoomState): RoomPeek['seats'] {
  const members = membersBySeat(room, seatsOf(live))
  const open = openSeats(members)
  const delegations = live.snapshot.context.seats.map(({ seat, figure }) => ({ seat, figure, members: members.get(seat) ?? 0, ...(!open.has(seat) && { full: true as const }) }))
  return [...delegations, ...PLACES.filter((place) => place !== 'waiting').map((seat) => ({ seat, figure: null, members: membersOf(room, seat).length }))]
}

/** Where somebody sits who comes in, by the rule of the room; undefined: they wait. */
function seatFor(live: LiveSession, room: RoomState, wanted: string | undefined, participant?: string): Result<string | undefined, Reason> {
  const members = membersBySeat(room, seatsOf(live), participant)
  if (room.options.seating === 'auto') return ok(smallestSeat(members))
  if (room.options.seating === 'manual' || wanted === undefined || wanted === 'waiting') return ok(undefined)
  if (!hasFigure(wanted)) return ok(wanted)
  if (!members.has(wanted)) return refuse('unknown-seat', WORDS['unknown-seat']!)
  return openSeats(members).has(wanted) ? ok(wanted) : refuse('seat-full', 'This delegation has its people for now, so that all are about the same size. You are not in yet: choose a smaller delegation, or come in without a seat.')
}

const LOCKED = 'The room is locked: nobody new can come in. Who is in stays in. Ask your teacher to unlock it, then try again.'

const WORDS: Partial<Record<Reason, string>> = {
  'room-locked': LOCKED,
  'room-full': 'The room is full: it takes 200 people. You are not in; ask your teacher.',
  'already-done': 'This person is in the room already. Nothing was changed.',
  excluded: 'Your teacher has closed this room to you. What you said stays in the record; talk to your teacher.',
  'unknown-seat': 'There is no such seat in this room. Nobody came in; choose another seat.',
}
