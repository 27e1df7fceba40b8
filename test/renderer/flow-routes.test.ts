import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL } from '../../renderer/table/flow/flow-cell.ts'
import { flowRoutes, roundedPath, type FlowRoute } from '../../shared/picture/flow-routes.ts'
import type { FlowSheet } from '../../shared/argument/flow-sheet.ts'

const size = CELL.narrow
/** Sheets with up to 24 arguments in cells of their own, with arrows between any two. */
const sheets = fc.uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 6 }), row: fc.integer({ min: 0, max: 5 }) }), { minLength: 2, maxLength: 24, selector: ({ column, row }) => `${column} ${row}` }).chain((places) => {
  const cells = places.map((place, index) => ({ ...place, seq: index + 1 }))
  const seq = fc.integer({ min: 1, max: cells.length })
  return fc.array(fc.record({ from: seq, to: seq, kind: fc.constant('attacks' as const) }), { maxLength: 20 }).map((arrows): FlowSheet => ({
    columns: Array.from({ length: 7 }, () => ({ stage: 'exchange', round: 1, seat: 'a' })), cells, arrows: arrows.filter(({ from, to }) => from !== to), rows: 6,
  }))
})
const holds = (check: (sheet: FlowSheet, routes: FlowRoute[]) => void) => fc.assert(fc.property(sheets, (sheet) => { check(sheet, flowRoutes(sheet, size)) }))
const box = ({ column, row }: { column: number; row: number }) => ({
  left: column * size.width + size.inset.side, right: (column + 1) * size.width - size.inset.side,
  top: size.head + row * size.height + size.inset.top, bottom: size.head + (row + 1) * size.height - size.inset.bottom,
})

describe('the arrows of the flow sheet', () => {
  it('are drawn for each relation, from the answer to what it meets', () => holds((sheet, routes) => {
    expect(routes.map(({ from, to }) => ({ from, to }))).toEqual(sheet.arrows.map(({ from, to }) => ({ from, to })))
    const at = new Map(sheet.cells.map((cell) => [cell.seq, box(cell)]))
    for (const { from, to, points } of routes) {
      expect([at.get(from)!.left, at.get(from)!.right]).toContain(points[0]![0])
      expect([at.get(to)!.left, at.get(to)!.right]).toContain(points.at(-1)![0])
    }
  }))
  it('never cross the words of an argument', () => holds((sheet, routes) => {
    for (const { points } of routes) for (const [index, [x2, y2]] of points.slice(1).entries()) {
      const [x1, y1] = points[index]!
      expect(x1 === x2 || y1 === y2).toBe(true)
      for (const { left, right, top, bottom } of sheet.cells.map(box)) {
        const crosses = Math.min(x1, x2) < right && Math.max(x1, x2) > left && Math.min(y1, y2) < bottom && Math.max(y1, y2) > top
        expect(crosses).toBe(false)
      }
    }
  }))
  it('stay on the sheet, below its head', () => holds((_, routes) => {
    for (const [x, y] of routes.flatMap(({ points }) => points)) {
      expect(x).toBeGreaterThanOrEqual(-3)
      expect(y).toBeGreaterThan(size.head)
    }
  }))
  it('have round corners that end where the corners were', () => {
    expect(roundedPath([[10, 0], [0, 0], [0, 20]])).toBe('M10 0 L4 0 Q0 0 0 4 L0 20')
  })
})
