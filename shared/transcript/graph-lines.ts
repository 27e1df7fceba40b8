import type { ArgumentNode, Edge } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import type { Transcript, TranscriptLine } from './transcript.ts'

/** A line that the argument graph knows. */
export interface GraphLine {
  line: TranscriptLine
  /** Null for a remark that grants or takes back: it is no argument. */
  node: (ArgumentNode & { label: Label }) | null
  /** From this line to older ones, as they were made. */
  meets: Edge[]
}

/** The lines of the argument graph, in the order of the debate: its arguments and questions, and the remarks that grant or take one back. */
export function graphLines({ sections, graph }: Transcript): GraphLine[] {
  const nodes = new Map(graph.nodes.map((node) => [node.seq, node]))
  const edges = Map.groupBy(graph.edges, ({ from }) => from)
  return sections.flatMap(({ lines }) => lines).flatMap((line) => {
    const [node, meets] = [nodes.get(line.seq) ?? null, edges.get(line.seq) ?? []]
    return node || meets.length > 0 ? [{ line, node, meets }] : []
  })
}
