/** One of a numbered list, as far as a comparison needs it. `print` is equal where the content is; null where it cannot be told. */
export interface Numbered {
  seq: number
  print: string | null
}

export interface Difference {
  seq: number
  /** From 0, in `found`. */
  place: number
  how: 'altered' | 'missing' | 'added' | 'moved'
}

/**
 * The first place at which `found` is not what was `expected`, and the seq of the one that was altered, is missing, was added or stands
 * elsewhere; null when both are the same. A list that is one longer at this place holds one too many, not everything after it altered.
 */
export function firstDifference(expected: readonly Numbered[], found: readonly Numbered[]): Difference | null {
  const place = Array.from({ length: Math.max(expected.length, found.length) }).findIndex((_, at) => !same(expected[at], found[at]))
  if (place === -1) return null
  const [wanted, here] = [expected[place], found[place]]
  if (!wanted) return { seq: here?.seq ?? 1, place, how: 'added' }
  if (!here) return { seq: wanted.seq, place, how: 'missing' }
  if (found.length > expected.length && same(found[place + 1], wanted)) return { seq: here.seq, place, how: 'added' }
  if (found.length < expected.length && same(expected[place + 1], here)) return { seq: wanted.seq, place, how: 'missing' }
  return { seq: wanted.seq, place, how: found.some((other, at) => at > place && same(other, wanted)) ? 'moved' : 'altered' }
}

const same = (a: Numbered | undefined, b: Numbered | undefined): boolean => a !== undefined && b !== undefined && a.print !== null && a.seq === b.seq && a.print === b.print
