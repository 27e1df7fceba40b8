import { perObject } from '../lib/per-object.ts'
import { playedBy, stageOf, type DebateContext } from '../debate/context.ts'
import type { Hand, RoomState, Speaker } from './room-state.ts'
import { sideOf, turnOf } from './stage-now.ts'
import type { HandKind } from './words.ts'

type Change = Partial<DebateContext>

/** Milliseconds that the speaker has used at `at`. */
export const speakerUsed = ({ usedMs, startedAt }: Speaker, at: number): number => usedMs + (startedAt === null ? 0 : Math.max(0, at - startedAt))

/** The list as it is called: first-timers first if the room is run so, otherwise as the hands went up. Points of order come before all. */
export const inOrder = perObject((room: RoomState): readonly Hand[] => {
  const turns = (hand: Hand) => (room.options.firstTimersFirst ? (room.people[hand.participant]?.turns ?? 0) + (room.speaker?.participant === hand.participant ? 1 : 0) : 0)
  const order = (hand: Hand) => (hand.kind === 'point-of-order' ? 0 : 1)
  return room.list.toSorted((one, two) => order(one) - order(two) || turns(one) - turns(two) || one.at - two.at)
})

/** Ends whoever speaks, and adds the time to person, seat and side. */
export function endSpeaker(context: DebateContext, at: number): Change {
  const { room } = context
  if (!room?.speaker) return {}
  const { speaker } = room
  const ms = speakerUsed(speaker, at)
  const person = speaker.participant === null ? undefined : room.people[speaker.participant]
  const people = person && speaker.participant !== null ? { ...room.people, [speaker.participant]: { ...person, spokenMs: person.spokenMs + ms, turns: person.turns + 1 } } : room.people
  const side = sideOf(room, speaker.seat)
  return {
    ...seatTime(context, [speaker.seat], ms),
    room: { ...room, people, speaker: null, sideMs: side ? { ...room.sideMs, [side]: room.sideMs[side] + ms } : room.sideMs },
  }
}

/** Floor time and a turn for seats of the table; several share it. */
function seatTime(context: DebateContext, seats: readonly string[], ms: number): Pick<DebateContext, 'used' | 'turns'> {
  const used = { ...context.used }
  const turns = { ...context.turns }
  for (const seat of seats.filter((each) => playedBy(context, each) !== undefined)) {
    used[seat] = (used[seat] ?? 0) + Math.round(ms / seats.length)
    turns[seat] = (turns[seat] ?? 0) + 1
  }
  return { used, turns }
}

/** At the end of a turn nobody was called in, its time goes to the seats that had it. */
export function creditTurn(context: DebateContext, usedMs: number): Change {
  const { room } = context
  const seats = turnOf(context)
  return room && !room.speaker && seats.length > 0 ? seatTime(context, seats, usedMs) : {}
}

/** Gives the floor to a person of the list, to a person who is not in it, or to a seat; who spoke before ends. */
export function callNext(context: DebateContext, called: { participant: string | null; seat: string | null }, at: number): Change {
  const ended = { ...context, ...endSpeaker(context, at) }
  const room = ended.room!
  const first = called.participant === null && called.seat === null ? (inOrder(room)[0] ?? null) : null
  const participant = called.participant ?? first?.participant ?? null
  const seat = called.seat ?? (participant === null ? null : (room.people[participant]?.seat ?? null))
  if (seat === null) return {}
  const hand = room.list.find((each) => each.participant === participant)
  const speaker: Speaker = { seat, participant, kind: hand?.kind ?? null, startedAt: context.clock.startedAt === null ? null : at, usedMs: 0, limitMs: limitFor(context, room, participant, hand?.kind ?? null), said: false }
  return { ...ended, room: { ...room, speaker, list: room.list.filter((each) => each.participant !== participant), beforeNext: { list: context.room!.list, speaker: null } } }
}

/** A question and a point of order are short; extra time multiplies. */
function limitFor(context: DebateContext, room: RoomState, participant: string | null, kind: HandKind | null): number | null {
  const seconds = stageOf(context)?.speechSeconds
  if (seconds === undefined || !context.timed) return null
  const short = kind === 'question' || kind === 'point-of-order' || kind === 'source' ? 0.5 : 1
  const extra = participant === null ? 1 : (room.people[participant]?.extra ?? 1)
  return Math.round(seconds * short * extra * 1000)
}

/** "Next" was a mistake: the list as it would be now without it, nobody speaks, the time of the one called counts for nothing. */
export const undoNext = (room: RoomState): Partial<RoomState> => ({ speaker: room.beforeNext?.speaker ?? null, list: room.beforeNext?.list ?? room.list, beforeNext: null })

/** Hands go up and down in the list that "undo" brings back too. */
const inLists = ({ list, beforeNext }: RoomState, change: (list: readonly Hand[]) => Hand[]): Pick<RoomState, 'list' | 'beforeNext'> => ({ list: change(list), beforeNext: beforeNext && { ...beforeNext, list: change(beforeNext.list) } })

export const raise = (room: RoomState, participant: string, kind: HandKind, at: number): Partial<RoomState> => inLists(room, (list) => (list.some((hand) => hand.participant === participant) ? [...list] : [...list, { participant, kind, at }]))
export const lower = (room: RoomState, participant: string): Partial<RoomState> => inLists(room, (list) => list.filter((hand) => hand.participant !== participant))

export const holdSpeaker = (room: RoomState, at: number): RoomState => (room.speaker ? { ...room, speaker: { ...room.speaker, usedMs: speakerUsed(room.speaker, at), startedAt: null } } : room)
export const goOnSpeaker = (room: RoomState, at: number): RoomState => (room.speaker ? { ...room, speaker: { ...room.speaker, startedAt: at } } : room)
