import type { Reason } from '../protocol/reasons.ts'
import { usedAt, type DebateContext } from './context.ts'
import type { DebateEvent, Envelope } from './events.ts'

/** How long a person may take the own last move back, milliseconds from the move. Ours: time to read it once more. */
export const UNDO_GRACE_MS = 60_000

/** What can be taken back: what moves the debate on. Pins and pauses have moves of their own that undo them. */
const UNDOABLE: ReadonlySet<DebateEvent['type']> = new Set<DebateEvent['type']>(['deliver', 'advance', 'stop', 'debrief.answer', 'debrief.pass'])

/** What a move changes of a context; the rest is as it was opened, or corrected since. */
const MOVING = ['stageIndex', 'round', 'floor', 'pending', 'toExplain', 'toQuestion', 'clock', 'used', 'turns', 'pinned', 'played', 'debriefDone'] as const
type Moving = Pick<DebateContext, (typeof MOVING)[number]>

/** Where the debate stood before the last move that can be taken back: bounded, because it holds no such place itself. */
export interface Before {
  /** The entry of the move, and its time in milliseconds since 1970. */
  seq: number
  at: number
  participant: string
  type: DebateEvent['type']
  /** The chart's state value, as XState gives it. */
  value: unknown
  context: Moving
}

/** The place to come back to, if this entry is a move of a student that can be taken back; otherwise what was kept before it. */
export function placeBefore(context: DebateContext, value: unknown, { seq, at, by, event }: Envelope): Before | null {
  if (by.kind !== 'student' || !UNDOABLE.has(event.type)) return context.before
  return { seq, at: Date.parse(at), participant: by.participant, type: event.type, value, context: Object.fromEntries(MOVING.map((part) => [part, context[part]])) as unknown as Moving }
}

/** Until when the last move may be taken back, milliseconds since 1970; null where nothing can. */
export const undoableUntil = ({ before }: DebateContext): number | null => (before === null ? null : before.at + UNDO_GRACE_MS)

/** Why this entry may not be taken back now, or null. */
export function undoRefusal({ before }: DebateContext, { at, by }: Envelope, target: number): Reason | null {
  if (by.kind !== 'student') return 'not-your-seat'
  if (before === null || before.seq !== target) return 'not-now'
  if (before.participant !== by.participant) return 'not-your-seat'
  return Date.parse(at) > before.at + UNDO_GRACE_MS ? 'too-late' : null
}

/**
 * The context after the last move was taken back at `at`: as before it, with two exceptions. The clock goes on from the time that was
 * used when the move was made (reading the answers costs nothing), and stands still if it is paused now. What the facilitator corrected stays.
 */
export function contextBefore(now: DebateContext, before: Before, at: number, paused: boolean): DebateContext {
  const then: DebateContext = { ...now, ...before.context, before: null }
  if (then.clock.startedAt === null) return then
  return { ...then, clock: { ...then.clock, usedMs: usedAt(then, before.at), startedAt: paused ? null : at } }
}
