import { edgesInto, edgesOutOf, type ArgumentGraph, type Edge } from '../../../shared/argument/graph.ts'
import { GAP, NODE, type MapLayout } from './map-shapes.ts'
import { drawThread } from './map-thread.ts'

/**
 * The picture of a graph: each answer to the right of what it answers, each thread of the debate under the older ones, as close as they
 * let it. The same graph always gives the same picture. Edges of remarks, which are no arguments, are not drawn (see `givenUpIn`).
 */
export function layoutOf(graph: ArgumentGraph): MapLayout {
  const all: MapLayout = { places: [], routes: [] }
  /** How far down each column is taken; a column is named by where it begins. */
  const taken = new Map<number, number>()
  for (const seqs of threadsOf(graph)) {
    const edges = seqs.flatMap((seq) => drawnFrom(graph, seq))
    const { places, routes } = drawThread(seqs, edges)
    const boxes = [
      ...places.map(({ x, y }) => ({ x, top: y, bottom: y + NODE.height })),
      ...routes.flatMap(({ points }) => points.slice(1, -1)).map(({ x, y }) => ({ x, top: y, bottom: y })),
    ]
    const down = Math.max(...boxes.map(({ x, top }) => (taken.get(x) ?? 0) - top))
    for (const { x, bottom } of boxes) taken.set(x, Math.max(taken.get(x) ?? 0, bottom + down + GAP.row))
    all.places.push(...places.map((place) => ({ ...place, y: place.y + down })))
    all.routes.push(...routes.map((route) => ({ ...route, points: route.points.map(({ x, y }) => ({ x, y: y + down })) })))
  }
  all.places.sort((a, b) => a.seq - b.seq)
  return all
}

/** Of the picture of a whole session what was there when the graph was this one; everything stays in its place. */
export function partOf({ places, routes }: MapLayout, graph: ArgumentGraph): MapLayout {
  return { places: places.filter(({ seq }) => graph.nodes.has(seq)), routes: routes.filter(({ from, to }) => graph.nodes.has(from) && graph.nodes.has(to)) }
}

const drawnFrom = (graph: ArgumentGraph, seq: number): Edge[] => edgesOutOf(graph, seq).filter(({ to }) => graph.nodes.has(to))

/** Arguments that meet one another, directly or through others; the oldest thread first, and in each the oldest argument. */
function threadsOf(graph: ArgumentGraph): number[][] {
  const seen = new Set<number>()
  return [...graph.nodes.keys()].flatMap((first) => {
    if (seen.has(first)) return []
    const thread = new Set([first])
    for (const seq of thread) for (const { from, to } of [...edgesOutOf(graph, seq), ...edgesInto(graph, seq)]) for (const end of [from, to]) if (graph.nodes.has(end)) thread.add(end)
    for (const seq of thread) seen.add(seq)
    return [[...thread].toSorted((a, b) => a - b)]
  })
}

/** In which line an argument was granted or taken back; null where it was not. */
export function givenUpIn(graph: ArgumentGraph, seq: number): number | null {
  return edgesInto(graph, seq).find(({ kind }) => kind === 'concedes' || kind === 'withdraws')?.from ?? null
}
