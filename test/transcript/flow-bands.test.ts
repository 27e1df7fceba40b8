import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf } from '../../electron/export/pictures/flow-bands.ts'
import { stagesOf, type FlowSheet } from '../../shared/argument/flow-sheet.ts'

const SIZE = { width: 262, height: 172, head: 62, inset: { side: 13, top: 16, bottom: 6 } }

/** Sheets of up to eight rounds of three seats, with arguments in cells of their own. */
const sheets = fc.uniqueArray(fc.record({ column: fc.integer({ min: 0, max: 23 }), row: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 90, selector: ({ column, row }) => `${column} ${row}` }).map((places): FlowSheet => ({
  columns: Array.from({ length: 24 }, (_, index) => ({ stage: 'exchange', round: 1 + Math.floor(index / 3), seat: ['kallas', 'meloni', null][index % 3]! })),
  cells: places.map((place, index) => ({ ...place, seq: index + 1 })), arrows: places.slice(1).map((_, index) => ({ from: index + 2, to: index + 1, kind: 'attacks' })), rows: 61,
}))

describe('the bands of a printed flow sheet', () => {
  it('have every argument once, in the column of its stage and seat, and none upon another', () => fc.assert(fc.property(sheets, (sheet) => {
    const bands = bandsOf(sheet, SIZE)
    expect(bands.flatMap(({ cells }) => cells.map(({ seq }) => seq)).toSorted((a, b) => a - b)).toEqual(sheet.cells.map(({ seq }) => seq))
    for (const { cells, columns, rows } of bands) {
      expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(cells.length)
      for (const { seq, column, row } of cells) {
        expect(columns[column]).toEqual(sheet.columns[sheet.cells.find((cell) => cell.seq === seq)!.column])
        expect(row).toBeLessThan(rows)
      }
    }
  }), { numRuns: 40 }))

  it('keep the stages in their order and each stage together', () => fc.assert(fc.property(sheets, (sheet) => {
    expect(bandsOf(sheet, SIZE).flatMap(stagesOf)).toEqual(stagesOf(sheet))
  }), { numRuns: 40 }))
})
