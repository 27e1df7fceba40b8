import * as fontkit from 'fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { EMOJI, WITHOUT_BLANKS } from './scripts.ts'
import { fromWoff } from './woff.ts'

/** The typefaces of the interface, and Noto where they have no sign, as files (SIL Open Font License). Each file holds one part of a script. */
export type Face = 'serif' | 'serif-bold' | 'serif-italic' | 'sans' | 'sans-bold'

const LOOK: Record<Face, string> = { serif: '400-normal', 'serif-bold': '600-normal', 'serif-italic': '400-italic', sans: '400-normal', 'sans-bold': '600-normal' }

const fileOf = (family: string, part: string, look = '400-normal') => `${family}/files/${family}-${part}-${look}.woff`

/** The file that holds almost every word. */
export const latinOf = (face: Face): string => fileOf(face.startsWith('sans') ? 'atkinson-hyperlegible-next' : 'source-serif-4', 'latin', LOOK[face])

const SERIF_PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

/** Where a sign is looked for, in this order. The sans has no Cyrillic or Greek; those letters come from the serif. */
const OWN: Record<Face, string[]> = { serif: ownOf('serif'), 'serif-bold': ownOf('serif-bold'), 'serif-italic': ownOf('serif-italic'), sans: ownOf('sans'), 'sans-bold': ownOf('sans-bold') }
/** The first has each letter as one sign, so that the words can be read back from a pdf; the second has the letters of rarer languages too, but letters and dots apart. */
export const ARABIC = { usual: fileOf('vazirmatn', 'arabic'), rare: fileOf('noto-sans-arabic', 'arabic') } as const

const SCRIPTS = [ARABIC.usual, ARABIC.rare, ...['hebrew', 'devanagari', 'bengali', 'tamil', 'thai', 'georgian', 'armenian', 'ethiopic'].map((part) => fileOf(`noto-sans-${part}`, part))]
const SIGNS = [
  ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'].map((part) => fileOf('noto-sans', part)),
  fileOf('noto-sans-math', 'latin'), fileOf('noto-sans-symbols', 'symbols'), ...['symbols', 'math', 'braille'].map((part) => fileOf('noto-sans-symbols-2', part)),
]
const EMOJIS = [fileOf('noto-emoji', 'emoji')]

function ownOf(face: Face): string[] {
  const serif = SERIF_PARTS.map((part) => fileOf('source-serif-4', part, LOOK[face]))
  return face.startsWith('sans') ? [latinOf(face), fileOf('atkinson-hyperlegible-next', 'latin-ext', LOOK[face]), ...serif] : serif
}

const packages = createRequire(import.meta.url)
const fonts = new Map<string, fontkit.Font>()

/** A font file, ready for a pdf; read once. */
export function fontIn(file: string): fontkit.Font {
  const font = fonts.get(file) ?? (fontkit.create(fromWoff(readFileSync(packages.resolve(`@fontsource/${file}`)))) as fontkit.Font)
  fonts.set(file, font)
  return font
}

/** The first file that has all these characters, and the look that suits them best; null: no font has them. */
export function fileWith(codes: readonly number[], cluster: string, face: Face): string | null {
  return candidates(codes[0]!, cluster, face).find((file) => codes.every((code) => fontIn(file).hasGlyphForCodePoint(code))) ?? null
}

function candidates(code: number, cluster: string, face: Face): string[] {
  if (EMOJI.test(cluster)) return [...EMOJIS, ...OWN[face], ...SIGNS]
  if (WITHOUT_BLANKS.test(cluster)) return [...SCRIPTS, ...slicesWith('noto-sans-sc', code), ...slicesWith('noto-sans-kr', code)]
  return [...OWN[face], ...SCRIPTS, ...SIGNS, ...EMOJIS, ...slicesWith('noto-sans-sc', code), ...slicesWith('noto-sans-kr', code)]
}

/** From, to, file. */
type Slice = [number, number, string]
const sliced = new Map<string, Slice[]>()

/** Chinese, Japanese and Korean lie in a hundred files of a package, which says what is where. */
function slicesWith(family: string, code: number): string[] {
  const slices = sliced.get(family) ?? slicesOf(family)
  sliced.set(family, slices)
  return slices.filter(([from, to]) => code >= from && code <= to).map(([, , file]) => file)
}

function slicesOf(family: string): Slice[] {
  const ranges = JSON.parse(readFileSync(packages.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<string, string>
  return Object.entries(ranges).flatMap(([part, list]) => list.split(',').map((range): Slice => {
    const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-').map((digits) => Number.parseInt(digits, 16))
    return [from!, to!, fileOf(family, part.replace(/[[\]]/g, ''))]
  }))
}
