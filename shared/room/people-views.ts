import { perObject } from '../lib/per-object.ts'
import { kindOf, stageOf, type DebateContext } from '../debate/context.ts'
import type { DebateSnapshot } from '../debate/step.ts'
import { UNDO_GRACE_MS } from '../debate/undo.ts'
import { inOrder } from './floor.ts'
import { facilitatorMoves, studentMoves } from './room-moves.ts'
import type { People } from './room-view-for.ts'
import type { ConsoleView, PersonView, YouView } from './room-view.ts'
import type { RoomState } from './room-state.ts'
import { arguesAs, hasFigure, membersOf, sideOf } from './stage-now.ts'
import { voterKey } from './votes.ts'
import { STANCE_TIMES, TICKS, type Tick } from './words.ts'

/** What the teacher's console shows besides the room. Of stances and ballots only whether they were given. */
export function consoleViewFor({ context, value }: DebateSnapshot, people: People): ConsoleView {
  const room = roomIn(context)
  return {
    moves: facilitatorMoves(context, room, value.clock),
    people: Object.keys(room.people).map((id) => personView(room, id, people)),
    held: room.held, checks: room.checks, canUndoNext: room.beforeNext !== null,
  }
}

function personView(room: RoomState, participant: string, people: People): PersonView {
  const { seat, pen, out, spokenMs, turns, extra } = room.people[participant]!
  const open = room.votes.find(({ status }) => status === 'open')
  return {
    participant, label: people.label(participant), seat, pen, out, online: people.isOnline(participant), spokenMs, turns, extra,
    hand: room.list.find((hand) => hand.participant === participant)?.kind ?? null, pins: room.pins[participant]?.length ?? 0,
    stances: STANCE_TIMES.filter((when) => room.stances[participant]?.[when] !== undefined), debrief: room.debrief[participant]?.length ?? 0,
    voted: open !== undefined && Object.hasOwn(open.ballots, voterKey(open, participant, seat)),
  }
}

/** What one person's device shows besides the room; null for somebody who never came in. */
export function youViewFor({ context, value }: DebateSnapshot, participant: string, people: People): YouView | null {
  const room = roomIn(context)
  const person = room.people[participant]
  if (!person) return null
  const { seat, pen, out } = person
  const open = room.votes.find(({ status }) => status === 'open')
  const last = room.lastSaid[participant]
  return {
    participant, label: people.label(participant), seat, side: sideOf(room, seat), pen, out,
    moves: out === null ? studentMoves(context, room, participant, person, value.clock) : [],
    arguesAs: arguesAs(context, seat),
    hand: room.list.find((hand) => hand.participant === participant)?.kind ?? null,
    place: inOrder(room).findIndex((hand) => hand.participant === participant) + 1 || null,
    speaking: room.speaker?.participant === participant,
    pins: room.pins[participant] ?? [], stances: room.stances[participant] ?? {},
    ballot: open ? (open.ballots[voterKey(open, participant, seat)] ?? null) : null,
    debrief: room.debrief[participant] ?? [],
    spokenMs: person.spokenMs, turns: person.turns,
    ticks: ticksOn(room, last?.line), ticked: room.ticks.flatMap(({ line, by }) => TICKS.filter((tick) => by[tick].includes(participant)).map((tick) => ({ line, tick }))),
    held: room.held.filter((line) => line === last?.line),
    retract: last && kindOf(context) !== 'closed' ? { target: last.line, until: new Date(last.at + UNDO_GRACE_MS).toISOString() } : null,
    stance: stageOf(context)?.stance ?? null,
    delegation: delegationsOf(room.people)(people)(seat),
  }
}

/** Each delegation, once for all of its members' screens. */
const delegationsOf = perObject((people: RoomState['people']) => perObject(({ label }: People) => {
  const known = new Map<string, YouView['delegation']>()
  return (seat: string) => {
    const list = known.get(seat) ?? (hasFigure(seat) ? membersOf({ people }, seat).map((id) => ({ participant: id, label: label(id), pen: people[id]!.pen })) : [])
    known.set(seat, list)
    return list
  }
}))

function ticksOn(room: RoomState, line: number | undefined): YouView['ticks'] {
  const entry = room.ticks.find((each) => each.line === line)
  return entry ? { line: entry.line, counts: Object.fromEntries(TICKS.map((tick) => [tick, entry.by[tick].length])) as Record<Tick, number> } : null
}

function roomIn({ room }: DebateContext): RoomState {
  if (!room) throw new Error('This session is no class.')
  return room
}
