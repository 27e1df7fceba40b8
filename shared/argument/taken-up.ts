import type { SeatView } from './dropped.ts'
import { edgesInto, edgesOutOf } from './graph.ts'

/** Arguments and questions of others on the seat's own arguments, each once. */
export function pointsPutTo({ graph, seat }: SeatView): number[] {
  const seatOf = (seq: number) => graph.nodes.get(seq)?.seat
  const put = graph.edges.filter(({ from, to, kind }) => (kind === 'attacks' || kind === 'questions') && seatOf(to) === seat && seatOf(from) !== seat)
  return [...new Set(put.map(({ from }) => from))]
}

/** Did the seat attack, answer, question or concede the point, or take back every argument of its own that it is on? */
export function isTakenUp(point: number, { lines, graph, labels, seat }: SeatView): boolean {
  const ownLines = new Set(lines.filter((line) => line.seat === seat).map(({ seq }) => seq)) // a concession is no node of the graph
  const on = edgesOutOf(graph, point).filter(({ to }) => graph.nodes.get(to)?.seat === seat)
  return edgesInto(graph, point).some(({ from, kind }) => kind !== 'supports' && ownLines.has(from)) || on.every(({ to }) => labels.get(to) === 'conceded')
}
