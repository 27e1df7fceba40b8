import { addEdge, addNode, emptyGraph, type ArgumentGraph, type ArgumentNode, type Edge } from '../../shared/argument/graph.ts'
import { rng } from '../../shared/lib/rng.ts'

type Pair = readonly [from: number, to: number]
type Random = () => number

/** A graph as the parts it grows from. */
export interface Parts {
  nodes: ArgumentNode[]
  edges: Edge[]
}

/** From 1 to `size`. */
const any = (random: Random, size: number) => 1 + Math.floor(random() * size)
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: Math.round(count) }, (_, index) => make(index))
const pairs = (count: number, size: number, random: Random): Pair[] => times(count, () => [any(random, size), any(random, size)])

/** Attacks among arguments 1 to `size`, in many shapes; only `tree`, `chain` and `newer on older` are free of cycles. */
const SHAPES = {
  sparse: (size, random) => pairs(size * 0.7, size, random),
  'as many as arguments': (size, random) => pairs(size, size, random),
  'twice as many': (size, random) => pairs(size * 2, size, random),
  dense: (size, random) => pairs(Math.min(size * 12, size * size * 0.4), size, random),
  chain: (size) => times(size - 1, (index): Pair => [index + 2, index + 1]),
  tree: (size, random) => times(size - 1, (index): Pair => [index + 2, any(random, index + 1)]),
  'newer on older': (size, random) => times(size - 1, (index) => times(1 + random() * 3, (): Pair => [index + 2, any(random, index + 1)])).flat(),
  'even ring and more': (size, random) => [...ring(size - (size % 2)), ...pairs(size * 0.05, size, random)],
  'odd ring and more': (size, random) => [...ring(size - 1 + (size % 2)), ...pairs(size * 0.05, size, random)],
  'small rings': (size, random) => [...times(size / 4, (): Pair[] => smallRing(size, random)).flat(), ...pairs(size * 0.3, size, random)],
  'attacks on themselves': (size, random) => [...pairs(size * 1.2, size, random), ...times(size * 0.1, (): Pair => { const one = any(random, size); return [one, one] })],
} satisfies Record<string, (size: number, random: Random) => Pair[]>

export type Shape = keyof typeof SHAPES
export const SHAPE_NAMES = Object.keys(SHAPES) as Shape[]

const ring = (size: number): Pair[] => times(size, (index) => [index + 1, 1 + ((index + 1) % size)])

function smallRing(size: number, random: Random): Pair[] {
  const members = times(2 + random() * 3, () => any(random, size))
  return members.map((member, index) => [member, members[(index + 1) % members.length] ?? member])
}

/** A random graph of a shape; `overlays` adds concessions, withdrawals, supports, critical questions and answers to some of them. */
export function randomGraph(shape: Shape, size: number, { seed, overlays }: { seed: string; overlays: boolean }): Parts {
  const random = rng(`${shape}:${size}:${seed}`)
  const asked = overlays ? Math.ceil(size * 0.15) : 0
  const nodes = times(size + asked, (index): ArgumentNode => ({ seq: index + 1, seat: index % 2 ? 'kallas' : 'macron', kind: index < size ? 'speech' : 'question', claims: [], cards: [] }))
  const edges = SHAPES[shape](size, random).map(([from, to]): Edge => ({ from, to, kind: 'attacks' }))
  if (overlays) {
    for (let question = size + 1; question <= size + asked; question++) {
      edges.push({ from: question, to: any(random, size), kind: 'questions' })
      if (random() < 0.5) edges.push({ from: any(random, size), to: question, kind: 'answers' })
    }
    const remark = (kind: Edge['kind'], share: number) => pairs(size * share, size, random).map(([from, to]): Edge => ({ from, to, kind }))
    edges.push(...remark('concedes', 0.02), ...remark('withdraws', 0.02), ...remark('supports', 0.1))
  }
  return { nodes, edges: shuffled(edges, random) }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list.map((item) => ({ item, lot: random() })).toSorted((a, b) => a.lot - b.lot).map(({ item }) => item)
}

export function graphOf({ nodes, edges }: Parts): ArgumentGraph {
  const graph = emptyGraph()
  for (const node of nodes) addNode(graph, node)
  for (const edge of edges) addEdge(graph, edge)
  return graph
}
