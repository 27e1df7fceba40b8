import { MarkerType, Position } from '@xyflow/react'
import type { Line } from '../../../shared/debate/line.ts'
import type { ArgumentNodeType } from './argument-node.tsx'
import { NODE, type Place, type Route } from '../../../shared/picture/map-shapes.ts'
import type { RelationEdgeType } from './relation-edge.tsx'

/** The library's own words for its parts are English, and say nothing that the buttons do not say. */
const UNNAMED = { 'aria-roledescription': undefined } as const
/** What the lines say, each argument says in words. */
const SILENT = { 'aria-hidden': true, 'aria-label': undefined, 'aria-roledescription': undefined } as const
/** Said beforehand, so that a line can be drawn to an argument that is out of sight. */
const HANDLES: ArgumentNodeType['handles'] = [
  { type: 'target', position: Position.Left, x: 0, y: NODE.height / 2, width: 1, height: 1 },
  { type: 'source', position: Position.Right, x: NODE.width, y: NODE.height / 2, width: 1, height: 1 },
]

/** The parts of a map as the library takes them. What did not change is the same object again, so that it is not looked at anew. */
export interface KeptParts {
  node: (place: Place, line: Line) => ArgumentNodeType
  edge: (route: Route, near: boolean, far: boolean) => RelationEdgeType
}

export function keptParts(): KeptParts {
  const nodes = new Map<number, ArgumentNodeType>()
  const edges = new Map<string, RelationEdgeType>()
  return {
    node({ seq, x, y }, line) {
      const known = nodes.get(seq)
      if (known?.data.line === line && known.position.x === x && known.position.y === y) return known
      const node: ArgumentNodeType = { id: String(seq), type: 'argument', position: { x, y }, data: { line }, ...NODE, handles: HANDLES, domAttributes: UNNAMED }
      nodes.set(seq, node)
      return node
    },
    edge(route, near, far) {
      const key = `${route.from}-${route.to}-${route.kind} ${near} ${far}`
      const known = edges.get(key)
      if (known?.data?.points === route.points) return known
      const edge = drawn(route, near, far)
      edges.set(key, edge)
      return edge
    },
  }
}

/** Each kind has its own stroke and arrow, so that colour is never the only sign. The arrow points at what is met. */
function drawn({ from, to, kind, points }: Route, near: boolean, far: boolean): RelationEdgeType {
  const size = far ? 60 : 30
  return {
    id: `${from}-${to}-${kind}`, source: String(to), target: String(from), type: 'relation', data: { points }, className: `map-edge is-${kind}${near ? ' is-near' : ''}`, zIndex: near ? 1 : 0, domAttributes: SILENT,
    markerStart: { type: kind === 'attacks' ? MarkerType.ArrowClosed : MarkerType.Arrow, width: size, height: size, markerUnits: 'userSpaceOnUse', color: `var(--map-${kind})`, orient: 'auto-start-reverse' },
  }
}
