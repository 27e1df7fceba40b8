import { kindOf, stageOf, type DebateContext } from '../debate/context.ts'
import { DEBRIEF_QUESTIONS } from '../debate/events.ts'
import type { DebateSnapshot } from '../debate/step.ts'
import { inOrder } from './floor.ts'
import { missingNow } from './missing.ts'
import type { HandView, RoomView, SpeakerView } from './room-view.ts'
import type { RoomState } from './room-state.ts'
import { arguesAs, floorRule, membersOf, sideOf, turnOf } from './stage-now.ts'
import { stanceSummaries } from './stance-summary.ts'
import { voteViews } from './vote-view.ts'

/** What the machine does not know of people: how they are called, and who is connected. */
export interface People {
  label: (participant: string) => string
  isOnline: (participant: string) => boolean
}

/** So much of the speakers' list is shown. */
const SHOWN_HANDS = 12

/** Seconds before the end at which a bell rings, where the recipe names none. */
const MARKS = [60, 10]

/** What every screen of a class shows; the same for all, without anything private. Throws if the session is no class. */
export function roomViewFor(sessionId: string, seq: number, { context, value }: DebateSnapshot, people: People): RoomView {
  const { room, recipe, clock } = context
  if (!room) throw new Error(`Session ${sessionId} is no class.`)
  const { stageIndex } = context
  const kind = kindOf(context)
  const hands = inOrder(room)
  const inside = Object.entries(room.people).filter(([, { out }]) => out === null)
  return {
    sessionId, seq, status: kind === 'closed' ? 'closed' : 'running',
    recipe: { id: recipe.id, title: recipe.title }, asOf: context.asOf,
    stages: recipe.stages.map(({ kind: each, title, minutes, rounds, optional, chess }, index) => ({ kind: each, title: title ?? null, minutes: chess ? minutes * 2 : minutes, rounds, optional: optional === true, status: index < stageIndex ? 'done' : index === stageIndex ? 'now' : 'next' })),
    stage: stageNow(context, room),
    clock: { status: value.clock, limitMs: clock.limitMs, usedMs: clock.usedMs, overTime: clock.overTime, startedAt: iso(clock.startedAt) },
    seats: context.seats.map(({ seat, figure }) => ({ seat, figure, side: sideOf(room, seat), members: membersOf(room, seat).length, usedMs: context.used[seat] ?? 0, turns: context.turns[seat] ?? 0 })),
    sides: room.sides,
    speaker: speakerView(room, people),
    list: hands.slice(0, SHOWN_HANDS).map((hand) => handView(room, hand, people)), listLength: hands.length,
    restated: room.restated, statement: room.statement, proposals: room.proposals,
    votes: voteViews(context, room, people),
    stances: stanceSummaries(room),
    counts: { people: inside.length, waiting: inside.filter(([, { seat }]) => seat === 'waiting').length, online: inside.filter(([id]) => people.isOnline(id)).length },
    options: room.options, locked: room.locked,
    debrief: Object.fromEntries(DEBRIEF_QUESTIONS.map((question) => [question, Object.values(room.debrief).filter((done) => done.includes(question)).length])) as RoomView['debrief'],
  }
}

function stageNow(context: DebateContext, room: RoomState): RoomView['stage'] {
  const stage = stageOf(context)
  const turn = turnOf(context)
  const chess = stage?.chess && context.timed ? { limitMs: stage.minutes * 60_000, ...room.sideMs } : null
  return {
    index: context.stageIndex, kind: kindOf(context), round: context.round, rounds: stage?.rounds ?? 1, floor: floorRule(context), turn,
    arguesAs: turn.flatMap((seat) => arguesAs(context, seat) ?? []),
    speechSeconds: stage?.speechSeconds ?? null, marks: stage?.marks ?? MARKS, protectedSeconds: stage?.protectedSeconds ?? 0, chess,
    stance: stage?.stance ?? null, minPins: stage?.minPins ?? null, vote: stage?.vote ?? null, missing: missingNow(context),
  }
}

function speakerView({ speaker }: RoomState, people: People): SpeakerView | null {
  if (!speaker) return null
  const { seat, participant, kind, usedMs, limitMs, startedAt } = speaker
  return { seat, participant, label: participant === null ? null : people.label(participant), kind, usedMs, limitMs, startedAt: iso(startedAt) }
}

const handView = (room: RoomState, { participant, kind }: { participant: string; kind: HandView['kind'] }, people: People): HandView => ({
  participant, label: people.label(participant), seat: room.people[participant]?.seat ?? 'waiting', kind, first: (room.people[participant]?.turns ?? 0) === 0,
})

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

