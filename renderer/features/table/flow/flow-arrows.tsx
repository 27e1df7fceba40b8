import type { FlowSheet } from '../../../../shared/argument/flow-sheet.ts'

/** Size of a cell and of the head above the cells, px; flow.css has the same. */
const CELL = { width: 196, height: 104, head: 66, inset: 9 } as const

/** Arrows from each answer to what it meets. They say what the numbers in the cells say, so they are silent. */
export function FlowArrows({ sheet }: { sheet: FlowSheet }) {
  const at = new Map(sheet.cells.map((cell) => [cell.seq, cell]))
  const [width, height] = [sheet.columns.length * CELL.width, CELL.head + sheet.rows * CELL.height]
  return (
    <svg className="flow-arrows" width={width} height={height} aria-hidden="true">
      <defs><marker id="flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" /></marker></defs>
      {sheet.arrows.map(({ from, to }) => {
        const [a, b] = [at.get(from), at.get(to)]
        return a && b ? <path key={`${from} ${to}`} d={curve(a, b)} markerEnd="url(#flow-arrow)" /> : null
      })}
    </svg>
  )
}

interface Place { column: number; row: number }

/** From the left edge of the answer to the right edge of what it meets; within one column, around its right side. */
function curve(from: Place, to: Place): string {
  const y = ({ row }: Place) => CELL.head + row * CELL.height + 22
  const left = from.column * CELL.width + CELL.inset
  const right = (to.column + 1) * CELL.width - CELL.inset
  if (from.column <= to.column) return `M${(from.column + 1) * CELL.width - CELL.inset} ${y(from)} C${right + 26} ${y(from)} ${right + 26} ${y(to)} ${right} ${y(to)}`
  const bend = Math.max(12, (left - right) / 2)
  return `M${left} ${y(from)} C${left - bend} ${y(from)} ${right + bend} ${y(to)} ${right} ${y(to)}`
}
