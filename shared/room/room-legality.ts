import { kindOf, stageOf, type DebateContext } from '../debate/context.ts'
import type { Actor, Envelope } from '../debate/events.ts'
import { deadlineOf } from '../debate/deadline.ts'
import { UNDO_GRACE_MS } from '../debate/undo.ts'
import type { StageKind } from '../recipes/schema.ts'
import type { Reason } from '../protocol/reasons.ts'
import { MAX_PROPOSALS } from './proposals.ts'
import { missingNow } from './missing.ts'
import type { Person, RoomState } from './room-state.ts'
import { floorRule, hasFigure, sideOf, turnOf, voters } from './stage-now.ts'
import { MAX_VOTES, voterKey } from './votes.ts'

/** Stages in which something is said in role, and those in which texts are put on the table. */
const SPOKEN: ReadonlySet<StageKind> = new Set<StageKind>(['present', 'openDiscussion', 'reverse', 'tourDeTable', 'tableMotion', 'negotiate', 'report'])
const WRITTEN: ReadonlySet<StageKind> = new Set<StageKind>(['tableMotion', 'negotiate', 'tourDeTable', 'openDiscussion'])
/** Out of role: the own view, and what is looked back on. */
const MAX_PEOPLE = 200
const MAX_PINS = 12
const MAX_CHECKS = 60

/** Why this may not happen in a class now, or null. */
export function roomRefusal(context: DebateContext, room: RoomState, envelope: Envelope): Reason | null {
  const { by, event, at } = envelope
  if (event.type === 'room.join') return by.kind !== 'app' ? 'forbidden' : joinRefusal(room, event.participant) ?? seatRefusal(context, event.seat ?? 'waiting')
  if (event.type === 'time.up') return by.kind !== 'app' ? 'forbidden' : timeIsUp(context, Date.parse(at)) ? null : 'not-now'
  if (event.type === 'recovered') return by.kind === 'app' ? null : 'forbidden'
  if (by.kind === 'facilitator') return facilitatorRefusal(context, room, envelope)
  if (by.kind !== 'student') return 'forbidden'
  const person = room.people[by.participant]
  if (!person) return 'unknown-participant'
  if (person.out !== null) return person.out
  return person.seat === by.seat ? studentRefusal(context, room, person, envelope, by) : 'not-your-seat'
}

function joinRefusal(room: RoomState, participant: string): Reason | null {
  const known = room.people[participant]
  if (known && known.out === null) return 'already-done'
  if (known?.out === 'excluded') return 'excluded'
  if (room.locked) return 'room-locked'
  return Object.values(room.people).filter(({ out }) => out === null).length >= MAX_PEOPLE ? 'room-full' : null
}

function facilitatorRefusal(context: DebateContext, room: RoomState, { event }: Envelope): Reason | null {
  const known = (id: string): Reason | null => (Object.hasOwn(room.people, id) ? null : 'unknown-participant')
  switch (event.type) {
    case 'room.seat': return event.seatings.map(({ participant, seat }) => known(participant) ?? seatRefusal(context, seat)).find((reason) => reason !== null) ?? null
    case 'room.pen': return known(event.participant) ?? (room.people[event.participant]!.out !== null ? 'unknown-participant' : hasFigure(room.people[event.participant]!.seat) ? null : 'unknown-seat')
    case 'room.remove': case 'room.extra': return known(event.participant)
    case 'room.lock': return event.locked === room.locked ? 'already-done' : null
    case 'room.options': case 'room.tally': case 'room.inject': case 'room.end': return kindOf(context) === 'closed' ? 'not-now' : null
    case 'room.goto': return event.index < context.recipe.stages.length ? null : 'not-now'
    case 'room.time': return context.clock.limitMs === null ? 'not-now' : null
    case 'room.next': return nextRefusal(context, room, event)
    case 'room.floor.end': return room.speaker ? null : 'not-now'
    case 'room.next.undo': return room.beforeNext ? null : 'not-now'
    case 'room.hand.down': return event.participant !== undefined && room.list.some((hand) => hand.participant === event.participant) ? null : 'not-now'
    case 'room.spoken': return seatRefusal(context, event.seat) ?? (event.participant === null ? null : known(event.participant))
    case 'room.propose': return room.proposals.length < MAX_PROPOSALS ? targetRefusal(room, event.target) : 'not-now'
    case 'room.decide': return room.proposals.some((each) => each.seq === event.target && each.status === 'open') ? null : 'unknown-target'
    case 'room.statement': return kindOf(context) === 'jointStatement' ? null : 'not-now'
    case 'room.confirm': return restatedSide(room, event.target) ? null : 'unknown-target'
    case 'room.checked': return room.checks.includes(event.request) ? null : 'unknown-target'
    case 'room.release': return room.held.includes(event.target) ? null : 'unknown-target'
    case 'room.vote.open': return voteOpenRefusal(room, event)
    case 'room.vote.count': case 'room.vote.close': return openVoteOf(room, event.vote) ? null : 'unknown-vote'
    case 'advance': return kindOf(context) === 'closed' ? 'not-now' : missingNow(context).length > 0 && event.anyway !== true ? 'stage-not-ready' : null
    case 'pause': case 'resume': return null
    case 'strike': return context.struck.includes(event.target) ? 'already-done' : null
    case 'unstrike': return context.struck.includes(event.target) ? null : 'not-now'
    case 'renamed': return null
    default: return 'forbidden'
  }
}

function studentRefusal(context: DebateContext, room: RoomState, person: Person, { event, at }: Envelope, by: Extract<Actor, { kind: 'student' }>): Reason | null {
  const kind = kindOf(context)
  const penOf = (): Reason | null => (!hasFigure(person.seat) ? 'not-your-seat' : person.pen ? null : 'no-pen')
  switch (event.type) {
    case 'room.sit': return room.options.seating !== 'self' ? 'forbidden' : kind === 'closed' ? 'not-now' : seatRefusal(context, event.seat)
    case 'room.pen': return !person.pen ? 'no-pen' : room.people[event.participant]?.seat === person.seat && room.people[event.participant]?.out === null ? null : 'unknown-participant'
    case 'room.hand': return person.seat === 'waiting' || floorRule(context) === 'none' ? 'not-now' : room.list.some((hand) => hand.participant === by.participant) ? 'hand-up' : null
    case 'room.hand.down': return (event.participant ?? by.participant) !== by.participant ? 'forbidden' : room.list.some((hand) => hand.participant === by.participant) ? null : 'not-now'
    case 'deliver': return speechRefusal(context, room, person, by)
    case 'room.spoken': return event.seat !== person.seat ? 'not-your-seat' : event.participant !== null && room.people[event.participant]?.seat !== person.seat ? 'unknown-participant' : SPOKEN.has(kind) ? penOf() : 'not-now'
    case 'room.restate': return kind !== 'listenBack' ? 'not-now' : penOf() ?? (sideOf(room, person.seat) ? null : 'not-your-seat')
    case 'room.confirm': {
      const side = restatedSide(room, event.target)
      return kind !== 'listenBack' || !side ? 'not-now' : penOf() ?? (sideOf(room, person.seat) !== null && sideOf(room, person.seat) !== side ? null : 'not-your-seat')
    }
    case 'room.statement': return kind === 'jointStatement' ? penOf() : 'not-now'
    case 'room.propose': return !WRITTEN.has(kind) || room.proposals.length >= MAX_PROPOSALS ? 'not-now' : penOf() ?? targetRefusal(room, event.target)
    case 'room.stance': return person.seat === 'waiting' || stageOf(context)?.stance !== event.when ? 'not-now' : null
    case 'room.tick': return !room.options.ticks ? 'not-now' : room.ticks.some(({ line }) => line === event.target) && !context.struck.includes(event.target) ? (room.lastSaid[by.participant]?.line === event.target ? 'forbidden' : null) : 'unknown-target'
    case 'room.check': return kind === 'closed' || room.checks.length >= MAX_CHECKS ? 'not-now' : null
    case 'room.ballot': return ballotRefusal(room, person, by, event.vote)
    case 'room.retract': return retractRefusal(room, by.participant, event.target, Date.parse(at))
    case 'pin': return kind === 'closed' || !hasFigure(person.seat) ? 'not-now' : (room.pins[by.participant] ?? []).includes(event.position) ? 'already-pinned' : (room.pins[by.participant]?.length ?? 0) >= MAX_PINS ? 'too-large' : null
    case 'unpin': return (room.pins[by.participant] ?? []).includes(event.position) ? null : 'not-pinned'
    case 'debrief.answer': case 'debrief.pass': return kind !== 'debrief' ? 'not-now' : (room.debrief[by.participant] ?? []).includes(event.question) ? 'already-done' : null
    default: return 'forbidden'
  }
}

/** Who may deliver a written speech: in turns the pens of the seats whose turn it is, from the list whoever was called (or that seat's pen), in a free stage each pen. */
function speechRefusal(context: DebateContext, room: RoomState, person: Person, by: Extract<Actor, { kind: 'student' }>): Reason | null {
  if (!SPOKEN.has(kindOf(context))) return 'not-now'
  const { speaker } = room
  const called = speaker !== null && (speaker.participant === by.participant || (speaker.seat === person.seat && person.pen))
  const rule = floorRule(context)
  const may = called || (rule === 'turns' && person.pen && turnOf(context).includes(person.seat)) || (rule === 'free' && person.pen)
  if (!may) return 'not-your-floor'
  return context.clock.startedAt === null ? 'paused' : null
}

function nextRefusal(context: DebateContext, room: RoomState, { participant, seat }: { participant: string | null; seat: string | null }): Reason | null {
  if (floorRule(context) === 'none') return 'not-now'
  if (participant !== null) return room.people[participant] && room.people[participant].out === null ? null : 'unknown-participant'
  if (seat !== null) return seatRefusal(context, seat)
  return room.list.length > 0 ? null : 'not-now'
}

function ballotRefusal(room: RoomState, person: Person, by: Extract<Actor, { kind: 'student' }>, seq: number): Reason | null {
  const vote = openVoteOf(room, seq)
  if (!vote) return 'unknown-vote'
  if (!voters(room).has(by.participant)) return 'not-your-seat'
  if (vote.by === 'delegations' && !hasFigure(person.seat)) return 'not-your-seat'
  if (vote.by === 'delegations' && !person.pen) return 'no-pen'
  return Object.hasOwn(vote.ballots, voterKey(vote, by.participant, person.seat)) ? 'voted-already' : null
}

function retractRefusal(room: RoomState, participant: string, target: number, at: number): Reason | null {
  const last = room.lastSaid[participant]
  if (!last || last.line !== target) return 'unknown-target'
  return at > last.at + UNDO_GRACE_MS ? 'too-late' : null
}

/** One vote at a time; the one that it repeats or compares with must be closed. */
function voteOpenRefusal(room: RoomState, { motion, rerunOf, swingOf }: { motion: number | null; rerunOf: number | null; swingOf: number | null }): Reason | null {
  if (room.votes.some(({ status }) => status === 'open') || room.votes.length >= MAX_VOTES) return 'not-now'
  const closed = (seq: number) => room.votes.some((vote) => vote.seq === seq && vote.status === 'closed')
  if ((rerunOf !== null && !closed(rerunOf)) || (swingOf !== null && !closed(swingOf))) return 'unknown-vote'
  return motion !== null && !room.proposals.some(({ seq }) => seq === motion) ? 'unknown-target' : null
}

const openVoteOf = (room: RoomState, seq: number) => room.votes.find((vote) => vote.seq === seq && vote.status === 'open')

const restatedSide = (room: RoomState, line: number) => (['a', 'b'] as const).find((side) => room.restated[side]?.line === line && room.restated[side]?.fair === null) ?? null

const seatRefusal = (context: DebateContext, seat: string): Reason | null => (!hasFigure(seat) || context.seats.some((entry) => entry.seat === seat) ? null : 'unknown-seat')

const targetRefusal = (room: RoomState, target: number | null): Reason | null => (target === null || room.proposals.some(({ seq, target: of }) => seq === target && of === null) ? null : 'unknown-target')

function timeIsUp(context: DebateContext, at: number): boolean {
  const deadline = deadlineOf(context)
  return deadline !== null && at >= deadline
}
