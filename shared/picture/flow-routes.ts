import type { FlowCell, FlowSheet } from '../argument/flow-sheet.ts'
import type { Edge } from '../argument/graph.ts'

/** The sheet in px: a column, a row, the head above the rows, and how far an entry stands from the edges of its cell. */
export interface CellSize { width: number; height: number; head: number; inset: { side: number; top: number; bottom: number } }

/** Where an arrow leaves or enters an entry, px below its top: beside the number. */
const LEVEL = 13
/** Arrows to different arguments keep so far apart in a gap, px. */
const LANE = 3

export interface FlowRoute extends Edge { points: [number, number][] }

/**
 * The way of each arrow, in corners: only through the gaps between columns and rows, so that it crosses no words. Arrows to one argument
 * run together; where it stands in an older column, they come in from the right.
 */
export function flowRoutes({ cells, arrows }: FlowSheet, size: CellSize): FlowRoute[] {
  const at = new Map(cells.map((cell, index) => [cell.seq, { ...cell, lane: (index % 3) - 1 }]))
  return arrows.flatMap((arrow): FlowRoute[] => {
    const [from, to] = [at.get(arrow.from), at.get(arrow.to)]
    return from && to ? [{ ...arrow, points: between(from, to, to.lane * LANE, size) }] : []
  })
}

function between(from: FlowCell, to: FlowCell, lane: number, { width, height, head, inset }: CellSize): [number, number][] {
  const [outLeft, inRight] = [to.column < from.column, to.column <= from.column]
  const side = ({ column }: FlowCell, left: boolean) => (left ? column * width + inset.side : (column + 1) * width - inset.side)
  const gap = ({ column }: FlowCell, left: boolean) => (left ? column : column + 1) * width + lane
  const level = ({ row }: FlowCell) => head + row * height + inset.top + LEVEL
  const [start, end] = [side(from, outLeft), side(to, !inRight)]
  const [leave, enter] = [gap(from, outLeft), gap(to, !inRight)]
  if (leave === enter && from.row === to.row) return from.column === to.column ? [] : [[start, level(from)], [end, level(to)]]
  if (leave === enter) return [[start, level(from)], [leave, level(from)], [leave, level(to)], [end, level(to)]]
  const above = head + to.row * height + inset.top / 2 - 1 + lane
  return [[start, level(from)], [leave, level(from)], [leave, above], [enter, above], [enter, level(to)], [end, level(to)]]
}

/** Corners as an SVG path, each a little rounded. */
export function roundedPath(points: readonly (readonly [number, number])[], radius = 4): string {
  return points.map(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before) return `M${x} ${y}`
    if (!after) return `L${x} ${y}`
    const toward = ([tx, ty]: readonly [number, number]): string => {
      const far = Math.hypot(tx - x, ty - y)
      const step = far === 0 ? 0 : Math.min(radius, far / 2) / far
      return `${x + (tx - x) * step} ${y + (ty - y) * step}`
    }
    return `L${toward(before)} Q${x} ${y} ${toward(after)}`
  }).join(' ')
}
