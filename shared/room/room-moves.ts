import { kindOf, stageOf, type DebateContext } from '../debate/context.ts'
import { DEBRIEF_QUESTIONS, type DebateEvent, type Envelope } from '../debate/events.ts'
import { roomRefusal } from './room-legality.ts'
import type { RoomMove } from './room-view.ts'
import type { Person, RoomState } from './room-state.ts'
import { STANCE_TIMES } from './words.ts'

type ClockStatus = 'stopped' | 'running' | 'paused'

/**
 * What the teacher may press now. Events with a target (which person, which line) are asked about with the one that is most likely
 * allowed; the host checks each again.
 */
export function facilitatorMoves(context: DebateContext, room: RoomState, clock: ClockStatus): RoomMove[] {
  const may = (event: DebateEvent) => roomRefusal(context, room, { ...HERE, by: { kind: 'facilitator', participant: 'facilitator' }, event } as Envelope) === null
  const moves: RoomMove[] = []
  if (clock === 'running') moves.push('pause')
  if (clock === 'paused') moves.push('resume')
  if (kindOf(context) === 'closed') return [...moves, 'room.goto']
  if (may({ type: 'advance' })) moves.push('advance')
  moves.push('room.goto', 'room.end', 'room.inject', 'room.seat', 'room.options', room.locked ? 'room.unlock' : 'room.lock')
  if (clock !== 'stopped' && may({ type: 'room.time', seconds: 60 })) moves.push('room.time')
  if (may({ type: 'room.next', participant: null, seat: null })) moves.push('room.next')
  if (may({ type: 'room.next', participant: null, seat: context.lead })) moves.push('room.next.seat')
  if (room.speaker) moves.push('room.floor.end')
  if (room.beforeNext) moves.push('room.next.undo')
  const open = room.votes.find(({ status }) => status === 'open')
  if (open) moves.push('room.vote.close', 'room.vote.count')
  else moves.push('room.vote.open')
  if (stageOf(context)?.stance) moves.push('room.tally')
  return moves
}

/** What one student may do now: by the types of events. */
export function studentMoves(context: DebateContext, room: RoomState, participant: string, person: Person, clock: ClockStatus): RoomMove[] {
  const may = (event: DebateEvent) => roomRefusal(context, room, { ...HERE, by: { kind: 'student', participant, seat: person.seat }, event } as Envelope) === null
  const moves: RoomMove[] = []
  const add = (move: RoomMove, allowed: boolean) => void (allowed && moves.push(move))
  add('room.sit', room.options.seating === 'self' && may({ type: 'room.sit', seat: 'observer' }))
  add('pin', may({ type: 'pin', position: ' ' }))
  add('deliver', clock !== 'paused' && may({ type: 'deliver', move: 'assert', text: '.', claims: [], cards: [], respondsTo: [], warrant: '', limits: '', quotes: [] }))
  add('room.spoken', may({ type: 'room.spoken', seat: person.seat, participant: null, text: '', claims: [], cards: [], respondsTo: [] }))
  add('room.hand', may({ type: 'room.hand', kind: 'new-point' }))
  add('room.hand.down', may({ type: 'room.hand.down' }))
  add('room.restate', may({ type: 'room.restate', text: '.' }))
  const toConfirm = (['a', 'b'] as const).flatMap((side) => room.restated[side]?.line ?? [])
  add('room.confirm', toConfirm.some((target) => may({ type: 'room.confirm', target, fair: true, text: '' })))
  add('room.statement', may({ type: 'room.statement', text: '.', evidenceA: 1, evidenceB: 1, open: '.' }))
  add('room.propose', may({ type: 'room.propose', text: '.', target: null }))
  add('room.stance', STANCE_TIMES.some((when) => may({ type: 'room.stance', when, value: 5, confidence: 5, moved: [] })))
  add('room.tick', room.ticks.some(({ line }) => may({ type: 'room.tick', target: line, tick: 'clear', on: true })))
  add('room.check', may({ type: 'room.check', text: '.', about: null }))
  const open = room.votes.find(({ status }) => status === 'open')
  add('room.ballot', open !== undefined && may({ type: 'room.ballot', vote: open.seq, choice: 'yes', text: '' }))
  add('room.pen', person.pen)
  add('debrief.answer', DEBRIEF_QUESTIONS.some((question) => may({ type: 'debrief.pass', question })))
  return moves
}

/** The rules that are asked here look at no time but that of a retraction, which has its own field in the view. */
const HERE = { seq: 0, at: new Date(0).toISOString() }
