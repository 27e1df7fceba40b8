import { kindOf, type DebateContext } from '../debate/context.ts'
import type { Actor, DebateEvent, Envelope } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { speakerUsed } from './floor.ts'
import { missingNow } from './missing.ts'
import { missingWords } from './missing-words.ts'
import type { RoomState, Vote } from './room-state.ts'
import { arguesAs, turnOf } from './stage-now.ts'
import { outcomeIn } from './votes.ts'

/** Floor time shorter than this leaves no line of its own, milliseconds: somebody called by mistake. */
const NOTED_MS = 3_000

/** The line that an entry of a class adds; null where nothing is said (hands, seats, pens, private stances, ticks, ballots without a statement). */
export function roomLineOf(context: DebateContext, room: RoomState, base: Line, { by, event, at }: Envelope): Line | null {
  const voiced = { ...base, ...voiceOf(by) }
  const erased = 'erased' in event && event.erased ? { erased: true as const } : {}
  switch (event.type) {
    case 'room.spoken': return spokenLine(context, room, base, by, event, at)
    case 'room.restate': return { ...voiced, kind: 'restatement', text: event.text, ...erased }
    case 'room.confirm': return { ...voiced, kind: 'fairness', rule: event.fair ? 'fair' : 'not-fair', text: event.text, respondsTo: [event.target], ...erased }
    case 'room.statement': return { ...voiced, kind: 'statement', inRole: false, text: event.text, limits: event.open, respondsTo: [event.evidenceA, event.evidenceB], ...erased }
    case 'room.propose': return { ...voiced, kind: 'proposal', move: null, rule: event.target === null ? 'proposal' : 'amendment', text: event.text, respondsTo: event.target === null ? [] : [event.target], ...erased }
    case 'room.check': return { ...voiced, kind: 'check', text: event.text, respondsTo: event.about === null ? [] : [event.about], ...erased }
    case 'room.checked': return { ...voiced, kind: 'check', rule: 'checked', text: event.text, cards: event.position === null ? [] : [event.position], params: event.source === '' ? {} : { source: event.source }, respondsTo: [event.request], ...erased }
    case 'room.inject': return { ...voiced, kind: 'inject', rule: event.real ? 'real' : 'hypothetical', text: event.text, cards: event.position === null ? [] : [event.position], params: { date: event.date, source: event.source }, ...erased }
    case 'room.ballot': return event.text === '' && !event.erased ? null : ballotLine(room, voiced, event)
    case 'room.vote.open': return { ...voiced, kind: 'vote', rule: event.rerunOf === null ? 'vote-opened' : 'vote-again', text: event.question, params: { rule: event.rule, by: event.by, secret: String(event.secret), ...(event.rerunOf === null ? {} : { of: String(event.rerunOf) }) }, respondsTo: event.motion === null ? [] : [event.motion] }
    case 'room.vote.close': return voteClosed(context, room, base, event.vote)
    case 'room.decide': return notice(base, `proposal-${event.outcome}`, { line: String(event.target) }, `Line ${event.target} is ${DECIDED[event.outcome]}.`, [event.target])
    case 'room.retract': return notice(base, 'retracted', { line: String(event.target) }, `Line ${event.target} was taken back by who said it.`, [event.target])
    case 'room.goto': return goneTo(context, base, event.index)
    case 'room.time': return notice(base, event.seconds > 0 ? 'time-longer' : 'time-shorter', { seconds: String(Math.abs(event.seconds)) }, `The facilitator made this part ${Math.abs(event.seconds)} seconds ${event.seconds > 0 ? 'longer' : 'shorter'}.`)
    case 'room.end': return notice(base, 'ended', {}, 'The facilitator ended the lesson here.')
    case 'room.next': case 'room.floor.end': return spokeLine(context, room, base, at)
    case 'advance': return event.anyway ? wentOn(base, missingNow(context)) : spokeLine(context, room, base, at)
    case 'pause': return notice(base, 'paused', {}, 'The clock was stopped.')
    case 'resume': return hasBegun(context) ? notice(base, 'resumed', {}, 'The clock went on.') : notice(base, 'began', {}, 'The lesson began.')
    default: return null
  }
}

/** The clock of the first stage stands until the teacher starts it. */
const hasBegun = ({ stageIndex, clock }: DebateContext) => stageIndex > 0 || clock.usedMs > 0

const DECIDED = { taken: 'taken into the text', rejected: 'rejected', withdrawn: 'withdrawn' } as const

const voiceOf = (by: Actor): Partial<Line> => {
  if (by.kind === 'student') return { voice: 'student', participant: by.participant, seat: by.seat }
  return by.kind === 'facilitator' ? { voice: 'facilitator', participant: by.participant } : {}
}

const notice = (base: Line, rule: string, params: Record<string, string>, text: string, respondsTo: number[] = []): Line => ({ ...base, kind: 'notice', voice: 'app', participant: null, rule, params, text, respondsTo })

/** Noted by the own delegation in the speaker's name; by the note-taker, in the note-taker's. */
function spokenLine(context: DebateContext, room: RoomState, base: Line, by: Actor, event: Extract<DebateEvent, { type: 'room.spoken' }>, at: string): Line {
  const { speaker } = room
  const usedMs = speaker?.seat === event.seat ? speakerUsed(speaker, Date.parse(at)) : null
  const voiced: Partial<Line> = by.kind === 'student' ? { voice: 'student', participant: event.participant ?? by.participant } : { voice: 'facilitator', participant: 'participant' in by ? by.participant : null }
  const as = arguesAs(context, event.seat)
  return {
    ...base, ...voiced, kind: 'speech', seat: event.seat, move: 'assert', rule: 'spoken', text: event.text, claims: event.claims, cards: event.cards, respondsTo: event.respondsTo, usedMs,
    params: { ...(as === null ? {} : { arguesAs: as }), ...(by.kind === 'facilitator' && event.participant !== null ? { speaker: event.participant } : {}) }, ...(event.erased ? { erased: true as const } : {}),
  }
}

/** A statement of vote. Of a secret vote it says no choice. */
function ballotLine(room: RoomState, voiced: Line, event: Extract<DebateEvent, { type: 'room.ballot' }>): Line {
  const secret = room.votes.find(({ seq }) => seq === event.vote)?.secret ?? true
  return { ...voiced, kind: 'vote', rule: 'statement-of-vote', text: event.text, params: secret ? {} : { choice: event.choice }, respondsTo: [event.vote], ...(event.erased ? { erased: true as const } : {}) }
}

function voteClosed(context: DebateContext, room: RoomState, base: Line, seq: number): Line | null {
  const vote = room.votes.find((each) => each.seq === seq)
  if (!vote) return null
  const { yes, no, abstain, missing, electorate, needed, adopted } = outcomeIn(context, room, vote)
  const params = Object.fromEntries(Object.entries({ rule: vote.rule, yes, no, abstain, missing, electorate, needed, adopted }).map(([key, value]) => [key, String(value)]))
  const counted = `The vote of line ${seq} is closed: ${yes} for, ${no} against, ${abstain} abstained, ${missing} did not vote`
  if (isCompared(context, vote)) return notice(base, 'vote-counted', { ...params, line: String(seq) }, `${counted}.`, [seq])
  const how = vote.rule === 'consensus' ? 'consensus: nobody may be against' : `${needed} of ${yes + no} needed`
  return notice(base, adopted ? 'vote-adopted' : 'vote-not-adopted', { ...params, line: String(seq) }, `${counted} (${how}). ${adopted ? 'Adopted' : 'Not adopted'}.`, [seq])
}

/** Oxford style: two votes are set beside each other, and neither adopts anything. */
const isCompared = ({ recipe }: DebateContext, { stage, swingOf }: Vote) => swingOf !== null || (recipe.stages[stage]?.vote !== undefined && recipe.stages.some(({ vote }) => vote?.swing === true))

function goneTo(context: DebateContext, base: Line, index: number): Line {
  const missing = missingNow(context)
  const back = index <= context.stageIndex
  return notice(base, back ? 'stage-back' : 'stage-on', { from: kindOf(context), to: context.recipe.stages[index]?.kind ?? '', part: String(index + 1), ...(missing.length > 0 && !back ? { missing: missing.join(' ') } : {}) },
    `The facilitator went ${back ? 'back' : 'on'} to part ${index + 1} of the lesson.`)
}

/** To the next turn or part, although something was missing: the record says what. */
const wentOn = (base: Line, missing: readonly string[]): Line | null =>
  missing.length === 0 ? null : notice(base, 'went-on', { missing: missing.join(' ') }, `The facilitator went on although something was missing here: ${missingWords(missing)}.`)

/** Somebody had the floor and nothing of it was written down: the time at least stays. */
function spokeLine(context: DebateContext, room: RoomState, base: Line, at: string): Line | null {
  const { speaker } = room
  if (!speaker || speaker.said) return null
  const usedMs = speakerUsed(speaker, Date.parse(at))
  if (usedMs < NOTED_MS) return null
  const figure = context.seats.find(({ seat }) => seat === speaker.seat)?.figure ?? speaker.seat
  return { ...notice(base, 'spoke', { figure, seconds: String(Math.round(usedMs / 1000)), ...(speaker.participant === null ? {} : { speaker: speaker.participant }) }, `The seat of ${figure} spoke for ${Math.round(usedMs / 1000)} seconds; nothing was written down.`), seat: speaker.seat, usedMs }
}

/** Whose case a written speech argues, in the reversal. */
export const speechParams = (context: DebateContext, seat: string): Record<string, string> => {
  const as = arguesAs(context, seat)
  return as === null || !turnOf(context).includes(seat) ? {} : { arguesAs: as }
}
