import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fromWoff } from './woff.ts'

/** The typefaces of the interface, as files (SIL Open Font License). A pdf needs whole fonts, and each file holds one part of a script. */
export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold'
type Part = 'latin' | 'latin-ext' | 'cyrillic' | 'greek'

const SERIF = 'source-serif-4'
const SANS = 'atkinson-hyperlegible-next'
const WEIGHT: Record<Face, number> = { serif: 400, 'serif-bold': 600, sans: 400, 'sans-bold': 600 }

/** Characters of one line that stand in one file. */
export interface Piece { text: string; file: string }

/** Almost every word. */
const IN_ONE_FILE = /^[\u0020-\u00ff\u2010-\u201f]*$/

/** Splits a text at the borders between the files that hold its characters. */
export function piecesOf(text: string, face: Face): Piece[] {
  if (IN_ONE_FILE.test(text)) return [{ text, file: fileOf(face, 'latin') }]
  const pieces: Piece[] = []
  for (const character of text) {
    const file = fileOf(face, partOf(character.codePointAt(0)!))
    const last = pieces.at(-1)
    if (last?.file === file) last.text += character
    else pieces.push({ text: character, file })
  }
  return pieces
}

/** The sans has no Cyrillic or Greek; those letters come from the serif. */
function fileOf(face: Face, part: Part): string {
  const family = face.startsWith('sans') && (part === 'latin' || part === 'latin-ext') ? SANS : SERIF
  return `${family}/files/${family}-${part}-${WEIGHT[face]}-normal.woff`
}

const require = createRequire(import.meta.url)
const fonts = new Map<string, Buffer>()

/** The font of a piece, ready for a pdf; read once. */
export function fontIn(file: string): Buffer {
  const font = fonts.get(file) ?? fromWoff(readFileSync(require.resolve(`@fontsource/${file}`)))
  fonts.set(file, font)
  return font
}

/** The ranges that the makers of the files give (`unicode.json` of the packages). */
function partOf(code: number): Part {
  if (code <= 0xff || code === 0x131 || code === 0x152 || code === 0x153 || code === 0x20ac || (code >= 0x2000 && code <= 0x206f && code !== 0x2020) || code === 0x2122 || code === 0x2212) return 'latin'
  if (code >= 0x400 && code <= 0x45f) return 'cyrillic'
  if (code >= 0x370 && code <= 0x3ff) return 'greek'
  return 'latin-ext'
}
