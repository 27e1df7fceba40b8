import type { Piece, StudyCard } from './card.ts'
import { askable, bareWords, type CardPack } from './pack.ts'

/** A word and what this app puts in its place: small, and the sense is another. The ways misquotations usually go: stronger or weaker, and a “not” lost. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['cannot', 'can'], ['can’t', 'can'], ["can't", 'can'], ['must', 'may'], ['never', 'rarely'], ['always', 'sometimes'], ['definitely', 'perhaps'], ['only', 'mostly'], ['should', 'might'], ['could', 'would'], ['everybody', 'hardly anybody'],
]

/**
 * Exact or altered by this app? Only of words that are exact in the language in which they were said; one word is another. The question says that one of the two
 * is altered, neither stands in quotation marks before the answer, and the altered one never leaves the app: no export has these cards.
 */
export function madeCards(pack: CardPack): StudyCard[] {
  const printed = new Set([...pack.positions.values()].map(({ text }) => bareWords(text)))
  return askable(pack).flatMap(({ id: position, voice, text, language, figure }): StudyCard[] => {
    const swap = voice === 'quote' && language === 'en' ? SWAPS.find(([from]) => text.split(wordOf(from)).length === 2) : undefined
    if (!swap) return []
    const [from, to] = swap
    const altered = text.replace(wordOf(from), to)
    if (printed.has(bareWords(altered))) return []
    const choices: [Piece, Piece] = [{ is: 'words', position, dated: false }, { is: 'made', position, text: altered }]
    return [{ id: `made:${position}`, kind: 'made', shown: [], choices, positions: [position], figure, claim: null, because: { is: 'swapped', from, to } }]
  })
}

/** The whole word, in small letters as inside a sentence. */
const wordOf = (word: string): RegExp => new RegExp(`(?<![\\p{L}’'])${word}(?![\\p{L}’'])`, 'u')
