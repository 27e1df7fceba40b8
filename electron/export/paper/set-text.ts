import { fontIn, piecesOf, type Face, type Piece } from './fonts.ts'

/** Text of one look; lengths in points (1/72 inch). */
export interface Run {
  text: string
  face: Face
  size: number
  colour: string
}

interface Fragment extends Run { width: number }
/** One line, broken: fragments of one look each, with the blanks in them. */
export interface SetLine { fragments: Fragment[]; width: number; size: number }

/** What is needed of a pdf document; `text` writes on the baseline. */
export type Pen = Pick<PDFKit.PDFDocument, 'font' | 'registerFont' | 'fontSize' | 'widthOfString' | 'fillColor' | 'text'>

const LEADING = 1.34

export const heightOf = (lines: readonly SetLine[], leading = LEADING): number => lines.reduce((sum, { size }) => sum + size * leading, 0)

/** Breaks runs into lines at blanks; a word longer than a line is broken anywhere. A line feed begins a new line. */
export function setText(pen: Pen, runs: readonly Run[], width: number): SetLine[] {
  const lines: SetLine[] = []
  const begin = (size: number): SetLine => {
    const line = { fragments: [], width: 0, size }
    lines.push(line)
    return line
  }
  for (const run of runs) {
    for (const token of run.text.split(/(\n|[ \t]+)/).filter(Boolean)) {
      if (token === '\n') begin(run.size)
      else if (token.trim() === '') addBlank(pen, lines.at(-1), run)
      else for (const word of chunks(pen, token, run, width)) {
        const measured = measure(pen, word, run)
        const last = lines.at(-1) ?? begin(run.size)
        add(last.width + measured > width && last.fragments.length > 0 ? begin(run.size) : last, { ...run, text: word, width: measured })
      }
    }
  }
  return lines
}

/** A blank at the start of a line would only indent it. */
function addBlank(pen: Pen, line: SetLine | undefined, run: Run): void {
  if (line && line.fragments.length > 0) add(line, { ...run, text: ' ', width: measure(pen, ' ', run) })
}

/** Writes lines from the top edge `y` down; out: the edge below them. */
export function drawLines(pen: Pen, lines: readonly SetLine[], x: number, y: number, leading = LEADING): number {
  let top = y
  for (const { fragments, size } of lines) {
    let left = x
    const baseline = top + size * (leading - 0.38)
    for (const fragment of fragments) left = write(pen, fragment, left, baseline)
    top += size * leading
  }
  return top
}

/** Points. */
export function measure(pen: Pen, text: string, { face, size }: Pick<Run, 'face' | 'size'>): number {
  return piecesOf(text, face).reduce((sum, piece) => sum + unitWidth(pen, piece) * size, 0)
}

/** What a document knows already: its fonts, and the widths of words at one point of size. The same words come again and again, and shaping them is most of the work. */
const known = new WeakMap<Pen, { files: Set<string>; widths: Map<string, number> }>()

function knownOf(pen: Pen) {
  const now = known.get(pen) ?? { files: new Set<string>(), widths: new Map<string, number>() }
  known.set(pen, now)
  return now
}

function withFont(pen: Pen, file: string): Pen {
  const { files } = knownOf(pen)
  if (!files.has(file)) pen.registerFont(file, fontIn(file))
  files.add(file)
  pen.font(file)
  return pen
}

function unitWidth(pen: Pen, { text, file }: Piece): number {
  const { widths } = knownOf(pen)
  const key = `${file} ${text}`
  const width = widths.get(key) ?? withFont(pen, file).fontSize(1000).widthOfString(text) / 1000
  widths.set(key, width)
  return width
}

function add(line: SetLine, fragment: Fragment): void {
  const last = line.fragments.at(-1)
  if (last && last.face === fragment.face && last.size === fragment.size && last.colour === fragment.colour) {
    last.text += fragment.text
    last.width += fragment.width
  } else line.fragments.push({ ...fragment })
  line.width += fragment.width
  line.size = Math.max(line.size, fragment.size)
}

function chunks(pen: Pen, word: string, run: Run, width: number): string[] {
  if (measure(pen, word, run) <= width) return [word]
  const parts: string[] = ['']
  for (const character of word) {
    if (measure(pen, parts.at(-1)! + character, run) > width && parts.at(-1) !== '') parts.push('')
    parts[parts.length - 1] += character
  }
  return parts
}

function write(pen: Pen, { text, face, size, colour }: Run, x: number, baseline: number): number {
  let left = x
  for (const piece of piecesOf(text, face)) {
    const width = unitWidth(pen, piece) * size
    withFont(pen, piece.file).fontSize(size).fillColor(colour)
    pen.text(piece.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
    left += width
  }
  return left
}
