import { fontIn, latinOf, type Face } from '../print/font-files.ts'
import { piecesOf } from '../print/fonts.ts'
import { unitWidth, type Pen } from '../print/pen.ts'
import { RIGHT_TO_LEFT } from '../print/scripts.ts'
import { px, xml } from './svg-text.ts'

const FACES: readonly Face[] = ['serif', 'serif-bold', 'sans', 'sans-bold']
/** One line as `text` writes it. */
const LINE = /<text class="([\w-]+)" x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<\/text>/g
const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const read = (words: string) => words.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity]!)

/**
 * A picture whose lines name the font of each part of them, for an engine that chooses fonts letter by letter and then takes joined
 * emoji apart. Out: with the files of those fonts. A line from right to left stays whole: the engine orders it.
 */
export function withFonts(svg: string, pen: Pen): { svg: string; files: ReadonlySet<string> } {
  const files = new Set(FACES.map(latinOf))
  const named = svg.replace(LINE, (line, face: Face, x: string, y: string, size: string, more: string, words: string) => {
    const text = read(words)
    const pieces = piecesOf(text, face)
    for (const { file } of pieces) files.add(file)
    if (pieces.every(({ file }) => file === latinOf(face)) || more.includes('text-anchor') || RIGHT_TO_LEFT.test(text)) return line
    let left = Number(x)
    return pieces.map((piece) => {
      const part = `<text style="font-family: '${fontIn(piece.file).familyName}'"${piece.file.includes('-600-') ? ' font-weight="600"' : ''} x="${px(left)}" y="${y}" font-size="${size}"${more} xml:space="preserve">${xml(piece.text)}</text>`
      left += unitWidth(pen, piece) * Number(size)
      return part
    }).join('')
  })
  return { svg: named, files }
}
