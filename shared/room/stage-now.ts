import { stageOf, type DebateContext } from '../debate/context.ts'
import type { FLOOR_RULES, StageKind } from '../recipes/schema.ts'
import { perObject } from '../lib/per-object.ts'
import type { Person, RoomState } from './room-state.ts'
import { isPlace, type Side } from './words.ts'

type FloorRule = (typeof FLOOR_RULES)[number]

/** How the floor goes round where the recipe does not say it. */
const FLOOR_OF: Partial<Record<StageKind, FloorRule>> = {
  present: 'turns', reverse: 'turns', tourDeTable: 'turns', listenBack: 'free', openDiscussion: 'list', negotiate: 'list', tableMotion: 'list', jointStatement: 'free', report: 'list',
}

export const floorRule = (context: DebateContext): FloorRule => {
  const stage = stageOf(context)
  return stage ? (stage.floor ?? FLOOR_OF[stage.kind] ?? 'none') : 'none'
}

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')

export const sideOf = (room: RoomState, seat: string): Side | null => (room.sides.a.includes(seat) ? 'a' : room.sides.b.includes(seat) ? 'b' : null)

/** Seats that have the turn in this round; empty where the floor does not go by turns. Without a list in the recipe: the sides where the room has two, else seat by seat. */
export function turnOf(context: DebateContext, round = context.round): string[] {
  const { room, seats } = context
  if (!room || floorRule(context) !== 'turns') return []
  const turn = stageOf(context)?.turns?.[round - 1]
  if (turn === 'side-a') return room.sides.a
  if (turn === 'side-b') return room.sides.b
  if (turn !== undefined) return seats.some(({ seat }) => seat === turn) ? [turn] : []
  const seat = seats[(round - 1) % Math.max(1, seats.length)]
  return seat ? [seat.seat] : []
}

/** The side whose turn it is, where turns go by sides. */
export function turnSide(context: DebateContext): Side | null {
  const turn = stageOf(context)?.turns?.[context.round - 1]
  return turn === 'side-a' ? 'a' : turn === 'side-b' ? 'b' : null
}

/** In `reverse` each seat argues the case of the one that sits across: first for first, second for second. Null elsewhere. */
export function arguesAs(context: DebateContext, seat: string): string | null {
  const { room } = context
  const side = room && sideOf(room, seat)
  if (!room || !side || stageOf(context)?.kind !== 'reverse') return null
  const across = room.sides[otherSide(side)]
  return across[room.sides[side].indexOf(seat) % Math.max(1, across.length)] ?? null
}

/** Who is in the room, by seat: asked for every screen, and only changed when people move. */
const bySeat = perObject((people: RoomState['people']) => {
  const seats = new Map<string, string[]>()
  for (const [id, { seat, out }] of Object.entries(people)) {
    if (out !== null) continue
    const members = seats.get(seat)
    if (members) members.push(id)
    else seats.set(seat, [id])
  }
  return seats
})

const voting = perObject((people: RoomState['people']) => new Set(Object.keys(people).filter((id) => isVoter(people[id]!))))

const isVoter = ({ seat, out }: Person) => out === null && seat !== 'waiting' && seat !== 'press' && seat !== 'observer'

/** Everybody who is in the room and sits with a figure or among the undecided: those who vote. */
export const voters = ({ people }: RoomState): ReadonlySet<string> => voting(people)

export const membersOf = ({ people }: Pick<RoomState, 'people'>, seat: string): readonly string[] => bySeat(people).get(seat) ?? []

export const hasFigure = (seat: string) => !isPlace(seat)
