import type { Ranges } from './search.ts'
import { folded, shorterStems, stemOf, tokensIn, type Wanted } from './search-words.ts'
import { stemmer } from 'stemmer'

/** Finds where the words that were searched for stand in a text, by the same rules by which the index found them. */
export function markerOf(wanted: readonly Wanted[]): (text: string) => Ranges {
  const asked = wanted.map(({ words, beginning }) => ({
    stems: words.map(stemOf), beginning,
    shorter: beginning ? shorterStems(words.at(-1) ?? '') : new Map<string, string>(),
  }))
  const initials = new Set(asked.flatMap(({ stems }) => stems.map((stem) => stem.charAt(0))))
  return (text) => {
    // A stem keeps its first letter, so most words need not be stemmed.
    const tokens = tokensIn(text).map(({ word, from, to }) => {
      const plain = folded(word)
      return { stem: initials.has(plain.charAt(0)) ? stemmer(plain) : '', from, to }
    })
    const ranges: [number, number][] = []
    for (const { stems, beginning, shorter } of asked) {
      const fits = (stem: string, at: number): boolean =>
        stem !== '' && (stem === stems[at] || (beginning && at === stems.length - 1 && (stem.startsWith(stems[at] ?? stem) || shorter.has(stem))))
      for (const [start, { from }] of tokens.entries()) {
        const end = tokens[start + stems.length - 1]
        if (end && stems.every((_, at) => fits(tokens[start + at]?.stem ?? '', at))) ranges.push([from, end.to])
      }
    }
    return joined(ranges)
  }
}

function joined(ranges: readonly [number, number][]): [number, number][] {
  const apart: [number, number][] = []
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}
