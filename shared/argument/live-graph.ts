import type { Line } from '../debate/line.ts'
import { addEdge, addNode, emptyGraph, partsOf, type ArgumentGraph } from './graph.ts'
import type { Label } from './labelling.ts'
import { liveLabels } from './live-labels.ts'

/** The argument graph of a running session with its labels; both are changed in place by `addLine`, and only by it. */
export interface LiveGraph {
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  /** Takes over the next line of the record; a line that is no argument changes nothing. */
  addLine(line: Line): void
}

/** Lines of a record, in order → their graph and labels, ready for the lines to come. */
export function liveGraph(lines: readonly Line[] = []): LiveGraph {
  const graph = emptyGraph()
  const { labels, ...live } = liveLabels()
  const addLine = (line: Line) => {
    const { node, edges } = partsOf(line, graph)
    if (node) {
      addNode(graph, node)
      live.addNode(node)
    }
    for (const edge of edges) {
      addEdge(graph, edge)
      live.addEdge(edge)
    }
  }
  for (const line of lines) addLine(line)
  return { graph, labels, addLine }
}
