import { creditTurn, endSpeaker, goOnSpeaker, holdSpeaker } from '../room/floor.ts'
import { kindOf, playedBy, stageOf, usedAt, type DebateContext } from './context.ts'
import type { Envelope } from './events.ts'

/** Changes of the context, one function per cause. Each returns only what changes. */
type Change = Partial<DebateContext>

const without = <T>(list: readonly T[], item: T) => list.filter((entry) => entry !== item)
const withItems = <T>(list: readonly T[], items: readonly T[]) => [...list, ...items.filter((item) => !list.includes(item))]
const oneMore = (counts: Record<string, number>, seat: string) => ({ ...counts, [seat]: (counts[seat] ?? 0) + 1 })

export const enterNextStage = (context: DebateContext): Change => ({
  stageIndex: context.stageIndex + 1, round: 1, floor: null, pending: [], toExplain: null, toQuestion: null,
  ...(context.room ? { room: { ...context.room, list: [], speaker: null, beforeNext: null, sideMs: { a: 0, b: 0 } } } : {}),
})

/** A class leaves a stage or a turn: whoever speaks ends, and the time is added up. */
export function leaveTurn(context: DebateContext, _: Envelope, at: number): Change {
  const credited = creditTurn(context, usedAt(context, at))
  return { ...credited, ...endSpeaker({ ...context, ...credited }, at) }
}

/** To the stage of this index; routing goes one on. */
export const goTo = (context: DebateContext, { event }: Envelope): Change =>
  event.type === 'room.goto' ? { stageIndex: event.index - 1 } : event.type === 'room.end' ? { stageIndex: context.recipe.stages.length - 1 } : {}

/** A student may stop at any time: on to the next stage where roles are put down, never back; without one, to the end (DESIGN §6, care). */
export function skipToDropRoles(context: DebateContext): Change {
  const index = context.recipe.stages.findIndex((stage, place) => place > context.stageIndex && stage.kind === 'dropRoles')
  return { stageIndex: (index === -1 ? context.recipe.stages.length : index) - 1 }
}

export const giveFloor = (context: DebateContext): Change => ({ floor: context.lead })
export const nextRound = (context: DebateContext): Change => ({ round: context.round + 1 })
export const hasMoreRounds = (context: DebateContext) => context.round < (stageOf(context)?.rounds ?? 1)

export function startClock(context: DebateContext, at: number): Change {
  const stage = stageOf(context)
  const minutes = (stage?.minutes ?? 0) * (stage?.chess ? 2 : 1) // a chess clock has the minutes for each side
  return { clock: { limitMs: context.timed && minutes > 0 ? minutes * 60_000 : null, usedMs: 0, startedAt: at, overTime: false } }
}

export const holdClock = (context: DebateContext, at: number): Change => ({
  clock: { ...context.clock, usedMs: usedAt(context, at), startedAt: null },
  ...(context.room ? { room: holdSpeaker(context.room, at) } : {}),
})
export const goOnClock = (context: DebateContext, at: number): Change => ({ clock: { ...context.clock, startedAt: at }, ...(context.room ? { room: goOnSpeaker(context.room, at) } : {}) })
export const runOver = (context: DebateContext): Change => ({ clock: { ...context.clock, overTime: true } })

export function pinOrUnpin(context: DebateContext, { event }: Envelope): Change {
  if (event.type === 'pin') return { pinned: [...context.pinned, event.position] }
  return event.type === 'unpin' ? { pinned: without(context.pinned, event.position) } : {}
}

/** A concession or withdrawal keeps the floor; its cards count as used. */
export const noteRemark = (context: DebateContext, { event }: Envelope): Change => (event.type === 'deliver' ? { played: withItems(context.played, event.cards) } : {})

/**
 * The seat with the floor has spoken, played, or let it go: the turn passes to the other machine-run seats.
 * In the closing nobody answers. A yield, a question or a withdrawn floor calls for no critical question by the app.
 */
export function endOfFloor(context: DebateContext, { seq, at, event }: Envelope): Change {
  const closing = kindOf(context) === 'closing'
  const spoke = (event.type === 'deliver' && event.move !== 'yield') || event.type === 'play'
  const questioned = spoke && !closing && !(event.type === 'deliver' && event.move === 'question')
  const cards = event.type === 'deliver' ? event.cards : event.type === 'play' ? [event.position] : []
  return {
    floor: null,
    pending: closing ? [] : context.seats.filter(({ seat, played }) => seat !== context.lead && played === 'record').map(({ seat }) => seat),
    toExplain: event.type === 'play' ? seq : null,
    toQuestion: questioned ? seq : null,
    played: withItems(context.played, cards),
    turns: spoke ? oneMore(context.turns, context.lead) : context.turns,
    used: playedBy(context, context.lead) === 'student' ? { ...context.used, [context.lead]: (context.used[context.lead] ?? 0) + usedAt(context, Date.parse(at)) } : context.used,
  }
}

/** A machine-run seat has answered or passed. */
export function noteTurn(context: DebateContext, { seq, by, event }: Envelope): Change {
  const seat = by.kind === 'record' ? by.seat : ''
  if (event.type !== 'play') return { pending: without(context.pending, seat) }
  return { pending: without(context.pending, seat), toExplain: seq, played: withItems(context.played, [event.position]), turns: oneMore(context.turns, seat) }
}

export const noteExplained = (): Change => ({ toExplain: null })
export const noteQuestioned = (): Change => ({ toQuestion: null })

export function noteDebrief(context: DebateContext, { event }: Envelope): Change {
  return event.type === 'debrief.answer' || event.type === 'debrief.pass' ? { debriefDone: [...context.debriefDone, event.question] } : {}
}

export function strikeOrRestore(context: DebateContext, { event }: Envelope): Change {
  if (event.type === 'strike') return { struck: [...context.struck, event.target] }
  return event.type === 'unstrike' ? { struck: without(context.struck, event.target) } : {}
}

/** Time given or taken moves the limit, so that the time used stays what it was; a clock that had run out may have time again. */
export function giveTime(context: DebateContext, { event }: Envelope, at: number): Change {
  if ((event.type !== 'time.give' && event.type !== 'room.time') || context.clock.limitMs === null) return {}
  const limitMs = Math.max(0, context.clock.limitMs + event.seconds * 1000)
  return { clock: { ...context.clock, limitMs, overTime: context.clock.overTime && usedAt(context, at) >= limitMs } }
}

export const turnIsOver = (context: DebateContext) => context.pending.length === 0 && context.toExplain === null && context.toQuestion === null
