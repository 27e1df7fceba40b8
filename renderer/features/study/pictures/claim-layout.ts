import { linkHorizontal } from 'd3-shape'
import { inColumns } from '../../../../shared/study/pictures/claim-map.ts'
import type { ClaimEdge, ClaimMap, MappedClaim } from '../../../../shared/study/pictures/pictures.ts'

/** Pixels. */
const HEIGHT = 58, ROW = 68, TOP = 34, GAP = 62, OUT = 26

/** The sides in the order of their columns: those between the two stand between them. */
export const SIDES = ['engage', 'conditional', 'procedural', 'pressure-first'] as const

export interface PlacedClaim { claim: MappedClaim; x: number; y: number; column: number }
export interface PlacedEdge { edge: ClaimEdge; path: string }
export interface ClaimLayout { width: number; height: number; box: { width: number; height: number }; heads: { side: string; x: number; count: number }[]; claims: PlacedClaim[]; edges: PlacedEdge[] }

/** Where boxes and strokes of the claim map stand: a column for each side, the shorter ones in the middle of the height. `width` in pixels. */
export function claimLayout(map: ClaimMap, width: number): ClaimLayout {
  const columns = inColumns(map, SIDES)
  const box = { width: (width - GAP * (SIDES.length - 1)) / SIDES.length, height: HEIGHT }
  const most = Math.max(0, ...columns.map(({ length }) => length))
  const claims = columns.flatMap((column, index) => column.map((claim, row): PlacedClaim => ({ claim, column: index, x: index * (box.width + GAP), y: TOP + ((most - column.length) / 2 + row) * ROW })))
  const places = new Map(claims.map((placed) => [placed.claim.id, placed]))
  return {
    width, box, claims, height: TOP + most * ROW,
    heads: SIDES.map((side, index) => ({ side, x: index * (box.width + GAP), count: columns[index]?.length ?? 0 })),
    edges: map.edges.flatMap((edge) => {
      const [from, to] = [places.get(edge.from), places.get(edge.to)]
      return from && to ? [{ edge, path: stroke(from, to, box) }] : []
    }),
  }
}

const join = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>()

/** From the edge of one box to that of another; inside a column around the outer side. */
function stroke(from: PlacedClaim, to: PlacedClaim, { width, height }: ClaimLayout['box']): string {
  const [y1, y2] = [from.y + height / 2, to.y + height / 2]
  if (from.column === to.column) {
    const left = from.column === SIDES.length - 1
    const x = left ? from.x : from.x + width
    const out = left ? x - OUT : x + OUT
    return `M${x} ${y1}C${out} ${y1} ${out} ${y2} ${x} ${y2}`
  }
  const right = to.column > from.column
  return join({ source: [right ? from.x + width : from.x, y1], target: [right ? to.x : to.x + width, y2] }) ?? ''
}

/** To which claim a key leads: up and down in a column, left and right to the nearest of the next one. Null where nowhere. */
export function claimFrom(claims: readonly PlacedClaim[], id: string, key: string): string | null {
  const here = claims.find(({ claim }) => claim.id === id)
  if (!here) return null
  const column = (index: number) => claims.filter((each) => each.column === index)
  const own = column(here.column)
  const row = own.indexOf(here)
  if (key === 'ArrowUp' || key === 'ArrowDown') return own[row + (key === 'ArrowDown' ? 1 : -1)]?.claim.id ?? null
  if (key === 'Home' || key === 'End') return own.at(key === 'Home' ? 0 : -1)?.claim.id ?? null
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return column(here.column + (key === 'ArrowRight' ? 1 : -1)).toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.claim.id ?? null
}
