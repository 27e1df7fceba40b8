import type { Line } from '../debate/line.ts'
import type { ArgumentGraph, Edge } from './graph.ts'

/** One column for each stage or round and each seat that argued in it; `seat` is null for the app's questions. */
export interface FlowColumn { stage: Line['stage']; round: number; seat: string | null }

/** Where an argument stands on the sheet; `column` and `row` count from 0. */
export interface FlowCell { seq: number; column: number; row: number }

export interface FlowSheet {
  columns: FlowColumn[]
  cells: FlowCell[]
  /** From each answer to the arguments it meets, which are all on the sheet. */
  arrows: Edge[]
  rows: number
}

/**
 * Lines in order and their graph → the flow sheet that debaters keep: columns from left to right as the debate went, an answer on the
 * row of what it answers (or the next free one below), a new point on a new row.
 */
export function flowSheet(lines: readonly Line[], graph: ArgumentGraph): FlowSheet {
  const columns: FlowColumn[] = []
  const placed = new Map<number, FlowCell>()
  const taken = new Set<string>()
  const firstMet = new Map<number, number>()
  for (const { from, to } of graph.edges) if (!firstMet.has(from) && graph.nodes.has(to)) firstMet.set(from, to)
  let rows = 0
  for (const { seq, stage, round, seat } of lines.filter((line) => graph.nodes.has(line.seq))) {
    const column = columnOf(columns, { stage, round, seat })
    let row = placed.get(firstMet.get(seq) ?? 0)?.row ?? rows
    while (taken.has(`${column} ${row}`)) row += 1
    taken.add(`${column} ${row}`)
    placed.set(seq, { seq, column, row })
    rows = Math.max(rows, row + 1)
  }
  const arrows = graph.edges.filter(({ from, to }) => placed.has(from) && placed.has(to))
  return { columns, cells: [...placed.values()], arrows, rows }
}

function columnOf(columns: FlowColumn[], wanted: FlowColumn): number {
  const known = columns.findIndex(({ stage, round, seat }) => stage === wanted.stage && round === wanted.round && seat === wanted.seat)
  return known === -1 ? columns.push(wanted) - 1 : known
}

/**
 * The newest stages or rounds of a sheet, at most so many, on the rows that they use; the columns left out are to the left, and
 * `earlier` says how many arguments stand there. Arrows to them are left out too.
 */
export function newestStages(sheet: FlowSheet, most: number): FlowSheet & { earlier: number } {
  const shown = stagesIn(sheet, stagesOf(sheet).slice(-most))
  return { ...shown, earlier: sheet.cells.length - shown.cells.length }
}

const stageKey = ({ stage, round }: FlowColumn): string => `${stage} ${round}`

/** The stages and rounds of a sheet, in order. */
export const stagesOf = (sheet: FlowSheet): string[] => [...new Set(sheet.columns.map(stageKey))]

/** Some stages of a sheet (as `stagesOf` names them), on the rows that they use. Arrows to others are left out. */
export function stagesIn(sheet: FlowSheet, stages: readonly string[]): FlowSheet {
  const shown = sheet.columns.map((column) => stages.includes(stageKey(column)))
  const columns = sheet.columns.filter((_, index) => shown[index])
  const kept = sheet.cells.filter(({ column }) => shown[column])
  const rows = [...new Set(kept.map(({ row }) => row))].toSorted((a, b) => a - b)
  const cells = kept.map(({ seq, column, row }) => ({ seq, column: columns.indexOf(sheet.columns[column]!), row: rows.indexOf(row) }))
  const there = new Set(cells.map(({ seq }) => seq))
  return { columns, cells, arrows: sheet.arrows.filter(({ from, to }) => there.has(from) && there.has(to)), rows: rows.length }
}

export type FlowStep = 'up' | 'down' | 'left' | 'right'

/** The next cell in a direction: along the column, or the nearest row of the next column that has a cell. Null at the edge. */
export function stepOn({ cells, columns }: FlowSheet, from: number, step: FlowStep): number | null {
  const here = cells.find(({ seq }) => seq === from)
  if (!here) return null
  if (step === 'up' || step === 'down') {
    const sign = step === 'up' ? -1 : 1
    const column = cells.filter(({ column: each, row }) => each === here.column && (row - here.row) * sign > 0)
    return column.toSorted((a, b) => (a.row - b.row) * sign)[0]?.seq ?? null
  }
  const sign = step === 'left' ? -1 : 1
  for (let column = here.column + sign; column >= 0 && column < columns.length; column += sign) {
    const near = cells.filter((cell) => cell.column === column).toSorted((a, b) => Math.abs(a.row - here.row) - Math.abs(b.row - here.row) || a.row - b.row)[0]
    if (near) return near.seq
  }
  return null
}
