import { kindOf, type DebateContext } from './context.ts'
import { movesFor } from './moves.ts'
import type { DebateSnapshot } from './step.ts'
import { undoableUntil } from './undo.ts'
import type { DebateView } from './view-types.ts'

/** Whose eyes: a participant on a seat, or an observer. */
export interface Viewer {
  seat: string | null
  participant: string | null
  name: string
}

/** What a viewer sees of a session, filtered at the exit; bounded, without lines. `seq` is the last entry of the record. */
export function viewFor(sessionId: string, seq: number, snapshot: DebateSnapshot, viewer: Viewer): DebateView {
  const { context, value } = snapshot
  const { clock, recipe, stageIndex } = context
  const stage = recipe.stages[stageIndex]
  const kind = kindOf(context)
  return {
    sessionId, seq,
    status: kind === 'closed' ? 'closed' : 'running',
    recipe: { id: recipe.id, title: recipe.title },
    pack: { id: context.pack.id, version: context.pack.version },
    asOf: context.asOf, seed: context.seed, timed: context.timed, level: context.level, assignment: context.assignment,
    you: viewer.seat !== null && viewer.participant !== null ? { seat: viewer.seat, participant: viewer.participant, name: viewer.name } : null,
    stages: recipe.stages.map(({ kind: each, minutes, rounds }, index) => ({ kind: each, minutes, rounds, status: index < stageIndex ? 'done' : index === stageIndex ? 'now' : 'next' })),
    stage: { index: stageIndex, kind, round: context.round, rounds: stage?.rounds ?? 1 },
    seats: context.seats.map(({ seat, figure, played }) => ({ seat, figure, played, usedMs: context.used[seat] ?? 0, turns: context.turns[seat] ?? 0 })),
    floor: context.floor,
    clock: {
      status: value.clock, limitMs: clock.limitMs, usedMs: clock.usedMs, overTime: clock.overTime,
      startedAt: clock.startedAt === null ? null : new Date(clock.startedAt).toISOString(),
    },
    moves: movesFor(snapshot, viewer.seat),
    pinned: context.pinned,
    played: context.played,
    debrief: { done: context.debriefDone },
    undo: undoFor(context, viewer),
  }
}

function undoFor(context: DebateContext, viewer: Viewer): DebateView['undo'] {
  const until = undoableUntil(context)
  if (context.before === null || until === null || viewer.participant !== context.before.participant) return null
  return { target: context.before.seq, until: new Date(until).toISOString() }
}
