import type { ArgumentNode, Edge } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import { marked } from './marked.ts'
import type { Transcript, TranscriptLine } from './transcript.ts'
import { sayIn } from './words/say.ts'

/** A line that the argument graph knows. */
export interface GraphLine {
  line: TranscriptLine
  /** What it says, with the quotation marks that its voice allows; what became of the words where they are gone. */
  words: string
  /** Null for a remark that grants or takes back: it is no argument. */
  node: (ArgumentNode & { label: Label }) | null
  /** From this line to older ones, as they were made. */
  meets: Edge[]
}

/** The lines of the argument graph, in the order of the debate: its arguments and questions, and the remarks that grant or take one back. */
export function graphLines({ sections, graph, lang }: Transcript): GraphLine[] {
  const say = sayIn(lang)
  const nodes = new Map(graph.nodes.map((node) => [node.seq, node]))
  const edges = Map.groupBy(graph.edges, ({ from }) => from)
  return sections.flatMap(({ lines }) => lines).flatMap((line) => {
    const [node, meets] = [nodes.get(line.seq) ?? null, edges.get(line.seq) ?? []]
    return node || meets.length > 0 ? [{ line, words: marked(line, say), node, meets }] : []
  })
}
