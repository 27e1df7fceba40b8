import type { Position } from './schema.ts'
import type { Basis } from './quote-verdict.ts'
import { EMPTY_WORDS, NEGATIONS } from '../lib/small-words.ts'
import { tokensOf, withoutEdges, type Token } from './quote-tokens.ts'
import { unitsOf, type Unit } from './quote-units.ts'

/** What is compared; a whole `Position` fits. */
export type Quotable = Pick<Position, 'id' | 'figure' | 'kind' | 'voice' | 'text' | 'original_text' | 'original_language' | 'restated' | 'date' | 'translator' | 'variant_of'>

/** One text of a position. `words` are its word tokens, `at` their places in `tokens`; `units` its words as people count them. */
export interface RecordedText { position: Quotable; basis: Basis; tokens: Token[]; words: string[]; at: number[]; units: Unit[] }

export interface QuoteIndex {
  texts: RecordedText[]
  /** Two neighbouring words → in which texts they stand (by number, once for each place). */
  byPair: ReadonlyMap<string, number[]>
  /** A word → the texts in which it stands, once each. */
  byWord: ReadonlyMap<string, number[]>
  /** How much a word tells, from ½ (everywhere) to 1 (nowhere else). */
  weight(word: string): number
}

const cache = new WeakMap<readonly Quotable[], QuoteIndex>()

/** Two neighbouring words as a key. */
export const pairKey = (first: string, second: string): string => `${first} ${second}`

/** The index over a list of positions; kept as long as the list itself. */
export function quoteIndex(positions: readonly Quotable[]): QuoteIndex {
  const index = cache.get(positions) ?? indexOf(positions)
  cache.set(positions, index)
  return index
}

function indexOf(positions: readonly Quotable[]): QuoteIndex {
  const texts = positions.flatMap(textsOf)
  const byPair = new Map<string, number[]>()
  const byWord = new Map<string, number[]>()
  texts.forEach(({ words }, number) => {
    for (const word of new Set(words)) put(byWord, word, number)
    for (let index = 0; index + 1 < words.length; index += 1) put(byPair, pairKey(words[index] ?? '', words[index + 1] ?? ''), number)
  })
  const most = Math.log(texts.length + 1)
  const weight = (word: string): number => 1 - Math.log((byWord.get(word)?.length ?? 0) + 1) / most / 2
  return { texts, byPair, byWord, weight }
}

function put(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key)
  if (list) list.push(number)
  else lists.set(key, [number])
}

/** What "don't" and "they'll" leave when they are taken apart. */
const SHORTENED = new Set('don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ll re ve'.split(' '))

/** A word that says nothing of what a text is about. */
export function isSmall(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  return EMPTY_WORDS.has(plain) || NEGATIONS.has(plain) || SHORTENED.has(plain)
}

function textsOf(position: Quotable): RecordedText[] {
  const { text, original_text: original, restated } = position
  const [ofText, ofOriginal] = basesOf(position)
  return [recorded(position, ofText, text), ...(original === undefined ? [] : [recorded(position, ofOriginal, original)]), ...(restated === undefined ? [] : [recorded(position, 'restatement', restated)])]
}

/** Of its text and of its text in another language. Source: `voice` (dossier README); the original of a `reported` quotation is itself a translation. */
function basesOf({ kind, voice }: Quotable): [Basis, Basis] {
  if (kind !== 'quote') return ['restatement', 'restatement']
  if (voice === 'reported') return ['retranslation', 'retranslation']
  return [voice === 'quote' ? 'spoken' : 'translation', 'spoken']
}

function recorded(position: Quotable, basis: Basis, text: string): RecordedText {
  const tokens = withoutEdges(tokensOf(text))
  const at = tokens.flatMap(({ kind }, index) => (kind === 'word' ? [index] : []))
  return { position, basis, tokens, words: at.map((index) => tokens[index]?.key ?? ''), at, units: unitsOf(tokens) }
}
