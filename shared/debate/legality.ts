import { roomRefusal } from '../room/room-legality.ts'
import type { Reason } from '../protocol/reasons.ts'
import type { DebateContext } from './context.ts'
import { playedBy } from './context.ts'
import { deadlineOf } from './deadline.ts'
import type { Actor, Envelope } from './events.ts'
import { undoRefusal } from './undo.ts'

/**
 * Why an event may not happen in this context, or null. What each *stage* allows is the chart's business;
 * here are the rules that hold in all of them: who may do what, once, and with the floor.
 */
export function refusalFor(context: DebateContext, envelope: Envelope): Reason | null {
  if (context.room) return roomRefusal(context, context.room, envelope)
  const { by, event, at } = envelope
  switch (event.type) {
    case 'pin': return notLead(context, by) ?? (context.pinned.includes(event.position) ? 'already-pinned' : null)
    case 'unpin': return notLead(context, by) ?? (context.pinned.includes(event.position) ? null : 'not-pinned')
    case 'deliver': return notLead(context, by) ?? noFloor(context, by)
    case 'play': return notRecord(context, by) ?? (context.played.includes(event.position) ? 'card-already-played' : null)
    case 'pass': return notRecord(context, by)
    case 'explain': return notApp(by) ?? (context.toExplain === event.about ? null : 'not-now')
    case 'ask':
    case 'skip-question': return notApp(by) ?? (questionDue(context) ? null : 'not-now')
    case 'debrief.answer':
    case 'debrief.pass': return notLead(context, by) ?? (context.debriefDone.includes(event.question) ? 'already-done' : null)
    case 'time.up': return notApp(by) ?? (timeIsUp(context, Date.parse(at)) ? null : 'not-now')
    case 'recovered': return notApp(by)
    case 'advance': return by.kind === 'app' && playedBy(context, context.lead) === 'record' ? null : notLead(context, by)
    case 'pause':
    case 'resume':
    case 'stop': return notLead(context, by)
    case 'undo': return undoRefusal(context, { seq: 0, at, by, event }, event.target)
    case 'strike': return notFacilitator(by) ?? (context.struck.includes(event.target) ? 'already-done' : null)
    case 'unstrike': return notFacilitator(by) ?? (context.struck.includes(event.target) ? null : 'not-now')
    case 'time.give': return notFacilitator(by) ?? (context.clock.limitMs === null ? 'not-now' : null)
    case 'renamed': return notFacilitator(by) ?? (playedBy(context, event.seat) === 'student' ? null : 'unknown-seat')
    default: return 'not-now'
  }
}

const notFacilitator = (by: Actor): Reason | null => (by.kind === 'facilitator' ? null : 'not-your-seat')

const notApp = (by: Actor): Reason | null => (by.kind === 'app' ? null : 'not-your-seat')

function notLead(context: DebateContext, by: Actor): Reason | null {
  return by.kind === 'student' && by.seat === context.lead && playedBy(context, by.seat) === 'student' ? null : 'not-your-seat'
}

function noFloor(context: DebateContext, by: Actor): Reason | null {
  if (!('seat' in by) || context.floor !== by.seat) return 'not-your-floor'
  return context.clock.startedAt === null ? 'paused' : null
}

/** A machine-run seat acts when the turn waits for it, or when it holds the floor itself; a due reason comes first. */
function notRecord(context: DebateContext, by: Actor): Reason | null {
  if (by.kind !== 'record' || playedBy(context, by.seat) !== 'record') return 'not-your-seat'
  if (context.toExplain !== null) return 'not-now'
  return context.pending.includes(by.seat) || context.floor === by.seat ? null : 'not-your-floor'
}

const questionDue = (context: DebateContext) => context.toQuestion !== null && context.pending.length === 0 && context.toExplain === null

function timeIsUp(context: DebateContext, at: number): boolean {
  const deadline = deadlineOf(context)
  return deadline !== null && at >= deadline
}
