import { turned } from './bidi-order.ts'
import { piecesOf } from './fonts.ts'
import { unitWidth, withFont, type Pen } from './pen.ts'
import { REORDERED } from './scripts.ts'
import { LEADING, type Fragment, type SetLine } from './set-text.ts'

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
export function drawFragment(pen: Pen, { text, face, size, colour, level, rise = 0, x }: Fragment, left: number, baseline: number): void {
  const fromRight = level % 2 === 1
  let at = left + x
  const pieces = piecesOf(text, face)
  for (const { file, actual, ...piece } of fromRight ? pieces.toReversed() : pieces) {
    const shown = fromRight ? turned(piece.text) : piece.text
    const width = unitWidth(pen, { text: shown, file }) * size
    const said = actual ?? (REORDERED.test(shown) ? piece.text : undefined)
    if (said !== undefined) pen.markContent('Span', { actual: said })
    withFont(pen, file).fontSize(size).fillColor(colour)
    // Measured already: pdfkit would do it again. Its types do not know that it takes the result.
    pen.text(shown, at, baseline - rise, { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 } as PDFKit.Mixins.TextOptions)
    if (said !== undefined) pen.endMarkedContent()
    at += width
  }
}
