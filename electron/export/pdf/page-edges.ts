import { plainText } from '../../../shared/transcript/plain-text.ts'
import type { TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import { drawLines } from '../print/draw-text.ts'
import { sans } from '../print/ink.ts'
import { onEachPage } from '../print/pdf-file.ts'
import { setText } from '../print/set-text.ts'
import { BOTTOM, HAIRLINE, INK_3, SIDE, TOP } from './look.ts'

/** Head and foot of each page. They are furniture: a reader who listens to the transcript is not told them. */
export function pageEdges(pen: PDFKit.PDFDocument, { runningHead, kicker, labels }: TranscriptDocument): void {
  onEachPage(pen, (number, of) => {
    const { width, height } = pen.page
    const inner = width - 2 * SIDE
    pen.markContent('Artifact', { type: 'Pagination' })
    if (number > 1) {
      write(pen, runningHead, SIDE, TOP - 34, inner)
      pen.moveTo(SIDE, TOP - 19).lineTo(SIDE + inner, TOP - 19).lineWidth(0.5).strokeColor(HAIRLINE).stroke()
    }
    write(pen, `Tour de Table · ${kicker}`, SIDE, height - BOTTOM + 26, inner - 90)
    const lines = setText(pen, [sans(labels.page(number, of), 8, INK_3)], 90)
    drawLines(pen, lines, SIDE + inner - (lines[0]?.width ?? 0), height - BOTTOM + 26)
    pen.endMarkedContent()
  })
}

/** One line; what does not fit is left out. */
function write(pen: PDFKit.PDFDocument, text: string, x: number, y: number, width: number): void {
  drawLines(pen, setText(pen, [{ ...sans(plainText(text).replace(/\s+/g, ' '), 8, INK_3), own: true }], width).slice(0, 1), x, y, undefined, width)
}
