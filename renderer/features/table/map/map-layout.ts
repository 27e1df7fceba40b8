import { Graph, layout } from '@dagrejs/dagre'
import type { ArgumentGraph } from '../../../../shared/argument/graph.ts'

/** Size of a node, px: two lines of a claim at 13 px beside a monogram. */
export const NODE = { width: 212, height: 92 } as const

export interface Place { seq: number; x: number; y: number }

export type Flow = 'down' | 'right'

/**
 * Where each argument stands: each answer below what it answers, or to its right. Left upper corners, px.
 * The same graph always gives the same picture.
 */
export function layoutOf({ nodes, edges }: ArgumentGraph, flow: Flow): Place[] {
  const graph = new Graph()
  graph.setGraph({ rankdir: flow === 'down' ? 'TB' : 'LR', nodesep: 26, ranksep: 54, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const seq of nodes.keys()) graph.setNode(String(seq), { ...NODE })
  for (const { from, to } of edges) if (nodes.has(from) && nodes.has(to)) graph.setEdge(String(to), String(from))
  layout(graph)
  return [...nodes.keys()].map((seq) => {
    const { x, y } = graph.node(String(seq))
    return { seq, x: x - NODE.width / 2, y: y - NODE.height / 2 }
  })
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The nearest argument in a direction; sideways distance counts double, so that a column is walked before it is left. */
export function neighbour(places: readonly Place[], from: number, direction: Direction): number | null {
  const here = places.find(({ seq }) => seq === from)
  if (!here) return null
  const [forward, side] = direction === 'up' || direction === 'down' ? ['y', 'x'] as const : ['x', 'y'] as const
  const sign = direction === 'up' || direction === 'left' ? -1 : 1
  const ahead = places.flatMap((place) => {
    const along = (place[forward] - here[forward]) * sign
    return along > 1 ? [{ seq: place.seq, far: along + 2 * Math.abs(place[side] - here[side]) }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.seq ?? null
}
