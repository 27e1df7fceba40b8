import { withFont, type Pen } from './pen.ts'

/** The parts of pdfkit that turn characters into signs of a font; its types keep them to themselves (its version is pinned). */
interface Inner {
  _font: {
    id: string
    ref(): unknown
    encode(text: string): [string[], { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]]
  }
  page: { fonts: Record<string, unknown> }
  addContent(data: string): unknown
}

/** Words in the signs of a document's font, as operands of `TJ`; null: some signs stand above or beside their place. */
const known = new WeakMap<object, Map<string, string | null>>()

/**
 * Writes a piece on its baseline. pdfkit's `text` would measure it twice more and put six operators round it; the words come again and
 * again, and are kept as they are written. `actual`: what the signs stand for, to whoever copies or listens (ISO 32000-1, 14.9.4).
 */
export function show(pen: Pen, { file, text, actual }: { file: string; text: string; actual?: string | undefined }, x: number, y: number, size: number, colour: string): void {
  const inner = withFont(pen, file) as unknown as Inner
  inner.page.fonts[inner._font.id] ??= inner._font.ref()
  if (actual !== undefined) inner.addContent(`/Span <</ActualText <feff${Buffer.from(actual, 'utf16le').swap16().toString('hex')}>>> BDC`)
  const signs = signsOf(inner._font, text)
  // The page is turned over, so that lengths are counted from its top; the letters are turned back.
  const shown = signs === null ? oneByOne(inner, text, x, y, size) : `1 0 0 -1 ${number(x)} ${number(y)} Tm [${signs}] TJ`
  inner.addContent(`BT ${rgb(colour)} rg /${inner._font.id} ${number(size)} Tf ${shown} ET`)
  if (actual !== undefined) inner.addContent('EMC')
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

const colours = new Map<string, string>()
function rgb(colour: string): string {
  const found = colours.get(colour) ?? [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
  colours.set(colour, found)
  return found
}

function signsOf(font: Inner['_font'], text: string): string | null {
  const words = known.get(font) ?? new Map<string, string | null>()
  if (words.size === 0) known.set(font, words)
  let all = ''
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf(' ', from)
    const to = blank < 0 ? text.length : blank + 1
    const word = text.slice(from, to)
    let signs = words.get(word)
    if (signs === undefined) words.set(word, (signs = encoded(font, word)))
    if (signs === null) return null
    all += signs
    from = to
  }
  return all
}

/** Signs with what is between them more or less than their width (`xAdvance` beside `advanceWidth`), thousandths of the size. */
function encoded(font: Inner['_font'], word: string): string | null {
  const [codes, positions] = font.encode(word)
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null
  let signs = '<'
  for (const [index, code] of codes.entries()) {
    const { xAdvance, advanceWidth } = positions[index]!
    signs += xAdvance === advanceWidth ? code : `${code}>${number(advanceWidth - xAdvance)}<`
  }
  return `${signs}>`
}

/** Each sign at its own place: marks stand above their letters. */
function oneByOne({ _font: font }: Inner, text: string, x: number, y: number, size: number): string {
  const [codes, positions] = font.encode(text)
  let at = x
  return codes.map((code, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!
    const here = `1 0 0 -1 ${number(at + (xOffset * size) / 1000)} ${number(y - (yOffset * size) / 1000)} Tm <${code}> Tj`
    at += (xAdvance * size) / 1000
    return here
  }).join(' ')
}
