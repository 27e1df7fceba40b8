import type { DocumentLabels } from '../../../shared/transcript/document/blocks.ts'
import { drawLines } from '../print/draw-text.ts'
import { bold, INK_2, sans } from '../print/ink.ts'
import { setText, type Run } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { HAIRLINE, SIDE } from './look.ts'

const HEAD = 58
const ROW = 16

/** How many people chose each number, as a table of two rows. */
export function counts(flow: Flow, numbers: readonly number[], labels: DocumentLabels, x: number): void {
  const cell = Math.min(27, (SIDE + flow.inner - x - HEAD) / Math.max(1, numbers.length))
  flow.ensure(2 * ROW + 8)
  flow.y += 1
  const top = flow.y
  const widths = [HEAD, ...numbers.map(() => cell)]
  flow.draw((pen) => {
    pen.lineWidth(0.5).strokeColor(HAIRLINE)
    for (const line of [0, 1, 2]) pen.moveTo(x, top + line * ROW).lineTo(x + HEAD + numbers.length * cell, top + line * ROW).stroke()
    for (const at of [0, ...numbers.keys(), numbers.length].map((column, index) => (index === 0 ? 0 : HEAD + column * cell))) pen.moveTo(x + at, top).lineTo(x + at, top + 2 * ROW).stroke()
  })
  flow.within('Table', {}, () => {
    row(flow, [sans(labels.views, 8.4, INK_2), ...numbers.map((_, value) => sans(String(value), 8.4, INK_2))], 'TH', widths, x, top)
    row(flow, [sans(labels.people, 8.4, INK_2), ...numbers.map((count) => bold(String(count), 8.6))], 'TD', widths, x, top + ROW)
  })
  flow.y = top + 2 * ROW + 6
}

function row(flow: Flow, cells: readonly Run[], tag: 'TH' | 'TD', widths: readonly number[], x: number, top: number): void {
  flow.within('TR', {}, () => {
    for (const [index, run] of cells.entries()) {
      const lines = setText(flow.pen, [run], widths[index]!)
      const start = x + widths.slice(0, index).reduce((sum, width) => sum + width, 0)
      const left = index === 0 ? start + 5 : start + (widths[index]! - (lines[0]?.width ?? 0)) / 2
      const isHead = tag === 'TH' || index === 0
      const element = flow.pen.struct(isHead ? 'TH' : 'TD', isHead ? { scope: tag === 'TH' && index > 0 ? 'Column' : 'Row' } as never : {})
      flow.parent.add(element)
      element.add(() => { drawLines(flow.pen, lines.slice(0, 1), left, top + 2.6) })
      element.end()
    }
  })
}
