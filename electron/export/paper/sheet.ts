import { drawLines } from '../print/draw-text.ts'
import { INK_2, PAPER, type PaperSize } from '../print/ink.ts'
import { bytesOf, newPdf, nextPage, onEachPage } from '../print/pdf-file.ts'
import { measure } from '../print/pen.ts'
import { heightOf, setText, type Run } from '../print/set-text.ts'

/** Points (1/72 inch). */
export const MARGIN = 48
const FOOT = 40

/** `lang`: where it is not the language of the sheet. */
interface TextOptions { tag?: string; x?: number; width?: number; after?: number; lang?: string }

/** One pdf, written from top to bottom, page by page. All lengths in points; `y` is the edge below what was written last. */
export interface Sheet {
  pen: PDFKit.PDFDocument
  y: number
  width: number
  height: number
  /** Between the margins. */
  inner: number
  /** A part of the pack with its own pages, structure and bookmark. */
  part(title: string, landscape?: boolean): void
  newPage(): void
  /** Begins a new page unless so much is left. */
  ensure(height: number): void
  text(runs: readonly Run[] | Run, options?: TextOptions): void
  /** Text at a place that is given, without moving on. Out: its height. */
  textAt(runs: readonly Run[] | Run, x: number, y: number, width: number, options?: Pick<TextOptions, 'tag' | 'lang'>): number
  /** Everything that `rows` adds by `row` is one table. */
  table(rows: () => void): void
  row(cells: readonly { tag: 'TH' | 'TD'; run: Run; x: number; y: number; width: number }[]): void
  heightOf(runs: readonly Run[] | Run, width: number): number
  widthOf(run: Run): number
  /** A single line for the eye alone: only inside `draw`. */
  write(run: Run, x: number, y: number): void
  /** Lines and boxes, which say nothing to a screen reader. */
  draw(how: (pen: PDFKit.PDFDocument) => void): void
  /** Writes the feet and gives the file. `foot`: left; page numbers stand at the right. */
  finish(foot: string, page: (number: number, of: number) => string): Promise<Buffer>
}

export function newSheet({ title, language, size, at }: { title: string; language: string; size: PaperSize; at: Date }): Sheet {
  const pen = newPdf({ title, lang: language, at })
  const root = pen.struct('Document')
  pen.addStructure(root)
  let section = root
  let landscape = false
  let table: ReturnType<typeof pen.struct> | null = null
  const list = (runs: readonly Run[] | Run) => (Array.isArray(runs) ? (runs as readonly Run[]) : [runs as Run])
  const sheet: Sheet = {
    pen, y: 0, width: 0, height: 0, inner: 0,
    part(name, wide = false) {
      if (section !== root) section.end()
      section = pen.struct('Sect', { title: name })
      root.add(section)
      landscape = wide
      sheet.newPage()
      pen.outline.addItem(name)
    },
    newPage() {
      const [short, long] = PAPER[size]
      ;[sheet.width, sheet.height] = landscape ? [long, short] : [short, long]
      nextPage(pen, [sheet.width, sheet.height])
      sheet.inner = sheet.width - 2 * MARGIN
      sheet.y = MARGIN
    },
    ensure(height) {
      if (sheet.y + height > sheet.height - MARGIN - FOOT / 2) sheet.newPage()
    },
    text(runs, { tag = 'P', x = MARGIN, width = sheet.inner - (x - MARGIN), after = 8, lang } = {}) {
      const lines = setText(pen, list(runs), width)
      sheet.ensure(heightOf(lines))
      section.add(pen.struct(tag, lang ? { lang } : {}, () => { sheet.y = drawLines(pen, lines, x, sheet.y) + after }))
    },
    textAt(runs, x, y, width, { tag = 'P', lang } = {}) {
      const lines = setText(pen, list(runs), width)
      section.add(pen.struct(tag, lang ? { lang } : {}, () => { drawLines(pen, lines, x, y) }))
      return heightOf(lines)
    },
    table(rows) {
      table = pen.struct('Table')
      section.add(table)
      rows()
      table.end()
      table = null
    },
    row(cells) {
      const row = pen.struct('TR')
      table?.add(row)
      for (const { tag, run, x, y, width } of cells) row.add(pen.struct(tag, {}, () => { drawLines(pen, setText(pen, [run], width), x, y) }))
      row.end()
    },
    heightOf: (runs, width) => heightOf(setText(pen, list(runs), width)),
    widthOf: (run) => measure(pen, run.text, run),
    write: (run, x, y) => void drawLines(pen, setText(pen, [run], Infinity), x, y),
    draw(how) {
      pen.markContent('Artifact', { type: 'Layout' })
      pen.save()
      how(pen)
      pen.restore()
      pen.endMarkedContent()
    },
    async finish(foot, page) {
      if (section !== root) section.end()
      root.end()
      onEachPage(pen, (number, of) => writeFoot(pen, foot, page(number, of)))
      return bytesOf(pen)
    },
  }
  return sheet
}

function writeFoot(pen: PDFKit.PDFDocument, foot: string, number: string): void {
  const { width, height } = pen.page
  const y = height - FOOT
  const look = { face: 'sans', size: 7.5, colour: INK_2 } as const
  pen.markContent('Artifact', { type: 'Pagination' })
  drawLines(pen, setText(pen, [{ text: foot, ...look }], width - 2 * MARGIN - 60), MARGIN, y)
  const lines = setText(pen, [{ text: number, ...look }], 60)
  drawLines(pen, lines, width - MARGIN - (lines[0]?.width ?? 0), y)
  pen.endMarkedContent()
}
