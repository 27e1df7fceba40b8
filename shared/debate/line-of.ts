import { roomLineOf, speechParams } from '../room/room-lines.ts'
import { kindOf, usedAt, type DebateContext } from './context.ts'
import type { DeliverEvent, Envelope } from './events.ts'
import type { Line } from './line.ts'
import type { StrikeReason } from './strike-reasons.ts'
import type { DebateSnapshot } from './step.ts'

/**
 * The line that an entry of the record adds, or null where nothing is said (pins, the clock, advancing, a debrief question passed).
 * `before` is the snapshot in which the entry happened: its stage and round are the line's.
 */
export function lineOf(before: DebateSnapshot, envelope: Envelope): Line | null {
  const { context } = before
  const { seq, at, by, event } = envelope
  const base: Line = {
    seq, at, stage: kindOf(context), round: context.round, kind: 'notice', voice: 'app',
    seat: 'seat' in by ? by.seat : null, participant: null, inRole: true, move: null, text: '', position: null, rule: null, params: {},
    claims: [], cards: [], respondsTo: [], warrant: '', limits: '', overTime: false, usedMs: null, quotes: [],
  }
  switch (event.type) {
    case 'deliver': return speechLine({ ...base, participant: by.kind === 'student' ? by.participant : null, overTime: context.clock.overTime, usedMs: usedAt(context, Date.parse(at)) }, event, figureOf(before, base.seat), context.room && base.seat ? speechParams(context, base.seat) : {})
    case 'play': return { ...base, kind: 'card', voice: event.voice, move: event.move, text: event.text, position: event.position, claims: event.claims, respondsTo: event.respondsTo }
    case 'explain': return { ...base, kind: 'reason', rule: event.rule, params: event.params, text: event.text, respondsTo: [event.about] }
    case 'ask': return { ...base, kind: 'question', rule: event.question, params: event.params, text: event.text, claims: event.claim ? [{ claim: event.claim, relation: 'asserts' }] : [], cards: event.cards ?? [], respondsTo: [event.target] }
    case 'skip-question': return { ...base, rule: event.rule, params: event.params, text: event.text }
    case 'pass': return { ...base, kind: 'pass', rule: event.rule, params: event.params, text: event.text }
    case 'debrief.answer': return by.kind === 'student' ? { ...base, kind: 'debrief', voice: 'student', participant: by.participant, inRole: false, rule: event.question, text: event.text, ...(event.erased ? { erased: true as const } : {}) } : null
    case 'time.up': return kindOf(context) === 'prepare' ? { ...base, rule: 'time-up-prepare', text: 'The time for the brief is over; the opening begins.' } : { ...base, rule: 'time-up', text: 'Time is up. What is written is kept and may be delivered once, marked over time.' }
    case 'stop': return { ...base, rule: 'stopped', text: 'The debate was stopped here; roles are put down.' }
    case 'recovered': return { ...base, rule: 'recovered', text: 'The debate was left here and taken up again; the clock waited.' }
    case 'undo': return undoLine({ ...base, ...placeOf(context) }, event.target, context.before?.type === 'deliver', figureOf(before, base.seat))
    case 'strike': return { ...base, rule: 'struck', params: { line: String(event.target), reason: event.reason }, respondsTo: [event.target], text: `Line ${event.target} was struck by the facilitator (${STRUCK_FOR[event.reason]}).` }
    case 'unstrike': return { ...base, rule: 'unstruck', params: { line: String(event.target) }, respondsTo: [event.target], text: `Line ${event.target}, struck before, stands again.` }
    case 'time.give': return { ...base, rule: 'time-given', params: { seconds: String(event.seconds) }, text: `The facilitator gave ${event.seconds} seconds back.` }
    case 'renamed': return { ...base, seat: event.seat, rule: 'renamed', params: { figure: figureOf(before, event.seat) }, text: `The name on the seat of ${figureOf(before, event.seat)} was changed.` }
    default: return context.room ? roomLineOf(context, context.room, base, envelope) : null
  }
}

/** In words, for the English text of the line. */
const STRUCK_FOR = { hurtful: 'it may hurt somebody', private: 'it says something private', 'off-topic': 'it is off the topic', mistake: 'it was sent by mistake' } as const satisfies Record<StrikeReason, string>

/** Where the debate goes back to: the line that says so stands there. */
function placeOf(context: DebateContext): Pick<Line, 'stage' | 'round'> {
  const there = { ...context, ...context.before?.context }
  return { stage: kindOf(there), round: there.round }
}

/** What was taken back, and what fell with it. */
function undoLine(base: Line, target: number, spoke: boolean, figure: string): Line {
  const to = base.seq - 1
  const params = { figure, from: String(target), to: String(to) }
  if (!spoke) return { ...base, rule: 'undone-step', params, respondsTo: [target], text: `The seat of ${figure} took its last step back.` }
  const answers = to > target ? ' What answered it no longer counts.' : ''
  return { ...base, rule: 'undone', params, respondsTo: [target], text: `The seat of ${figure} took line ${target} back.${answers}` }
}

const figureOf = (snapshot: DebateSnapshot, seat: string | null) => snapshot.context.seats.find((entry) => entry.seat === seat)?.figure ?? ''

/** A speech is the student's; a yield or a wordless concession is reported by the app, because the student wrote nothing. */
function speechLine(base: Line, event: DeliverEvent, figure: string, params: Record<string, string>): Line {
  const said = { ...base, params, move: event.move, respondsTo: event.respondsTo, claims: event.claims, cards: event.cards }
  if (event.move === 'yield') return { ...said, participant: null, kind: 'yield', rule: 'yield', params: { figure }, text: `The seat of ${figure} yields the floor.` }
  if (event.text.trim() === '' && !event.erased) {
    const rule = event.move === 'concede' ? 'conceded' : 'withdrawn'
    const lines = event.respondsTo.join(', ')
    return { ...said, participant: null, rule, params: { figure, lines }, text: `The seat of ${figure} ${rule === 'conceded' ? 'concedes' : 'withdraws'} line ${lines}.` }
  }
  return { ...said, kind: 'speech', voice: 'student', text: event.text, warrant: event.warrant, limits: event.limits, quotes: event.quotes, ...(event.departs ? { departs: true as const } : {}), ...(event.erased ? { erased: true as const } : {}) }
}
