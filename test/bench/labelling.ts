import { buildGraph, type ArgumentGraph, type Edge } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import { liveGraph } from '../../shared/argument/live-graph.ts'
import { liveLabels } from '../../shared/argument/live-labels.ts'
import type { Line } from '../../shared/debate/line.ts'
import { graphOf, randomGraph, SHAPE_NAMES, type Parts } from '../argument/random-graphs.ts'
import { boutsEndToEnd } from './long-record.ts'
import { median, rounded } from './stats.ts'

const ARGUMENTS = 2_000
/** The last moves, which are measured, and how often the whole graph is labelled from scratch beside them. */
const MOVES = 400
const SCRATCH_RUNS = 25
const TARGET = 1 / 20

/**
 * Relabelling after one move on a graph of 2,000 arguments, against labelling that graph from scratch: the mean of many moves, on a
 * record of real bouts and on random graphs. Beside it the worst there is: a chain in which every move flips every label.
 */
export async function relabelling() {
  const record = await boutsEndToEnd(ARGUMENTS)
  const measure = () => ({
    graphs: [onRecord(record), ...SHAPE_NAMES.map((shape) => onParts(shape, randomGraph(shape, ARGUMENTS, { seed: 'bench', overlays: true })))],
    worstCase: onParts('a chain that every move flips from end to end', flippingChain()),
  })
  measure() // the compiler warms up
  const { graphs, worstCase } = measure()
  const ratio = Math.max(...graphs.map((graph) => graph.ratio))
  return {
    what: 'relabelling after one move / labelling the graph of 2,000 arguments from scratch; mean of 400 moves; the largest of these graphs, the worst case apart',
    graphs, worstCase, moves: MOVES, ratio, target: TARGET, ok: ratio <= TARGET,
  }
}

/** A move is a line that is an argument, or concedes or withdraws one. */
function onRecord(lines: readonly Line[]) {
  const graph = buildGraph(lines)
  const argues = (line: Line) => graph.nodes.has(line.seq) || graph.outOf.has(line.seq)
  const live = liveGraph()
  const moves = lines.filter(argues)
  for (const line of moves.slice(0, -MOVES)) live.addLine(line)
  return compared('bouts against the partner, end to end', graph, moves.slice(-MOVES).map((line) => () => live.addLine(line)))
}

/** A move is one edge, most often an attack, anywhere in the graph. */
function onParts(name: string, { nodes, edges }: Parts) {
  const live = liveLabels()
  for (const node of nodes) live.addNode(node)
  for (const edge of edges.slice(0, -MOVES)) live.addEdge(edge)
  return compared(name, graphOf({ nodes, edges }), edges.slice(-MOVES).map((edge) => () => live.addEdge(edge)))
}

function compared(name: string, graph: ArgumentGraph, moves: readonly (() => void)[]) {
  const moveMs = moves.map(timed)
  const scratchMs = median(Array.from({ length: SCRATCH_RUNS }, () => timed(() => labelGraph(graph))))
  const mean = moveMs.reduce((sum, ms) => sum + ms, 0) / moveMs.length
  return { name, attacks: graph.edges.filter(({ kind }) => kind === 'attacks').length, moveUs: rounded(mean * 1000), slowestUs: rounded(Math.max(...moveMs) * 1000), scratchUs: rounded(scratchMs * 1000), ratio: Math.round((mean / scratchMs) * 1e5) / 1e5 }
}

function timed(task: () => void): number {
  const started = performance.now()
  task()
  return performance.now() - started
}

/** Each argument attacks the one before, added in that order. */
function flippingChain(): Parts {
  const { nodes, edges } = randomGraph('chain', ARGUMENTS, { seed: 'bench', overlays: false })
  return { nodes, edges: edges.toSorted((a: Edge, b: Edge) => a.from - b.from) }
}
