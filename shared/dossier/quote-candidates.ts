import { pairKey, type QuoteIndex, type RecordedText } from './quote-index.ts'
import type { Unit } from './quote-units.ts'

/** Only so many recorded texts are compared in full: those that share most pairs of words. */
const MOST = 12
/** In so short a quotation one change may leave no pair of words; texts that have nearly all of its words are compared too. */
const SHORT = 7

/** The recorded texts that a quotation may render. In: its words, and its words as people count them. */
export function nearCandidates(words: readonly string[], units: readonly Unit[], { texts, byPair, byWord }: QuoteIndex): RecordedText[] {
  const pairs = words.slice(1).map((word, at) => pairKey(words[at] ?? '', word))
  const sharing = [...timesIn(pairs, byPair)].toSorted((a, b) => b[1] - a[1]).slice(0, MOST).map(([number]) => number)
  const likely = new Set(units.length > SHORT ? sharing : [...sharing, ...havingNearlyAll(words, units, byWord)])
  return [...likely].flatMap((number) => texts[number] ?? [])
}

/** Texts with all words but those of one: "don't" takes two along. */
function havingNearlyAll(words: readonly string[], units: readonly Unit[], byWord: QuoteIndex['byWord']): number[] {
  const distinct = new Set(words)
  const mostInOne = Math.max(...units.map(({ from, to }) => Math.ceil((to - from) / 2)))
  return [...timesIn(distinct, byWord)].filter(([, times]) => times >= distinct.size - mostInOne).map(([number]) => number)
}

/** How often each text (by number) has one of the keys. */
function timesIn(keys: Iterable<string>, places: ReadonlyMap<string, number[]>): Map<number, number> {
  const times = new Map<number, number>()
  for (const key of keys) for (const number of places.get(key) ?? []) times.set(number, (times.get(number) ?? 0) + 1)
  return times
}
