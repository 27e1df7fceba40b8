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

export interface ArgumentGraph {
  nodes: Map<number, ArgumentNode>
  edges: Edge[]
}

/**
 * Lines of a record, in order → the argument graph of the session.
 * Passes, reasons, notices and debrief answers are no arguments and are left out.
 */
export function buildGraph(lines: readonly Line[]): ArgumentGraph {
  const graph: ArgumentGraph = { nodes: new Map(), edges: [] }
  for (const line of lines) addLine(graph, line)
  return graph
}

/** Adds one newer line to a graph, in place; what the host does after each commit. */
export function addLine(graph: ArgumentGraph, line: Line): void {
  const remark = line.move === 'concede' || line.move === 'withdraw'
  const argues = line.kind === 'speech' || line.kind === 'card' || line.kind === 'question'
  if (!argues && !remark) return
  if (argues && !remark) {
    const kind = line.kind === 'question' || line.move === 'question' ? 'question' : line.kind === 'card' ? 'card' : 'speech'
    graph.nodes.set(line.seq, { seq: line.seq, seat: line.seat, kind, claims: line.claims, cards: line.position ? [line.position] : line.cards })
  }
  for (const to of line.respondsTo) {
    const target = graph.nodes.get(to)
    if (target) graph.edges.push({ from: line.seq, to, kind: edgeKind(line.kind === 'question' ? 'question' : line.move, target) })
  }
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
