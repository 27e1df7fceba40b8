import type { Line } from '../debate/line.ts'
import { edgesInto, type ArgumentGraph } from './graph.ts'
import type { Label } from './labelling.ts'
import { waitingPoints, type Point } from './still-to-answer.ts'

/** A session as one seat is asked about it. */
export interface SeatView {
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  /** In the order of the record. */
  lines: readonly Line[]
  seat: string
}

/** A point that the seat left: `passed` is its first turn since in which it could have taken it up. */
export interface DroppedPoint extends Point {
  passed: number
}

/**
 * Points that wait for the seat (see `waitingPoints`) and that it never responded to, although it had the floor since: it spoke, played,
 * yielded or passed. Oldest first. A point that was answered once and stands again is not dropped.
 */
export function droppedPoints({ graph, labels, lines, seat }: Omit<SeatView, 'lines'> & { lines: readonly Pick<Line, 'seq' | 'seat' | 'kind' | 'move'>[] }): DroppedPoint[] {
  const turns = lines.filter((line) => line.seat === seat && takesTheFloor(line)).map(({ seq }) => seq)
  const points = waitingPoints(graph, labels, seat).toSorted((a, b) => a.line - b.line || a.target - b.target)
  let next = 0
  return points.flatMap((point) => {
    while (next < turns.length && turns[next]! < point.line) next += 1
    const passed = turns[next]
    return passed === undefined || respondedTo(point.line, graph, seat) ? [] : [{ ...point, passed }]
  })
}

/** Conceding or withdrawing keeps the floor, so it is no turn of its own. */
function takesTheFloor({ kind, move }: Pick<Line, 'kind' | 'move'>): boolean {
  return move !== 'concede' && move !== 'withdraw' && (kind === 'speech' || kind === 'card' || kind === 'yield' || kind === 'pass')
}

function respondedTo(line: number, graph: ArgumentGraph, seat: string): boolean {
  return edgesInto(graph, line).some(({ from, kind }) => kind !== 'supports' && graph.nodes.get(from)?.seat === seat)
}
