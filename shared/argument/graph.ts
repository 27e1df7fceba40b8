import type { ClaimUse, Move } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'

export type EdgeKind = 'attacks' | 'supports' | 'questions' | 'answers' | 'concedes' | 'withdraws'

/** An edge runs from the newer to the older node, and only where it was made (DESIGN §4). */
export interface Edge {
  from: number
  to: number
  kind: EdgeKind
}

/** One delivered argument: a speech, a played card, or a critical question. `seat` is null for the app's questions. */
export interface ArgumentNode {
  seq: number
  seat: string | null
  kind: 'speech' | 'card' | 'question'
  claims: ClaimUse[]
  cards: string[]
}

/** `into` and `outOf` hold the same edges by the line they go to and come from, in the order in which they were made. */
export interface ArgumentGraph {
  nodes: Map<number, ArgumentNode>
  edges: Edge[]
  into: Map<number, Edge[]>
  outOf: Map<number, Edge[]>
}

const NONE: readonly Edge[] = []

/** Every edge onto a line, oldest first. */
export const edgesInto = (graph: ArgumentGraph, seq: number): readonly Edge[] => graph.into.get(seq) ?? NONE

/** Every edge that a line makes; a concession or withdrawal makes edges too, although it is no node. */
export const edgesOutOf = (graph: ArgumentGraph, seq: number): readonly Edge[] => graph.outOf.get(seq) ?? NONE

/** The arguments that attack this one, whether they stand or not. */
export const attackersOf = (graph: ArgumentGraph, seq: number): number[] => edgesInto(graph, seq).filter(({ kind }) => kind === 'attacks').map(({ from }) => from)

/** The arguments that this one attacks. */
export const victimsOf = (graph: ArgumentGraph, seq: number): number[] => edgesOutOf(graph, seq).filter(({ kind }) => kind === 'attacks').map(({ to }) => to)

export const emptyGraph = (): ArgumentGraph => ({ nodes: new Map(), edges: [], into: new Map(), outOf: new Map() })

export function addNode(graph: ArgumentGraph, node: ArgumentNode): void {
  graph.nodes.set(node.seq, node)
}

export function addEdge(graph: ArgumentGraph, edge: Edge): void {
  graph.edges.push(edge)
  append(graph.into, edge.to, edge)
  append(graph.outOf, edge.from, edge)
}

function append(index: Map<number, Edge[]>, seq: number, edge: Edge): void {
  const known = index.get(seq)
  if (known) known.push(edge)
  else index.set(seq, [edge])
}

/**
 * Lines of a record, in order → the argument graph of the session.
 * Passes, reasons, notices and debrief answers are no arguments and are left out.
 */
export function buildGraph(lines: readonly Line[]): ArgumentGraph {
  const graph = emptyGraph()
  for (const line of lines) {
    const { node, edges } = partsOf(line, graph)
    if (node) addNode(graph, node)
    for (const edge of edges) addEdge(graph, edge)
  }
  return graph
}

/** What one newer line adds to a graph, not yet added: its node, null where it is no argument, and its edges. */
export function partsOf(line: Line, graph: ArgumentGraph): { node: ArgumentNode | null; edges: Edge[] } {
  const asks = line.kind === 'question' || line.move === 'question'
  const remark = !asks && (line.move === 'concede' || line.move === 'withdraw')
  const argues = line.kind === 'speech' || line.kind === 'card' || line.kind === 'question'
  if (!argues && !remark) return { node: null, edges: [] }
  const edges = line.respondsTo.flatMap((to) => {
    const target = graph.nodes.get(to)
    return target ? [{ from: line.seq, to, kind: edgeKind(asks ? 'question' : line.move, target) }] : []
  })
  if (remark) return { node: null, edges }
  const kind = asks ? 'question' : line.kind === 'card' ? 'card' : 'speech'
  return { node: { seq: line.seq, seat: line.seat, kind, claims: line.claims, cards: line.position ? [line.position] : line.cards }, edges }
}

/** Answering a question closes it; answering an argument attacks it. An assertion that names what it responds to supports it. */
function edgeKind(move: Move | null, target: ArgumentNode): EdgeKind {
  switch (move) {
    case 'question': return 'questions'
    case 'concede': return 'concedes'
    case 'withdraw': return 'withdraws'
    case 'rebut': return target.kind === 'question' ? 'answers' : 'attacks'
    case 'answer': return target.kind === 'question' ? 'answers' : 'attacks'
    default: return 'supports'
  }
}
