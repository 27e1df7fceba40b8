/** A run of words, and whether the other text has them too, in the same order. */
export interface Run { text: string; same: boolean }

/** Case, quotation marks and punctuation do not count: only another word is a difference. */
const bare = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '')

/** Two texts, word by word: what each has that the other has not. */
export function compareWords(left: string, right: string): { left: Run[]; right: Run[] } {
  const [a, b] = [left.split(/\s+/), right.split(/\s+/)]
  const { sameA, sameB } = commonItems(a.map(bare), b.map(bare))
  return { left: runs(a, sameA), right: runs(b, sameB) }
}

/**
 * Which items of two lists belong to their longest common subsequence; as many in one as in the other, in the same order.
 * Quadratic in the number of items, which for two printings of one statement is a few thousand steps.
 */
export function commonItems<A, B = A>(a: readonly A[], b: readonly B[], equal: (a: A, b: B) => boolean = Object.is): { sameA: boolean[]; sameB: boolean[] } {
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  const same = (i: number, j: number): boolean => equal(a[i] as A, b[j] as B)
  for (let i = a.length - 1; i >= 0; i--) {
    const row = common[i]
    if (row) for (let j = b.length - 1; j >= 0; j--) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const [sameA, sameB] = [a.map(() => false), b.map(() => false)]
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(i, j)) [sameA[i++], sameB[j++]] = [true, true]
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return { sameA, sameB }
}

function runs(words: string[], same: boolean[]): Run[] {
  const found: Run[] = []
  words.forEach((word, index) => {
    const last = found.at(-1)
    if (last && last.same === same[index]) last.text += ` ${word}`
    else found.push({ text: word, same: same[index] ?? false })
  })
  return found
}

/** A text in which nothing is marked, for printings that are not compared. */
export const unmarked = (text: string): Run[] => [{ text, same: true }]
