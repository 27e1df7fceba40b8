import { edgesInto, edgesOutOf, type ArgumentGraph, type Edge } from '../argument/graph.ts'
import { SCREEN, type MapLayout, type MapSize, type Point } from './map-shapes.ts'
import { drawThread } from './map-thread.ts'

/**
 * The picture of a graph: each answer to the right of what it answers, each thread of the debate under the older ones, as close as they
 * let it. The same graph always gives the same picture. Edges of remarks, which are no arguments, are not drawn (see `givenUpIn`).
 */
export function layoutOf(graph: ArgumentGraph, size: MapSize = SCREEN): MapLayout {
  return packed(drawnThreads(graph, size), size, 1)
}

/** The same for a page of this proportion (width by height): threads stand beside one another too, so that the page shows all of them as large as it can. */
export function layoutFor(graph: ArgumentGraph, size: MapSize, proportion: number): MapLayout {
  const threads = drawnThreads(graph, size)
  const [most, widest] = [threads.reduce((sum, thread) => sum + columnsOf(thread, size), 0), Math.max(1, ...threads.map((thread) => columnsOf(thread, size)))]
  let best: MapLayout = { places: [], routes: [] }
  let least = Infinity
  for (let columns = widest; columns <= Math.max(widest, most); columns += 1) {
    const layout = packed(threads, size, columns)
    const [width, height] = [extent(layout, 'x') + size.node.width, extent(layout, 'y') + size.node.height]
    const needs = Math.max(width, height * proportion)
    if (needs < least) [best, least] = [layout, needs]
    if (width > height * proportion) break // wider still, it would only be smaller
  }
  return best
}

const extent = ({ places }: MapLayout, side: 'x' | 'y'): number => Math.max(0, ...places.map((place) => place[side]))
const columnsOf = (thread: MapLayout, { node, gap }: MapSize): number => Math.round(extent(thread, 'x') / (node.width + gap.column)) + 1

const drawnThreads = (graph: ArgumentGraph, size: MapSize): MapLayout[] => threadsOf(graph).map((seqs) => fromZero(drawThread(seqs, seqs.flatMap((seq) => drawnFrom(graph, seq)), size)))

/** One layout out of several, each where it can stand highest among so many columns, then leftmost; one that is wider begins at the left. */
function packed(threads: readonly MapLayout[], size: MapSize, columns: number): MapLayout {
  const pitch = size.node.width + size.gap.column
  const all: MapLayout = { places: [], routes: [] }
  /** How far down each column is taken; a column is named by where it begins. */
  const taken = new Map<number, number>()
  for (const thread of threads) {
    const boxes = [
      ...thread.places.map(({ x, y }) => ({ x, top: y, bottom: y + size.node.height })),
      ...thread.routes.flatMap(({ points }) => points.slice(1, -1)).map(({ x, y }) => ({ x, top: y, bottom: y })),
    ]
    const starts = Array.from({ length: Math.max(1, columns - columnsOf(thread, size) + 1) }, (_, start) => start * pitch)
    const [right, down] = starts.map((start): [number, number] => [start, Math.max(...boxes.map(({ x, top }) => (taken.get(x + start) ?? 0) - top))]).reduce((best, next) => (next[1] < best[1] ? next : best))
    for (const { x, bottom } of boxes) taken.set(x + right, Math.max(taken.get(x + right) ?? 0, bottom + down + size.gap.row))
    const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + right, y: point.y + down })
    all.places.push(...thread.places.map(moved))
    all.routes.push(...thread.routes.map((route) => ({ ...route, points: route.points.map(moved) })))
  }
  all.places.sort((a, b) => a.seq - b.seq)
  return all
}

/** Moved so that it begins at the left edge. */
function fromZero({ places, routes }: MapLayout): MapLayout {
  const left = Math.min(...places.map(({ x }) => x))
  return { places: places.map((place) => ({ ...place, x: place.x - left })), routes: routes.map((route) => ({ ...route, points: route.points.map(({ x, y }) => ({ x: x - left, y })) })) }
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
