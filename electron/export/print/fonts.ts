import { ARABIC, fileWith, latinOf, type Face } from './font-files.ts'
import { INVISIBLE } from './scripts.ts'

/** Characters of one line that stand in one file. `actual`: what they stand for, where a reader could not tell it from the signs. */
export interface Piece { text: string; file: string; actual?: string }

/** Almost every word. */
const IN_ONE_FILE = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2015\u2018-\u201f]*$/

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** What a reader takes for one character, however many code points it has: an emoji of a family, a letter with its accents. */
export const clustersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Splits a text at the borders between the files that hold its characters. What no font has becomes its code: `[U+13000]`. */
export function piecesOf(text: string, face: Face): Piece[] {
  if (IN_ONE_FILE.test(text)) return [{ text, file: latinOf(face) }]
  const found = clustersOf(text).flatMap((cluster) => piecesOfCluster(cluster, face))
  if (!found.some(({ file }) => file === ARABIC.rare)) return joined(found)
  return joined(found.map((piece) => (piece.file === ARABIC.usual ? { ...piece, file: ARABIC.rare } : piece))) // letters of two fonts would not join
}

function joined(all: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const piece of all) {
    const last = pieces.at(-1)
    if (last?.file === piece.file && last.actual === undefined && piece.actual === undefined) last.text += piece.text
    else pieces.push({ ...piece })
  }
  return pieces
}

const known = new Map<string, Piece[]>()

function piecesOfCluster(cluster: string, face: Face): Piece[] {
  const key = `${face} ${cluster}`
  const pieces = known.get(key) ?? findPieces(cluster.normalize('NFC'), face)
  if (cluster.length < 20) known.set(key, pieces) // longer ones are heaps of accents: nobody writes them twice
  return pieces
}

const isVisible = (character: string) => !INVISIBLE.test(character)

/** As one piece if one font has all of it; otherwise each character from where it stands. */
function findPieces(cluster: string, face: Face): Piece[] {
  const visible = Array.from(cluster).filter(isVisible)
  if (visible.length === 0) return []
  const file = fileWith(visible.map((character) => character.codePointAt(0)!), cluster, face)
  if (file !== null) return [{ text: file.includes('emoji') || visible.length > 1 ? cluster : visible[0]!, file }]
  if (visible.length > 1) return visible.flatMap((character) => findPieces(character, face))
  const [character] = visible as [string]
  const code = character.codePointAt(0)!
  if (/\s/.test(character)) return [{ text: ' ', file: latinOf(face) }]
  const box = { text: `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`, file: latinOf('sans') }
  return [character.isWellFormed() && code > 0x9f ? { ...box, actual: character } : box]
}
