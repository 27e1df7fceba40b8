import { DEBRIEF_QUESTIONS, type Move } from './events.ts'
import { playedBy } from './context.ts'
import type { DebateSnapshot } from './step.ts'
import type { ViewMove } from './view-types.ts'

const MOVES_BY_STAGE: Partial<Record<string, Move[]>> = {
  opening: ['assert', 'yield'],
  exchange: ['assert', 'support', 'rebut', 'question', 'answer', 'concede', 'withdraw', 'yield'],
  closing: ['assert', 'yield'],
}

/** Which moves each stage with a floor takes; the host refuses others. */
export const allowsMove = (kind: string, move: Move) => MOVES_BY_STAGE[kind]?.includes(move) ?? false

/** What a seat may do now. A button exists because its move is in this list. */
export function movesFor(snapshot: DebateSnapshot, seat: string | null): ViewMove[] {
  const { context, value } = snapshot
  if (seat === null || seat !== context.lead || playedBy(context, seat) !== 'student') return []
  const stage = typeof value.stage === 'string' ? value.stage : Object.keys(value.stage)[0]!
  const moves: ViewMove[] = []
  if (value.clock === 'running') moves.push('pause')
  if (value.clock === 'paused') moves.push('resume')
  if (stage === 'prepare') moves.push('pin', 'unpin', 'advance')
  if (stage === 'dropRoles' || stage === 'debrief') moves.push('advance')
  if (['prepare', 'opening', 'exchange', 'closing'].includes(stage)) moves.push('stop')
  if (context.floor === seat && value.clock === 'running') moves.push(...(MOVES_BY_STAGE[stage] ?? []).map((move) => `deliver:${move}` as const))
  if (stage === 'debrief' && context.debriefDone.length < DEBRIEF_QUESTIONS.length) moves.push('debrief.answer', 'debrief.pass')
  return moves
}
