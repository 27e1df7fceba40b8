import { fontIn, type Face } from './font-files.ts'
import { piecesOf, type Piece } from './fonts.ts'

/** What is needed of a pdf document; `text` writes on the baseline. */
export type Pen = Pick<PDFKit.PDFDocument, 'font' | 'registerFont' | 'fontSize' | 'widthOfString' | 'fillColor' | 'text' | 'markContent' | 'endMarkedContent'>

/** What a document knows already: its fonts, and the widths of words at one point of size. The same words come again and again, and shaping them is most of the work. */
const known = new WeakMap<Pen, { files: Set<string>; widths: Map<string, number> }>()

function knownOf(pen: Pen) {
  const now = known.get(pen) ?? { files: new Set<string>(), widths: new Map<string, number>() }
  known.set(pen, now)
  return now
}

/** Makes the font of a file the one that is written with. */
export function withFont(pen: Pen, file: string): Pen {
  const { files } = knownOf(pen)
  if (!files.has(file)) pen.registerFont(file, fontIn(file) as never) // pdfkit takes an opened font too, which its types do not say
  files.add(file)
  pen.font(file)
  return pen
}

/** Words longer than this are not likely to come again. */
const WORTH_KEEPING = 60

/** Width of a piece at one point of size. */
export function unitWidth(pen: Pen, { text, file }: Piece): number {
  const { widths } = knownOf(pen)
  const key = `${file} ${text}`
  const found = widths.get(key)
  if (found !== undefined) return found
  const width = withFont(pen, file).fontSize(1000).widthOfString(text) / 1000
  if (text.length <= WORTH_KEEPING) widths.set(key, width)
  return width
}

/** Points. */
export function measure(pen: Pen, text: string, { face, size }: { face: Face; size: number }): number {
  let width = 0
  for (const piece of piecesOf(text, face)) width += unitWidth(pen, piece)
  return width * size
}
