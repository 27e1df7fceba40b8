import type { Unit } from './quote-units.ts'

/** A stretch of a recorded text: its words from `from` to before `to`; `same` are the places of the quoted words that it has. */
export interface Stretch { from: number; to: number; same: number[] }

/**
 * The stretches of a recorded text that a quotation renders with at most one change: a word replaced, put in or left out, or two
 * neighbours swapped. In: the words of both. A quotation may begin after an apostrophe ("il va" of "qu'il va").
 * Time is the product of the two lengths at worst, and in a text mostly the length of the recorded one.
 */
export function stretchesWithOneChange(quoted: readonly Unit[], recorded: readonly Unit[]): Stretch[] {
  const found: Stretch[] = []
  for (let start = 0; start <= recorded.length; start += 1) {
    const stretch = renderedFrom(start, quoted, recorded)
    if (stretch) found.push(stretch)
  }
  return found
}

function renderedFrom(start: number, quoted: readonly Unit[], recorded: readonly Unit[]): Stretch | null {
  const equal = (i: number, j: number): boolean => {
    const [word, other] = [quoted[i]?.key, recorded[j]?.key]
    return word !== undefined && (word === other || (i === 0 && (other?.endsWith(`'${word}`) ?? false)))
  }
  /** Are the words from `i` on those recorded from `j` on? */
  const rest = (i: number, j: number): boolean => quoted.length - i <= recorded.length - j && quoted.slice(i).every((_word, offset) => equal(i + offset, j + offset))
  let at = 0
  while (at < quoted.length && equal(at, start + at)) at += 1
  const stretch = (to: number, without: number[]): Stretch => ({ from: start, to, same: [...quoted.keys()].filter((place) => !without.includes(place)) })
  const here = start + at
  const end = start + quoted.length
  if (at === quoted.length) return stretch(end, [])
  if (here < recorded.length && rest(at + 1, here + 1)) return stretch(end, [at])
  if (rest(at + 1, here)) return stretch(end - 1, [at])
  if (at > 0 && rest(at, here + 1)) return stretch(end + 1, [])
  if (equal(at, here + 1) && equal(at + 1, here) && rest(at + 2, here + 2)) return stretch(end, [at])
  return null
}
