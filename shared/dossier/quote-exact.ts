import { pairKey, type QuoteIndex, type RecordedText } from './quote-index.ts'
import { wordCount, type Token } from './quote-tokens.ts'

/** A part of at least so many words counts as the whole (issue: quotation check). */
export const MIN_WORDS = 4

/**
 * The recorded texts in which the pieces of a quotation stand, word for word and mark for mark, one after the other.
 * The first letter of a piece may have another case. Pieces of fewer than four words together are nothing, unless they are
 * the whole of a recorded text; nor are pieces of fewer than two words on average: so one could make anybody say anything.
 */
export function exactMatches(pieces: readonly Token[][], index: QuoteIndex): RecordedText[] {
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? []
  const words = pieces.reduce((sum, piece) => sum + wordCount(piece), 0)
  if (words < pieces.length * 2) return []
  const [first, second] = longest.filter(({ kind }) => kind === 'word')
  const candidates = new Set(index.byPair.get(pairKey(first?.key ?? '', second?.key ?? '')))
  return [...candidates]
    .map((number) => index.texts[number])
    .filter((text) => text !== undefined)
    .filter((text) => standIn(pieces, text.tokens) && (words >= MIN_WORDS || words === wordCount(text.tokens)))
}

/** Each piece at its first place after the piece before: if that fails, no other places do better. */
function standIn(pieces: readonly Token[][], tokens: readonly Token[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = placeOf(piece, tokens, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}

function placeOf(piece: readonly Token[], tokens: readonly Token[], from: number): number {
  for (let at = from; at + piece.length <= tokens.length; at += 1) {
    // "We can" does not stand in "we can't"; after an apostrophe a part may begin: "il va" stands in "qu'il va".
    if (tokens[at + piece.length]?.kind !== 'joint' && piece.every((token, offset) => equal(token, tokens[at + offset], offset === 0))) return at
  }
  return -1
}

function equal(token: Token, recorded: Token | undefined, first: boolean): boolean {
  if (recorded === undefined) return false
  return token.text === recorded.text || (first && token.key === recorded.key && token.text.slice(1) === recorded.text.slice(1))
}
