import type { EdgeKind } from '../argument/graph.ts'

/** Size of a node, px: three lines of a claim at 13 px, and two for how it stands. Two columns fit beside the record at reading size. map.css has the same. */
export const NODE = { width: 172, height: 114 } as const
const GAP = { column: 46, row: 18 } as const

/** An argument and the room around it, px. */
export interface MapSize { node: { width: number; height: number }; gap: { column: number; row: number } }

/** On the screen; a picture for paper has its own. */
export const SCREEN: MapSize = { node: NODE, gap: GAP }

/** Where an argument stands: its left upper corner, px. */
export interface Place { seq: number; x: number; y: number }

export interface Point { x: number; y: number }

/** A line on the map, from what is met to what meets it, px. Between two points on one height it is straight; else it bends in the gap between columns. */
export interface Route { from: number; to: number; kind: EdgeKind; points: Point[] }

export interface MapLayout { places: Place[]; routes: Route[] }

/** A line as an SVG path. */
export function pathOf([first, ...points]: readonly Point[]): string {
  let before = first!
  let path = `M${before.x} ${before.y}`
  for (const point of points) {
    const middle = (before.x + point.x) / 2
    path += before.y === point.y ? ` L${point.x} ${point.y}` : ` C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`
    before = point
  }
  return path
}
