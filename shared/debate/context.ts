import type { Recipe, RecipeStage, StageKind } from '../recipes/schema.ts'
import { openRoom } from '../room/open-room.ts'
import type { RoomState } from '../room/room-state.ts'
import type { DebriefQuestion, OpenEvent } from './events.ts'
import type { Level } from './level.ts'
import type { Before } from './undo.ts'

/**
 * What the machine knows. No texts: lines and graph are projections (DESIGN §6), so the snapshot stays bounded.
 * Times are milliseconds since 1970; durations milliseconds.
 */
export interface DebateContext {
  openedAt: number
  recipe: Recipe
  pack: OpenEvent['pack']
  asOf: string
  seed: string
  timed: boolean
  level: Level
  /** Title of the assignment that this session is one of. */
  assignment: string | null
  lead: string
  seats: OpenEvent['seats']
  /** Index into `recipe.stages`; equal to its length when the session is closed. */
  stageIndex: number
  round: number
  floor: string | null
  /** Machine-run seats that have not yet played or passed in this turn. */
  pending: string[]
  /** A played card whose reason is due. */
  toExplain: number | null
  /** A speech that the app still has to question. */
  toQuestion: number | null
  clock: { limitMs: number | null; usedMs: number; startedAt: number | null; overTime: boolean }
  used: Record<string, number>
  turns: Record<string, number>
  pinned: string[]
  played: string[]
  debriefDone: DebriefQuestion[]
  /** Lines that the facilitator struck. */
  struck: number[]
  /** Where to come back to when the last move is taken back. */
  before: Before | null
  /** A class; null where one student argues with the record. */
  room: RoomState | null
}

/** The context before the first stage is entered. */
export function contextOf(open: OpenEvent, openedAt: number): DebateContext {
  return {
    openedAt, recipe: open.recipe, pack: open.pack, asOf: open.asOf, seed: open.seed, timed: open.timed, level: open.level, assignment: open.assignment?.title ?? null, lead: open.lead, seats: open.seats,
    stageIndex: -1, round: 1, floor: null, pending: [], toExplain: null, toQuestion: null,
    clock: { limitMs: null, usedMs: 0, startedAt: null, overTime: false },
    used: Object.fromEntries(open.seats.map(({ seat }) => [seat, 0])),
    turns: Object.fromEntries(open.seats.map(({ seat }) => [seat, 0])),
    pinned: [], played: [], debriefDone: [], struck: [], before: null,
    room: openRoom(open),
  }
}

export const stageOf = (context: DebateContext): RecipeStage | undefined => context.recipe.stages[context.stageIndex]

export const kindOf = (context: DebateContext): StageKind => stageOf(context)?.kind ?? 'closed'

/** Milliseconds used on the running stage clock at `at`; a clock that jumps back counts as standing still. */
export function usedAt(context: DebateContext, at: number): number {
  const { usedMs, startedAt } = context.clock
  return usedMs + (startedAt === null ? 0 : Math.max(0, at - startedAt))
}

export const playedBy = (context: DebateContext, seat: string) => context.seats.find((entry) => entry.seat === seat)?.played
