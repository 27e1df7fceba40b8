import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type IBorderOptions, type Paragraph } from 'docx'
import type { DocumentLabels, Fact } from '../../../shared/transcript/document/blocks.ts'
import { paragraph, words } from './inline.ts'
import { INK } from './look.ts'

const HAIRLINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: INK.rule }
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: NONE }
const MARGINS = { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 0, right: 160 }

/** A row that is taller than this many characters may break across pages: kept whole it would be cut off. */
const LONG_ROW = 900

export interface Row { name: Paragraph[]; value: (Paragraph | Table)[]; characters: number }

/** Names on the left, what they say on the right, a hairline between. `width` in twips. */
export function twoColumns(rows: readonly Row[], width: number): Table {
  const columns = [Math.round(width * 0.27), width - Math.round(width * 0.27)]
  return new Table({
    width: { size: width, type: WidthType.DXA }, columnWidths: columns, layout: TableLayoutType.FIXED, borders: { ...OPEN, insideHorizontal: HAIRLINE }, margins: MARGINS,
    rows: rows.map(({ name, value, characters }) => new TableRow({
      cantSplit: characters < LONG_ROW,
      children: [name, value].map((children, index) => new TableCell({ children, width: { size: columns[index]!, type: WidthType.DXA } })),
    })),
  })
}

export const factsTable = (facts: readonly Fact[], width: number): Table => twoColumns(facts.map(({ name, value, code }) => ({
  name: [paragraph({ style: 'FactName' }, [words(name)])],
  value: [paragraph({ style: 'FactValue' }, [words(value, code && 'Code')])],
  characters: value.length,
})), width)

/** How many people said 0, 1, … 10. */
export function countsTable(counts: readonly number[], labels: DocumentLabels, width: number): Table {
  const first = 1100
  const columns = [first, ...counts.map(() => Math.floor((width - first) / counts.length))]
  const side = { ...HAIRLINE }
  const row = (head: string, values: readonly number[], style: string, tableHeader: boolean) => new TableRow({
    tableHeader, cantSplit: true,
    children: [head, ...values].map((text, index) => new TableCell({
      width: { size: columns[index]!, type: WidthType.DXA },
      children: [paragraph({ style: index === 0 ? 'CountHead' : style }, [words(text)])],
    })),
  })
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA }, columnWidths: columns, layout: TableLayoutType.FIXED,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    rows: [row(labels.views, counts.map((_, value) => value), 'CountHead', true), row(labels.people, counts, 'Count', false)],
  })
}
