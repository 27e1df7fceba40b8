import { stagesIn, stagesOf, type FlowSheet } from '../../../shared/argument/flow-sheet.ts'
import type { CellSize } from '../../../shared/picture/flow-routes.ts'
import { pageWidthFor } from './picture.ts'

/** Between two bands of stages, one below the other, px. */
export const BETWEEN = 30
/** Wider bands than this are not tried, in columns. */
const WIDEST = 48
/** A page as wide as this still shows words that can be read on A4, px; where more would be needed, points that have nothing to do with one another share rows. */
const READABLE = 1800

export const bandHeight = (band: FlowSheet, { head, height }: CellSize): number => head + band.rows * height
export const widthOf = (bands: readonly FlowSheet[], { width }: CellSize): number => Math.max(0, ...bands.map(({ columns }) => columns.length)) * width

interface Tried { bands: FlowSheet[]; needs: number }

/** The stages of a sheet in bands below one another, such that a page of A4 on its side shows the whole as large as it can. */
export function bandsOf(sheet: FlowSheet, size: CellSize): FlowSheet[] {
  const roomy = bestOf(sheet, size, (band) => band)
  return roomy.needs <= READABLE ? roomy.bands : bestOf(sheet, size, closed).bands
}

function bestOf(sheet: FlowSheet, size: CellSize, set: (band: FlowSheet) => FlowSheet): Tried {
  const stages = stagesOf(sheet)
  const widths = new Map(stages.map((stage) => [stage, stagesIn(sheet, [stage]).columns.length]))
  const least = Math.max(1, ...widths.values())
  const tried = Array.from({ length: Math.max(1, Math.min(WIDEST, sheet.columns.length) - least + 1) }, (_, more): Tried => {
    const bands = filled(stages, widths, least + more).map((some) => set(stagesIn(sheet, some)))
    return { bands, needs: pageWidthFor(widthOf(bands, size), bands.reduce((sum, band) => sum + bandHeight(band, size) + BETWEEN, 0)) }
  })
  return tried.reduce((best, next) => (next.needs < best.needs ? next : best))
}

/** Stages in order, in rows of at most so many columns. */
function filled(stages: readonly string[], widths: ReadonlyMap<string, number>, most: number): string[][] {
  const rows: string[][] = []
  let used = Infinity
  for (const stage of stages) {
    const wide = widths.get(stage)!
    if (used + wide > most) [rows[rows.length], used] = [[], 0]
    rows.at(-1)!.push(stage)
    used += wide
  }
  return rows
}

/** The same sheet with each point on the highest row where the columns that it spans are free. */
function closed(sheet: FlowSheet): FlowSheet {
  const taken: [number, number][][] = []
  const points = [...Map.groupBy(sheet.cells, ({ row }) => row)].toSorted(([a], [b]) => a - b)
  const cells = points.flatMap(([, point]) => {
    const columns = point.map(({ column }) => column)
    const span: [number, number] = [Math.min(...columns), Math.max(...columns)]
    const free = taken.findIndex((spans) => spans.every(([from, to]) => span[0] > to || span[1] < from))
    const row = free === -1 ? taken.push([]) - 1 : free
    taken[row]!.push(span)
    return point.map((cell) => ({ ...cell, row }))
  })
  return { ...sheet, cells, rows: taken.length }
}
