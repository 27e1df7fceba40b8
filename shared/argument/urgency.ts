import { droppedPoints, type SeatView } from './dropped.ts'
import type { ArgumentGraph } from './graph.ts'
import { standingAttacksOn, waitingPoints, type Point } from './still-to-answer.ts'

/**
 * Why a point is urgent, the most urgent first. The order is ours: what a seat rests on before what it said beside it; an attack that
 * fells an argument before a question that only leaves it open; what still can be answered in time before what was left.
 */
const ORDER = [
  'core-attack', // a standing attack on an argument with a core claim of the seat
  'deciding-attack', // the one standing attack on an argument: without it the argument stands
  'open-question', // a critical question without an answer
  'further-attack', // one of several standing attacks on an argument
  'dropped', // left in the seat's next turn, and not on a core claim
] as const

/** An id for the interface to put into words. */
export type UrgencyRule = (typeof ORDER)[number]

export interface UrgentPoint extends Point {
  rule: UrgencyRule
  /** See `droppedPoints`; also true of a `core-attack` that was left. */
  dropped: boolean
}

/**
 * What waits for a seat, each line once with the target for which it is most urgent, the most urgent first and among equals the newest.
 * `core`: ids of the seat's core claims.
 */
export function urgentPoints(view: SeatView & { core?: ReadonlySet<string> | undefined }): UrgentPoint[] {
  const { graph, labels, seat, core = new Set() } = view
  const left = new Set(droppedPoints(view).map(({ line }) => line))
  const points = waitingPoints(graph, labels, seat).map((point): UrgentPoint => {
    const dropped = left.has(point.line)
    const alone = () => standingAttacksOn(graph, labels, point.target).length === 1
    return { ...point, dropped, rule: ruleFor(point, { graph, core, dropped, alone }) }
  })
  const sorted = points.toSorted((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) || b.line - a.line)
  const first = new Map<number, UrgentPoint>()
  for (const point of sorted) if (!first.has(point.line)) first.set(point.line, point)
  return [...first.values()]
}

function ruleFor({ line, target }: Point, { graph, core, dropped, alone }: { graph: ArgumentGraph; core: ReadonlySet<string>; dropped: boolean; alone: () => boolean }): UrgencyRule {
  const asks = graph.nodes.get(line)?.kind === 'question'
  const onCore = graph.nodes.get(target)?.claims.some(({ claim, relation }) => relation === 'asserts' && core.has(claim)) ?? false
  if (!asks && onCore) return 'core-attack'
  if (dropped) return 'dropped'
  if (asks) return 'open-question'
  return alone() ? 'deciding-attack' : 'further-attack'
}
