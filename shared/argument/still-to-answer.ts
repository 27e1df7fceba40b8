import type { ArgumentGraph } from './graph.ts'
import type { Label } from './labelling.ts'

/**
 * What waits for `seat`: critical questions on its arguments that nobody answered, and standing attacks on its arguments
 * that it has not attacked, conceded or given up. Newest first; seq of the question or of the attacking argument.
 */
export function stillToAnswer(graph: ArgumentGraph, labels: ReadonlyMap<number, Label>, seat: string): number[] {
  const own = (seq: number) => graph.nodes.get(seq)?.seat === seat
  const given = (seq: number) => labels.get(seq) === 'conceded'
  const waiting = new Set<number>()
  for (const edge of graph.edges) {
    if (!own(edge.to) || given(edge.to) || own(edge.from)) continue
    const label = labels.get(edge.from)
    if (edge.kind === 'questions' && label === 'open') waiting.add(edge.from)
    if (edge.kind === 'attacks' && (label === 'accepted' || label === 'open' || label === 'undecided')) waiting.add(edge.from)
  }
  return [...waiting].toSorted((a, b) => b - a)
}
