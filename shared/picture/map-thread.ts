import { Graph, layout } from '@dagrejs/dagre'
import type { Edge } from '../argument/graph.ts'
import type { MapLayout, MapSize, Point, Route } from './map-shapes.ts'

/** Arguments that meet one another, drawn for themselves: each answer in a column to the right of what it answers. */
export function drawThread(seqs: readonly number[], edges: readonly Edge[], { node, gap }: MapSize): MapLayout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: gap.row, ranksep: gap.column, edgesep: 14 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const seq of seqs) graph.setNode(String(seq), { ...node })
  for (const { from, to } of edges) graph.setEdge(String(to), String(from))
  layout(graph)
  const centre = new Map(seqs.map((seq): [number, Point] => [seq, turned(graph.node(String(seq)))]))
  const columns = new Set([...centre.values()].map(({ x }) => x))
  const routes = edges.map(({ from, to, kind }): Route => {
    const { points }: { points: Point[] } = graph.edge(String(to), String(from))
    // Where the line passes a column of arguments it runs straight between two of them.
    const passes = points.slice(1, -1).map(turned).filter(({ x }) => columns.has(x))
    const [start, end] = [centre.get(to)!, centre.get(from)!]
    return { from, to, kind, points: [{ x: start.x + node.width / 2, y: start.y }, ...passes.flatMap(({ x, y }) => [{ x: x - node.width / 2, y }, { x: x + node.width / 2, y }]), { x: end.x - node.width / 2, y: end.y }] }
  })
  spread(Map.groupBy(routes, ({ to }) => to), 0, node.height)
  spread(Map.groupBy(routes, ({ from }) => from), -1, node.height)
  return { places: [...centre].map(([seq, { x, y }]) => ({ seq, x: x - node.width / 2, y: y - node.height / 2 })), routes }
}

/** The engine puts the newest answer on top; read from above, the oldest comes first. */
const turned = ({ x, y }: Point): Point => ({ x, y: -y })

/** Arrows that meet one argument stand so far apart, px, as long as its side has room. */
const PORT = 13

/** Lines that end at one side of an argument are set apart there, in the order of where they come from, so that each arrow can be seen. */
function spread(bySide: Map<number, Route[]>, end: 0 | -1, height: number): void {
  for (const side of bySide.values()) {
    const beyond = ({ points }: Route) => points.at(end === 0 ? 1 : -2)!.y
    const step = Math.min(PORT, (height - 28) / side.length)
    for (const [index, route] of side.toSorted((a, b) => beyond(a) - beyond(b) || a.from - b.from || a.to - b.to).entries()) {
      route.points.at(end)!.y += (index - (side.length - 1) / 2) * step
    }
  }
}
