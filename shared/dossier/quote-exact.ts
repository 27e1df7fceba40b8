import { pairKey, type QuoteIndex, type RecordedText } from './quote-index.ts'
import { sameToken, wordCount, type Token } from './quote-tokens.ts'

/** A part of at least so many words counts as the whole (issue: quotation check). */
export const MIN_WORDS = 4

/**
 * The recorded texts in which the pieces of a quotation stand, word for word and mark for mark, one after the other.
 * The first letter of a piece may have another case. Pieces of fewer than four words together are nothing, unless they are
 * the whole of a recorded text; nor are pieces of fewer than two words on average: so one could make anybody say anything.
 */
export function exactMatches(pieces: readonly Token[][], index: QuoteIndex): RecordedText[] {
  const words = wordsIn(pieces)
  if (words < pieces.length * 2) return []
  return textsWith(pieces, index).filter((text) => words >= MIN_WORDS || words === wordCount(text.tokens))
}

/** The recorded texts in which the pieces of a quotation stand in order, but with too few words for so many pieces; and where: the tokens `from` to before `to`. */
export function pickedOut(pieces: readonly Token[][], index: QuoteIndex): { text: RecordedText; from: number; to: number }[] {
  const words = wordsIn(pieces)
  if (words < MIN_WORDS || words >= pieces.length * 2) return []
  return textsWith(pieces, index).flatMap((text) => {
    const stretch = placesOf(pieces, text.tokens)
    return stretch ? [{ text, ...stretch }] : []
  })
}

const wordsIn = (pieces: readonly Token[][]): number => pieces.reduce((sum, piece) => sum + wordCount(piece), 0)

function textsWith(pieces: readonly Token[][], index: QuoteIndex): RecordedText[] {
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? []
  const [first, second] = longest.filter(({ kind }) => kind === 'word')
  const candidates = new Set(second ? index.byPair.get(pairKey(first?.key ?? '', second.key)) : index.byWord.get(first?.key ?? ''))
  return [...candidates].flatMap((number) => index.texts[number] ?? []).filter(({ tokens }) => placesOf(pieces, tokens) !== null)
}

/** The recorded tokens that a quotation leaves out between its pieces. */
export function leftOut(pieces: readonly Token[][], { tokens }: RecordedText): Token[] {
  let to: number | null = null
  return pieces.flatMap((piece) => {
    const at = placeOf(piece, tokens, to ?? 0)
    const between = to === null ? [] : tokens.slice(to, at)
    to = at + piece.length
    return between
  })
}

/** From the first piece to the end of the last. Each piece at its first place after the piece before: if that fails, no other places do better. */
function placesOf(pieces: readonly Token[][], tokens: readonly Token[]): { from: number; to: number } | null {
  let first: number | null = null
  let to = 0
  for (const piece of pieces) {
    const at = placeOf(piece, tokens, to)
    if (at < 0) return null
    first ??= at
    to = at + piece.length
  }
  return { from: first ?? 0, to }
}

function placeOf(piece: readonly Token[], tokens: readonly Token[], from: number): number {
  for (let at = from; at + piece.length <= tokens.length; at += 1) {
    // "We can" does not stand in "we can't"; after an apostrophe a part may begin: "il va" stands in "qu'il va".
    if (tokens[at + piece.length]?.kind !== 'joint' && piece.every((token, offset) => sameToken(token, tokens[at + offset], offset === 0))) return at
  }
  return -1
}
