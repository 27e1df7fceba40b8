import type { DebateContext } from '../debate/context.ts'
import type { Envelope } from '../debate/events.ts'
import { confirm, noteClaims, restate } from './controversy.ts'
import { callNext, endSpeaker, lower, raise, undoNext } from './floor.ts'
import { giveStance, tickable, tickLine } from './minds.ts'
import { giveExtra, handPen, join, remove, seat } from './people.ts'
import { decide, put } from './proposals.ts'
import type { RoomState } from './room-state.ts'
import { cast, closeVote, enterCount, openVote, voterKey } from './votes.ts'

type Change = Partial<DebateContext>

/** An event in a class → what changes. Only for events that `roomRefusal` let pass. */
export function applyRoom(context: DebateContext, envelope: Envelope, at: number): Change {
  const { room } = context
  if (!room) return {}
  const { event } = envelope
  switch (event.type) {
    case 'room.next': return callNext(context, event, at)
    case 'room.floor.end': return { ...endSpeaker(context, at) }
    case 'deliver': case 'room.spoken': return speech(context, room, envelope, at)
    case 'strike': return { struck: [...context.struck, event.target], room: { ...room, held: room.held.filter((line) => line !== event.target) } }
    case 'unstrike': return { struck: context.struck.filter((line) => line !== event.target) }
    default: {
      const change = inRoom(context, room, envelope, at)
      return Object.keys(change).length > 0 ? { room: { ...room, ...change } } : {}
    }
  }
}

function inRoom(context: DebateContext, room: RoomState, { seq, by, event }: Envelope, at: number): Partial<RoomState> {
  const who = by.kind === 'student' ? by.participant : ''
  const from = 'seat' in by ? by.seat : null
  switch (event.type) {
    case 'room.join': return join(room, event.participant, event.paper === true, event.seat)
    case 'room.sit': return seat(room, [{ participant: who, seat: event.seat }])
    case 'room.seat': return seat(room, event.seatings)
    case 'room.pen': return handPen(room, event.participant)
    case 'room.lock': return { locked: event.locked }
    case 'room.options': return { options: { ...room.options, ...event.options } }
    case 'room.remove': return remove(room, event.participant, event.exclude)
    case 'room.extra': return giveExtra(room, event.participant, event.factor)
    case 'room.hand': return raise(room, who, event.kind, at)
    case 'room.hand.down': return lower(room, event.participant ?? who)
    case 'room.next.undo': return undoNext(room)
    case 'room.restate': return { ...restate(room, from ?? '', seq), ...said(room, who, seq, at), ...held(room, by, seq) }
    case 'room.confirm': return { ...confirm(room, event.target, event.fair), ...(event.text === '' ? {} : held(room, by, seq)) }
    case 'room.statement': return { statement: seq, ...said(room, who, seq, at), ...held(room, by, seq) }
    case 'room.propose': return { ...put(room, seq, from, event.target), ...said(room, who, seq, at), ...held(room, by, seq) }
    case 'room.decide': return decide(room, event.target, event.outcome)
    case 'room.stance': return giveStance(room, who, event)
    case 'room.tally': return { tallies: { ...room.tallies, [event.when]: event.counts } }
    case 'room.tick': return tickLine(room, who, event)
    case 'room.check': return { checks: [...room.checks, seq], ...held(room, by, seq) }
    case 'room.checked': return { checks: room.checks.filter((line) => line !== event.request) }
    case 'room.vote.open': return openVote(context, room, seq, event)
    case 'room.vote.count': return enterCount(room, event)
    case 'room.vote.close': return closeVote(context, room, event.vote)
    case 'room.ballot': return { ...cast(room, event.vote, voterKey(room.votes.find((vote) => vote.seq === event.vote)!, who, from ?? ''), event.choice), ...(event.text === '' ? {} : held(room, by, seq)) }
    case 'room.release': return { held: room.held.filter((line) => line !== event.target) }
    case 'room.retract': return retracted(room, event.target)
    case 'pin': return { pins: { ...room.pins, [who]: [...(room.pins[who] ?? []), event.position] } }
    case 'unpin': return { pins: { ...room.pins, [who]: (room.pins[who] ?? []).filter((card) => card !== event.position) } }
    case 'debrief.answer': case 'debrief.pass': return { debrief: { ...room.debrief, [who]: [...(room.debrief[who] ?? []), event.question] } }
    default: return {}
  }
}

/** A written speech, or one that was spoken and noted. It does not end the floor: the teacher does, or the speaker's own button. */
function speech(context: DebateContext, room: RoomState, { seq, by, event }: Envelope, at: number): Change {
  if (event.type !== 'deliver' && event.type !== 'room.spoken') return {}
  const seatOf = event.type === 'room.spoken' ? event.seat : 'seat' in by ? by.seat : ''
  const person = event.type === 'room.spoken' ? event.participant : by.kind === 'student' ? by.participant : null
  const speaker = room.speaker && room.speaker.seat === seatOf ? { ...room.speaker, said: true } : room.speaker
  const next: RoomState = {
    ...room, speaker, people: hadATurn(room, person), ticks: tickable(room, seq), ...noteClaims(context, room, seatOf, event.claims),
    ...(person === null ? {} : said(room, person, seq, at)), ...(event.text === '' ? {} : held(room, by, seq)),
  }
  return { room: next, played: [...context.played, ...event.cards.filter((card) => !context.played.includes(card))] }
}

/** Who speaks in the delegation's turn, or freely, has had a turn too; of somebody who was called, it is counted when the floor ends. */
function hadATurn(room: RoomState, participant: string | null): RoomState['people'] {
  const person = participant === null ? undefined : room.people[participant]
  if (!person || participant === null || room.speaker?.participant === participant) return room.people
  return { ...room.people, [participant]: { ...person, turns: person.turns + 1 } }
}

const said = (room: RoomState, participant: string, line: number, at: number): Partial<RoomState> => (participant === '' ? {} : { lastSaid: { ...room.lastSaid, [participant]: { line, at } } })

/** Where the teacher looks at texts first, those of students wait. */
const held = (room: RoomState, by: Envelope['by'], line: number): Partial<RoomState> => (room.options.hold && by.kind === 'student' ? { held: [...room.held, line] } : {})

function retracted(room: RoomState, target: number): Partial<RoomState> {
  return {
    lastSaid: Object.fromEntries(Object.entries(room.lastSaid).filter(([, { line }]) => line !== target)),
    held: room.held.filter((line) => line !== target),
    proposals: room.proposals.map((each) => (each.seq === target ? { ...each, status: 'withdrawn' as const } : each)),
    restated: { a: room.restated.a?.line === target ? null : room.restated.a, b: room.restated.b?.line === target ? null : room.restated.b },
    statement: room.statement === target ? null : room.statement,
  }
}
