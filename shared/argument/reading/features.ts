import { EMPTY_WORDS, NEGATIONS } from '../../lib/small-words.ts'
import { STEMMERS, type Language } from './language.ts'
import type { Word } from './words.ts'

/** How many words after a negation are under it. */
const SCOPE = 5
/** How far two telling words may stand apart and still be read together. */
const REACH = 4
const GRAM = [3, 4]
/** Words that are remembered; a long-running app must not grow with what is typed. */
const MOST_REMEMBERED = 20_000

/** What the features of one word are, whatever stands beside it. */
interface Known { stem: string; empty: boolean; negates: boolean; concepts: readonly string[]; grams: readonly string[] }

/** Classes of words that mean nearly the same, by stem, for one language. */
export type Concepts = Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>

/**
 * One feature of a text. Its key begins with its kind: `u` a word, `b` two neighbours, `c` a part of a word, `k` a meaning,
 * `n` a word or meaning under a negation, `p` two meanings near each other.
 * `first` and `last` are the words that it was read from. Words that say nothing of what a text is about count alone and beside a neighbour, not across a distance.
 */
export interface Feature { key: string; first: number; last: number }

/** Builds the function that lists the features of a sentence; each word is taken apart once and then remembered. */
export function featureReader(concepts: Concepts): (words: readonly Word[], language: Language) => Feature[] {
  const known: Record<Language, Map<string, Known>> = { en: new Map(), fr: new Map(), it: new Map(), de: new Map() }
  const knownWord = (text: string, language: Language): Known => {
    const before = known[language].get(text)
    if (before) return before
    const stem = STEMMERS[language](text)
    const empty = EMPTY_WORDS.has(text)
    if (known[language].size >= MOST_REMEMBERED) known[language].clear()
    const fresh = { stem, empty, negates: NEGATIONS.has(text), concepts: concepts[language].get(stem) ?? [], grams: empty ? [] : gramsOf(text) }
    known[language].set(text, fresh)
    return fresh
  }
  return (words, language) => {
    const found: Feature[] = []
    const telling: { at: number; word: Known }[] = []
    let previous = '^'
    let negated = -Infinity
    words.forEach(({ text }, at) => {
      const word = knownWord(text, language)
      const add = (key: string, first = at) => { found.push({ key, first, last: at }) }
      add(`u:${word.stem}`)
      add(`b:${previous} ${word.stem}`, Math.max(0, at - 1))
      for (const gram of word.grams) add(`c:${gram}`)
      for (const concept of word.concepts) add(`k:${concept}`)
      previous = word.stem
      if (word.negates) negated = at
      else if (at - negated <= SCOPE) for (const key of [word.stem, ...word.concepts.map((concept) => `=${concept}`)]) add(`n:${key}`, negated)
      if (word.empty) return
      for (const before of telling.slice(-REACH)) {
        for (const concept of word.concepts) for (const other of before.word.concepts) add(`p:${pair(other, concept)}`, before.at)
      }
      telling.push({ at, word })
    })
    return found
  }
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Parts of a word, which a typing error leaves mostly alone. */
function gramsOf(text: string): string[] {
  const bounded = `<${text}>`
  return GRAM.flatMap((size) => Array.from({ length: Math.max(0, bounded.length - size + 1) }, (_, at) => bounded.slice(at, at + size)))
}
