import type { SeatView } from './dropped.ts'
import { edgesInto, edgesOutOf } from './graph.ts'

/**
 * Arguments and questions of others on the seat's own arguments, each once, and those of them that the seat took up: it attacked, answered,
 * questioned or conceded the point, or took back every argument of its own that it is on.
 */
export function pointsPutTo({ lines, graph, labels, seat }: SeatView): { put: number[]; takenUp: number[] } {
  const seatOf = (seq: number) => graph.nodes.get(seq)?.seat
  const put = [...new Set(graph.edges.filter(({ from, to, kind }) => (kind === 'attacks' || kind === 'questions') && seatOf(to) === seat && seatOf(from) !== seat).map(({ from }) => from))]
  const ownLines = new Set(lines.filter((line) => line.seat === seat).map(({ seq }) => seq)) // a concession is no node of the graph
  const responded = (point: number) => edgesInto(graph, point).some(({ from, kind }) => kind !== 'supports' && ownLines.has(from))
  const gaveUp = (point: number) => edgesOutOf(graph, point).every(({ to }) => seatOf(to) !== seat || labels.get(to) === 'conceded')
  return { put, takenUp: put.filter((point) => responded(point) || gaveUp(point)) }
}
