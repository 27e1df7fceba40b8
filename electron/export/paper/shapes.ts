import { bold, head, INK, INK_2, RULE, sans, small, WASH } from '../print/ink.ts'
import { MARGIN, type Sheet } from './sheet.ts'

/** Between two lines to write on, points: about nine millimetres. */
const LINE = 26

/** A heading with a rule under it, kept together with what follows. */
export function title(sheet: Sheet, text: string, hint = ''): void {
  sheet.ensure(120)
  sheet.text(head(text, 14), { tag: 'H2', after: 3 })
  const y = sheet.y
  sheet.draw((pen) => pen.moveTo(MARGIN, y).lineTo(MARGIN + sheet.inner, y).lineWidth(0.6).strokeColor(RULE).stroke())
  sheet.y += 6
  if (hint) sheet.text(small(hint), { after: 6 })
}

/** The name of a sheet with what it is for. */
export function sheetTitle(sheet: Sheet, text: string, hint = ''): void {
  sheet.text(head(text, 24), { tag: 'H1', after: 2 })
  if (hint) sheet.text(sans(hint, 10.5, INK_2), { after: 12 })
}

/** A notice on a grey ground. */
export function slab(sheet: Sheet, text: string, lang?: string, size = 10): void {
  const run = sans(text, size, INK)
  const height = sheet.heightOf(run, sheet.inner - 24) + 14
  sheet.ensure(height + 12)
  const top = sheet.y
  sheet.draw((pen) => pen.rect(MARGIN, top, sheet.inner, height).fill(WASH))
  sheet.textAt(run, MARGIN + 12, top + 7, sheet.inner - 24, lang === undefined ? {} : { lang })
  sheet.y = top + height + 14
}

/** The letters of a figure in a ring: no portrait, no flag. */
export function monogram(sheet: Sheet, letters: string, x: number, y: number, size = 40): void {
  const run = bold(letters, size * 0.36)
  sheet.draw((pen) => {
    pen.circle(x + size / 2, y + size / 2, size / 2).lineWidth(1.4).strokeColor(INK).stroke()
    const width = sheet.widthOf(run)
    sheet.write(run, x + (size - width) / 2, y + size / 2 - run.size * 0.62)
  })
}

/** Lines to write on, from the cursor down. */
export function writingLines(sheet: Sheet, count: number, x = MARGIN, width = sheet.inner, step = LINE): void {
  const top = sheet.y
  sheet.draw((pen) => {
    pen.lineWidth(0.5).strokeColor(RULE)
    for (let line = 1; line <= count; line += 1) pen.moveTo(x, top + line * step).lineTo(x + width, top + line * step).stroke()
  })
  sheet.y = top + count * step + 8
}

/** A dashed border to cut along. */
export function cutBox(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  sheet.draw((pen) => pen.rect(x, y, width, height).lineWidth(0.5).dash(3, { space: 3 }).strokeColor(RULE).stroke())
}

/** An empty box to tick or to write a figure in. */
export function box(sheet: Sheet, x: number, y: number, width: number, height = width): void {
  sheet.draw((pen) => pen.rect(x, y, width, height).lineWidth(0.9).strokeColor(INK).stroke())
}

/** A grid of columns with their heads, and empty rows to the given height. Widths in points. */
export function grid(sheet: Sheet, columns: readonly { title: string; width: number }[], rowHeight: number, bottom: number): void {
  const top = sheet.y
  const headHeight = Math.max(...columns.map((column) => sheet.heightOf(bold(column.title, 8.5), column.width - 8))) + 8
  let x = MARGIN
  for (const { title: text, width } of columns) {
    sheet.textAt(bold(text, 8.5), x + 4, top + 4, width - 8)
    x += width
  }
  const rows = Math.floor((bottom - top - headHeight) / rowHeight)
  sheet.draw((pen) => {
    pen.lineWidth(0.5).strokeColor(RULE)
    const end = top + headHeight + rows * rowHeight
    for (let row = 0; row <= rows; row += 1) pen.moveTo(MARGIN, top + headHeight + row * rowHeight).lineTo(x, top + headHeight + row * rowHeight).stroke()
    let left = MARGIN
    for (const { width } of [{ width: 0 }, ...columns]) {
      left += width
      pen.moveTo(left, top).lineTo(left, end).stroke()
    }
    pen.moveTo(MARGIN, top).lineTo(x, top).stroke()
  })
  sheet.y = top + headHeight + rows * rowHeight + 10
}
