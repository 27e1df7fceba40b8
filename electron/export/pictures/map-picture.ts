import { addEdge, addNode, edgesOutOf, emptyGraph, type ArgumentGraph, type Edge } from '../../../shared/argument/graph.ts'
import { layoutFor } from '../../../shared/picture/map-layout.ts'
import { pathOf, type MapLayout, type MapSize } from '../../../shared/picture/map-shapes.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { drawCard, heightOf, WIDTH } from './card.ts'
import { cardsOf } from './cards-of.ts'
import { relation } from './marks.ts'
import { newRuler, PAGE, pageWidthFor, pictureOf } from './picture.ts'
import { stubsOf } from './stubs.ts'

const GAP = { column: 54, row: 20 } as const

/** A transcript → the map of its arguments as svg: each answer to the right of what it answers. */
export function mapSvg(transcript: Transcript): string {
  const pen = newRuler()
  const { cards, graph } = cardsOf(transcript)
  const height = heightOf(pen, cards.values())
  const { layout: { places, routes }, cut, ...extent } = bestLayout(graph, { node: { width: WIDTH, height }, gap: GAP })
  const strokes = routes.map(({ kind, points }) => relation(kind, pathOf(points), points[0]!.x, points[0]!.y, 'left'))
  const shown = places.flatMap(({ seq, x, y }) => {
    const card = cards.get(seq)
    return card ? [stubsOf(cut, seq, x, y + height), drawCard(pen, { ...card, dropped: null }, x, y, height)] : []
  })
  return pictureOf(pen, transcript, { kind: 'map', svg: [...strokes, ...shown].join('\n'), ...extent, has: { left: false, stubs: cut.length > 0 } })
}

/** Answers to answers: after so many columns a thread may go on below. The first is for long debates, whose picture has the shape of a page anyway. */
const DEPTHS = [8, 3, 4, 5, 6, 7, 10, 12] as const
/** So many arguments are laid out more than once. */
const FEW = 60

interface Best { layout: MapLayout; cut: Edge[]; width: number; height: number }

/** The layout that a page shows largest, against how many strokes it cuts. */
function bestLayout(graph: ArgumentGraph, size: MapSize): Best {
  const tried = (graph.nodes.size > FEW ? DEPTHS.slice(0, 1) : DEPTHS).map((depth): Best & { costs: number } => {
    const { parts, cut } = folded(graph, depth)
    const layout = layoutFor(parts, size, PAGE)
    const [width, height] = [Math.max(0, ...layout.places.map(({ x }) => x + size.node.width)), Math.max(0, ...layout.places.map(({ y }) => y + size.node.height))]
    return { layout, cut, width, height, costs: pageWidthFor(width, height) * (1 + cut.length / (graph.edges.length + 1)) }
  })
  return tried.reduce((best, next) => (next.costs < best.costs ? next : best))
}

/** The same graph without the edges that lead from one stretch of so many columns into another, so that no picture is a ribbon. */
function folded(graph: ArgumentGraph, most: number): { parts: ArgumentGraph; cut: Edge[] } {
  const depths = new Map<number, number>()
  const parts = emptyGraph()
  for (const node of graph.nodes.values()) {
    depths.set(node.seq, Math.max(-1, ...edgesOutOf(graph, node.seq).map(({ to }) => depths.get(to) ?? -1)) + 1)
    addNode(parts, node)
  }
  const stretch = (seq: number) => Math.floor(depths.get(seq)! / most)
  const edges = graph.edges.filter(({ from, to }) => depths.has(from) && depths.has(to))
  for (const edge of edges) if (stretch(edge.from) === stretch(edge.to)) addEdge(parts, edge)
  return { parts, cut: edges.filter(({ from, to }) => stretch(from) !== stretch(to)) }
}
