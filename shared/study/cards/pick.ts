import { rng } from '../../lib/rng.ts'

/** The same items in an order that follows from the seed alone. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = rng(seed)
  return items.map((item) => ({ item, at: random() })).toSorted((a, b) => a.at - b.at).map(({ item }) => item)
}

/** Three wrong answers make four; with fewer than two there is nothing to choose. */
const WRONG = 3
const FEWEST = 2

/** The right piece with wrong ones behind it, the better ones first; null where there are too few. Each list is shuffled by the seed. */
export function withWrong<T>(right: T, better: readonly T[], others: readonly T[], seed: string): [T, ...T[]] | null {
  const wrong = [...shuffled(better, seed), ...shuffled(others, seed)].slice(0, WRONG)
  return wrong.length < FEWEST ? null : [right, ...wrong]
}
