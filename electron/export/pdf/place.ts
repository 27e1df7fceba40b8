import { LEADING, type SetLine } from '../print/set-text.ts'
import type { Flow, Structure } from './flow.ts'
import { writeLines } from './inline.ts'

/** What stands around or beside lines that belong together; drawn again on each page that they reach. */
export interface Ground {
  /** Between its edge and the words, above and below. */
  pad: number
  draw(pen: PDFKit.PDFDocument, top: number, bottom: number): void
}

/** Lines beside the first line of a paragraph: a number, a name. With a tag they are an element of their own, before the paragraph. */
export interface Aside { lines: SetLine[]; x: number; width: number; tag?: string; leading?: number }

/** A paragraph that was set and is to be placed. `x`: its left edge; `before`: the space above it, points. */
export interface Paragraph {
  lines: SetLine[]
  tag: string
  x: number
  width: number
  before?: number
  leading?: number
  lang?: string | undefined
  ground?: Ground | undefined
  /** Stays on the page of the next paragraph's first lines. */
  keep?: boolean
  /** Paragraphs with the same one are parts of one element, such as a quotation. */
  inside?: { tag: string; lang?: string | undefined }
  aside?: Aside
  /** For the first line: a badge, a name of the place. */
  onFirst?(top: number): void
}

interface Row { paragraph: Paragraph; line: SetLine; first: boolean; last: boolean; height: number }

const rowsOf = (paragraphs: readonly Paragraph[]): Row[] => paragraphs.flatMap((paragraph) => paragraph.lines.map((line, index) => (
  { paragraph, line, first: index === 0, last: index === paragraph.lines.length - 1, height: line.size * (paragraph.leading ?? LEADING) })))

/** Space above a row: nothing at the start of a page, what the paragraph asks for, and the edges of what stands around. */
function above(row: Row, previous: Row | undefined): number {
  const before = row.first && previous ? (row.paragraph.before ?? 0) : 0
  const [ground, last] = [row.paragraph.ground, previous?.paragraph.ground]
  return before + (ground === last ? 0 : (ground?.pad ?? 0) + (last?.pad ?? 0))
}

const heightOfRows = (rows: readonly Row[]): number => rows.reduce((sum, row, index) => sum + above(row, rows[index - 1]) + row.height, rows.at(-1)?.paragraph.ground?.pad ?? 0)

/** How high paragraphs are, one below the other. */
export const heightOfAll = (paragraphs: readonly Paragraph[]): number => heightOfRows(rowsOf(paragraphs))

/** Writes paragraphs one below the other, over as many pages as they need. No line of a paragraph stands alone on its page, and none that says who speaks. */
export function place(flow: Flow, paragraphs: readonly Paragraph[]): void {
  const rows = rowsOf(paragraphs)
  const elements = new Map<object, Structure>()
  let from = 0
  while (from < rows.length) {
    const to = endOfPage(rows, from, flow.bottom - flow.y, flow.atTop())
    if (to > from) writeRows(flow, rows.slice(from, to), elements)
    if (to < rows.length) flow.newPage()
    from = to
  }
  for (const element of elements.values()) element.end()
}

/** The first row that does not go on this page. */
function endOfPage(rows: readonly Row[], from: number, room: number, fresh: boolean): number {
  let to = from
  let used = 0
  while (to < rows.length) {
    const row = rows[to]!
    used += above(row, to === from ? undefined : rows[to - 1]) + row.height
    if (used + (row.paragraph.ground?.pad ?? 0) > room) break
    to += 1
  }
  if (to === rows.length) return to
  const fits = to
  if (!rows[to]!.first && rows[to]!.last) to -= 1 // it would stand alone on the next page
  if (to > from && !rows[to]!.first && rows[to - 1]!.first) to -= 1 // and this one on this page
  while (to > from && rows[to]!.first && rows[to - 1]!.paragraph.keep) to -= rows[to - 1]!.paragraph.lines.length
  return to > from || !fresh ? Math.max(from, to) : Math.max(from + 1, fits)
}

function writeRows(flow: Flow, rows: readonly Row[], elements: Map<object, Structure>): void {
  const tops: number[] = []
  let y = flow.y
  for (const [index, row] of rows.entries()) {
    y += above(row, rows[index - 1])
    tops.push(y)
    y += row.height
  }
  drawGrounds(flow, rows, tops)
  for (let from = 0; from < rows.length;) {
    const { paragraph, first } = rows[from]!
    let to = from + 1
    while (to < rows.length && rows[to]!.paragraph === paragraph) to += 1
    if (first) begin(flow, paragraph, tops[from]!)
    const element = elementOf(flow, paragraph, elements)
    const { x, width, leading = LEADING } = paragraph
    writeLines(flow, element, rows.slice(from, to).map(({ line }, index) => ({ line, x, top: tops[from + index]!, width, leading })))
    if (first && paragraph.aside && !paragraph.aside.tag) writeAside(flow, element, paragraph.aside, tops[from]!)
    if (rows[to - 1]!.last) element.end()
    from = to
  }
  flow.y = y + (rows.at(-1)?.paragraph.ground?.pad ?? 0)
}

function begin(flow: Flow, { onFirst, aside }: Paragraph, top: number): void {
  onFirst?.(top)
  if (!aside?.tag) return
  const element = flow.pen.struct(aside.tag)
  flow.parent.add(element)
  writeAside(flow, element, aside, top)
  element.end()
}

const writeAside = (flow: Flow, element: Structure, { lines, x, width, leading = LEADING }: Aside, top: number): void =>
  writeLines(flow, element, lines.map((line, index) => ({ line, x, width, leading, top: top + lines.slice(0, index).reduce((sum, { size }) => sum + size * leading, 0) })))

function elementOf({ pen, parent }: Flow, paragraph: Paragraph, elements: Map<object, Structure>): Structure {
  const known = elements.get(paragraph)
  if (known) return known
  const { tag, lang, inside } = paragraph
  const outer = inside ? (elements.get(inside) ?? pen.struct(inside.tag, inside.lang ? { lang: inside.lang } : {})) : parent
  if (inside && !elements.has(inside)) {
    parent.add(outer)
    elements.set(inside, outer)
  }
  const element = pen.struct(tag, lang ? { lang } : {})
  outer.add(element)
  elements.set(paragraph, element)
  return element
}

/** Neighbours on the same ground share one. */
function drawGrounds(flow: Flow, rows: readonly Row[], tops: readonly number[]): void {
  for (let from = 0; from < rows.length;) {
    const { ground } = rows[from]!.paragraph
    let to = from + 1
    while (to < rows.length && rows[to]!.paragraph.ground === ground) to += 1
    const [top, bottom] = [tops[from]!, tops[to - 1]! + rows[to - 1]!.height]
    if (ground) flow.draw((pen) => ground.draw(pen, top - ground.pad, bottom + ground.pad))
    from = to
  }
}
