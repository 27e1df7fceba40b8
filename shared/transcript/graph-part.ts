import { flowSheet, type FlowSheet } from '../argument/flow-sheet.ts'
import { buildGraph, type ArgumentNode, type Edge } from '../argument/graph.ts'
import { labelGraph, type Label } from '../argument/labelling.ts'
import { standing } from '../debate/corrections.ts'
import type { Line } from '../debate/line.ts'

/** The argument graph of a session with the label of each argument, and where each stands on the flow sheet. Lines that no longer count are in neither. */
export interface GraphPart {
  nodes: (ArgumentNode & { label: Label })[]
  edges: Edge[]
  flow: FlowSheet
}

/** Lines of a record, in order → graph and flow sheet of those that are `shown`. Labels follow from the whole debate. */
export function graphPartOf(lines: readonly Line[], shown: ReadonlySet<number>): GraphPart {
  const counted = standing(lines)
  const whole = buildGraph(counted)
  const labels = labelGraph(whole)
  const mine = counted.filter(({ seq }) => shown.has(seq))
  const graph = mine.length === counted.length ? whole : buildGraph(mine)
  return {
    nodes: [...graph.nodes.values()].map((node) => ({ ...node, label: labels.get(node.seq) ?? 'open' })),
    edges: graph.edges,
    flow: flowSheet(mine, graph),
  }
}
