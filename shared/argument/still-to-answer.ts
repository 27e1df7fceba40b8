import { edgesInto, type ArgumentGraph } from './graph.ts'
import type { Label } from './labelling.ts'

/** One point put to a seat: the question or attacking argument `line`, and the seat's own argument that it is on. */
export interface Point {
  line: number
  target: number
}

/** Labels with which an attack still counts. */
const STANDING: ReadonlySet<Label | undefined> = new Set<Label>(['accepted', 'open', 'undecided'])

/** The attacks on an argument that stand, by the seq of the attacker. */
export function standingAttacksOn(graph: ArgumentGraph, labels: ReadonlyMap<number, Label>, seq: number): number[] {
  return edgesInto(graph, seq).filter(({ kind, from }) => kind === 'attacks' && STANDING.has(labels.get(from))).map(({ from }) => from)
}

/**
 * Every point that waits for `seat`: critical questions on its arguments that nobody answered, and standing attacks on its arguments
 * that it has not attacked, conceded or given up. By target, oldest first; one line may be on several arguments.
 */
export function waitingPoints(graph: ArgumentGraph, labels: ReadonlyMap<number, Label>, seat: string): Point[] {
  const points: Point[] = []
  for (const { seq: target, seat: whose } of graph.nodes.values()) {
    if (whose !== seat || labels.get(target) === 'conceded') continue
    const questions = edgesInto(graph, target).filter(({ kind, from }) => kind === 'questions' && labels.get(from) === 'open').map(({ from }) => from)
    const lines = new Set([...questions, ...standingAttacksOn(graph, labels, target)])
    for (const line of lines) if (graph.nodes.get(line)?.seat !== seat) points.push({ line, target })
  }
  return points
}

/** The lines of `waitingPoints`: seq of the question or of the attacking argument, newest first. */
export function stillToAnswer(graph: ArgumentGraph, labels: ReadonlyMap<number, Label>, seat: string): number[] {
  const waiting = new Set(waitingPoints(graph, labels, seat).map(({ line }) => line))
  return [...waiting].toSorted((a, b) => b - a)
}
