import { turned } from './bidi-order.ts'
import { piecesOf } from './fonts.ts'
import { unitWidth, type Pen } from './pen.ts'
import { REARRANGED } from './scripts.ts'
import { LEADING, type Fragment, type SetLine } from './set-text.ts'
import { show } from './show-text.ts'

/** From the top of a line to its baseline. */
export const baselineOf = ({ size }: SetLine, leading = LEADING): number => size * (leading - 0.38)

/** Writes lines from the top edge `y` down; out: the edge below them. `width`: of the column, for lines that are set from its right side. */
export function drawLines(pen: Pen, lines: readonly SetLine[], x: number, y: number, leading = LEADING, width = 0): number {
  let top = y
  for (const line of lines) {
    const left = startOf(line, x, width)
    for (const fragment of line.fragments) drawFragment(pen, fragment, left, top + baselineOf(line, leading))
    top += line.size * leading
  }
  return top
}

/** The left end of a line. */
export const startOf = (line: SetLine, x: number, width: number): number => (line.end ? x + Math.max(0, width - line.width) : x)

/** Writes a part of a line that begins at `left`. */
export function drawFragment(pen: Pen, { text, face, size, colour, level, rise = 0, x, width: whole }: Fragment, left: number, baseline: number): void {
  const fromRight = level % 2 === 1
  let at = left + x
  const pieces = piecesOf(text, face)
  for (const { file, actual, ...piece } of fromRight ? pieces.toReversed() : pieces) {
    const shown = fromRight ? turned(piece.text) : piece.text
    show(pen, { file, text: shown, actual: actual ?? (REARRANGED.test(shown) ? piece.text : undefined) }, at, baseline - rise, size, colour)
    at += pieces.length === 1 ? whole : unitWidth(pen, { text: shown, file }) * size
  }
}
