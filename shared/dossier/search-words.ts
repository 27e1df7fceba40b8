import { stemmer } from 'stemmer'
import { MOST_SEARCHED, MOST_WORDS } from './search.ts'

/**
 * Words as the full-text index knows them: without accents (by our own hand, SQLite knows those of Latin letters alone), each by its stem (`porter`). Scripts
 * that write no spaces are indexed sign by sign, so that a word inside a sentence is found too.
 */

const MAX_WORD = 40
/** Letters of scripts that write no spaces between words. */
const SIGN = /[\p{L}&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]]/gv

/** Signs of scripts without spaces stand apart. */
const spaced = (text: string): string => text.replace(SIGN, ' $& ')

const [NOTHING, LETTER, MARK, ALONE] = [1, 2, 3, 4]
/** What each character is to a word, found out once; 0: not yet. */
const kinds = new Uint8Array(0x1_00_00)

function kindOf(point: number): number {
  const known = kinds[point]
  if (known) return known
  const sign = String.fromCodePoint(point)
  const kind = sign.search(SIGN) === 0 ? ALONE : /[\p{L}\p{N}]/u.test(sign) ? LETTER : /\p{M}/u.test(sign) ? MARK : NOTHING
  if (point < kinds.length) kinds[point] = kind
  return kind
}

export interface Token { word: string; from: number; to: number }

/** The tokens of a text with where they stand. By hand, because this runs for every text of a list at every key press. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = []
  let from = -1
  const end = (to: number) => {
    if (from >= 0) tokens.push({ word: text.slice(from, to), from, to })
    from = -1
  }
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    const kind = kindOf(point)
    const next = point > 0xff_ff ? at + 2 : at + 1
    if (kind === LETTER) from = from < 0 ? at : from
    else if (kind === ALONE) {
      end(at)
      from = at
      end(next)
    } else if (kind === NOTHING || from < 0) end(at)
    at = next - 1
  }
  end(text.length)
  return tokens
}

const QUOTES = /["“”„«»]/
/** Accents and vowel signs that are set over or under a letter, of the scripts that can be read without them. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]+/g
/** Letters that are no letter with an accent to Unicode, but to people who cannot type them. */
const LIKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }
const UNLIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g')
const ASCII = /^[\t\n\r\x20-\x7e]*$/
/** Without accents and capitals: how words are indexed and looked for. */
export const folded = (text: string): string =>
  (ASCII.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFD').replace(ACCENTS, '').replace(UNLIKE, (letter) => LIKE[letter] ?? letter).normalize('NFC'))
/** A text for the index. */
export const indexed = (text: string): string => spaced(folded(text))
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
const ENDINGS = ['ional', 'ions', 'ing', 'ed', 'es', 'ers', 'ors', 'ively', 'ments', 'ness', 'ances', 'ences', 'ants', 'ents', 'ables', 'ibles', 'fully', 'ously', 'izers', 'isers', 'ization', 'isation', 'ities', 'isms', 'ists', 'ally', 'ical', 'ies', 'ates', 'ators', 'ibility', 'abilities', 'ibilities', 'iveness', 'fulness', 'ousness', 'ationally', 'atives', 'ically']
const TAILS = new Set(ENDINGS.flatMap((ending) => Array.from(ending, (_, from) => Array.from(ending.slice(from), (__, to) => ending.slice(from, from + to + 1))).flat()))

/**
 * Words that begin so and whose stem is shorter than what was typed: "negotiat" asks for "negotiate", whose stem is "negoti". Without them a list would
 * go empty in the middle of a word. One word for each such stem, by the stem.
 */
export function shorterStems(beginning: string): Map<string, string> {
  const start = folded(beginning)
  if (start.length < 5 || /[^a-z]/.test(start)) return new Map()
  const own = stemmer(start)
  return new Map([...TAILS].map((tail) => [stemmer(start + tail), start + tail] as const).filter(([stem]) => stem.length < own.length && own.startsWith(stem)))
}
