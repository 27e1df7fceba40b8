import { stemmer } from 'stemmer'
import { MOST_SEARCHED, MOST_WORDS } from './search.ts'

/**
 * Words as the full-text index knows them: SQLite's `unicode61` with accents folded, each word then by its stem (`porter`). Scripts that
 * write no spaces are indexed sign by sign (`spaced`), so that a word inside a sentence is found too.
 */

const MAX_WORD = 40
const UNSPACED = String.raw`[\p{L}&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]`
const SIGN = new RegExp(UNSPACED, 'gv')
const TOKEN = new RegExp(String.raw`${UNSPACED}|[[\p{L}\p{N}]--${UNSPACED}][[\p{L}\p{N}\p{M}]--${UNSPACED}]*`, 'gv')
const QUOTES = /["“”„«»]/

/** A text for the index: signs of scripts without spaces stand apart. */
export const spaced = (text: string): string => text.replace(SIGN, ' $& ')

/** The tokens of a text with where they stand. */
export function tokensIn(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
}

const MARKS = /\p{M}+/gu
export const folded = (word: string): string => word.normalize('NFD').replace(MARKS, '').toLowerCase()
export const stemOf = (word: string): string => stemmer(folded(word))

/** One word, or several that must stand side by side. `beginning`: of the last one only the beginning was typed. */
export interface Wanted { words: string[]; beginning: boolean }

/** What a text asks for. Operators, emoji and the like are no words and drop out; quotation marks keep their words together. `cut`: the text was too long. */
export function wantedIn(text: string): { wanted: Wanted[]; cut: boolean } {
  const parts = text.slice(0, MOST_SEARCHED).split(QUOTES)
  const all = parts.flatMap((part, at) => {
    const words = tokensIn(part).map(({ word }) => word.slice(0, MAX_WORD))
    // An opening mark without a closing one is a phrase in the making: until then its words stand for themselves.
    return at % 2 === 1 && at < parts.length - 1 ? (words.length > 0 ? [words] : []) : grouped(part)
  })
  const known = new Map(all.map((words) => [folded(words.join(' ')), words]))
  const wanted = [...known.values()].slice(0, MOST_WORDS).map((words) => ({ words, beginning: false }))
  const last = wanted.at(-1)
  const closed = parts.length > 2 && parts.length % 2 === 1 && tokensIn(parts.at(-1) ?? '').length === 0
  if (last && !closed) last.beginning = true
  return { wanted, cut: text.length > MOST_SEARCHED || known.size > MOST_WORDS }
}

/** Words of a text; neighbouring signs of a script without spaces are one. */
function grouped(part: string): string[][] {
  const groups: { words: string[]; to: number; sign: boolean }[] = []
  for (const { word, from, to } of tokensIn(part)) {
    const last = groups.at(-1)
    const sign = word.search(SIGN) === 0
    if (last?.sign && sign && last.to === from) { last.words.push(word); last.to = to }
    else groups.push({ words: [word.slice(0, MAX_WORD)], to, sign })
  }
  return groups.map(({ words }) => words)
}

/** How an English word may go on after what was typed of it. */
const ENDINGS = ['ional', 'ions', 'ing', 'ed', 'es', 'ers', 'ors', 'ively', 'ments', 'ness', 'ances', 'ences', 'ants', 'ents', 'ables', 'ibles', 'fully', 'ously', 'izers', 'isers', 'ization', 'isation', 'ities', 'isms', 'ists', 'ally', 'ical', 'ies', 'ates', 'ators']
const TAILS = new Set(ENDINGS.flatMap((ending) => Array.from(ending, (_, from) => Array.from(ending.slice(from), (__, to) => ending.slice(from, from + to + 1))).flat()))

/**
 * Stems that are shorter than a beginning and belong to words which begin so: "negotiat" asks for "negotiation", whose stem is "negoti". Without them a
 * list would go empty in the middle of a word.
 */
export function shorterStems(beginning: string): string[] {
  const start = folded(beginning)
  if (start.length < 5 || /[^a-z]/.test(start)) return []
  const own = stemmer(start)
  const stems = new Set([...TAILS].map((tail) => stemmer(start + tail)).filter((stem) => stem.length < own.length && own.startsWith(stem)))
  return [...stems]
}
