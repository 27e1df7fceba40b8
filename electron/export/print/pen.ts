import { fontIn, type Face } from './font-files.ts'
import { piecesOf, type Piece } from './fonts.ts'

/** What is needed of a pdf document; `text` writes on the baseline. */
export type Pen = Pick<PDFKit.PDFDocument, 'font' | 'registerFont' | 'fontSize' | 'widthOfString' | 'fillColor' | 'text' | 'addContent'>

/** What a document knows already: its fonts, and the widths of words at one point of size. The same words come again and again, and shaping them is most of the work. */
interface Known { files: Set<string>; widths: Map<string, number>; words: Partial<Record<Face, Map<string, number>>> }
const known = new WeakMap<Pen, Known>()

function knownOf(pen: Pen): Known {
  const found = known.get(pen)
  if (found) return found
  const now: Known = { files: new Set(), widths: new Map(), words: {} }
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
  const words = (knownOf(pen).words[face] ??= new Map<string, number>())
  const found = words.get(text)
  if (found !== undefined) return found * size
  let width = 0
  for (const piece of piecesOf(text, face)) width += unitWidth(pen, piece)
  if (text.length <= WORTH_KEEPING) words.set(text, width)
  return width * size
}
