import { rng } from '../../shared/lib/rng.ts'

/** Ways of altering a part of a quotation, with one change or with several. In: its words. Out: the words as altered; by chance that is the same every time. */
type Change = (words: string[]) => string[]

const random = rng('quotations')
/** A number below `count`. */
export const below = (count: number): number => Math.floor(random() * count)

export const ONE_CHANGE: Record<string, Change> = {
  'one replaced by a rare word': (words) => words.with(below(words.length), 'quidditch'),
  'one replaced by “the”': (words) => words.with(below(words.length), 'the'),
  '“not” put in': (words) => words.toSpliced(1 + below(words.length - 1), 0, 'not'),
  'one left out': (words) => words.toSpliced(1 + below(words.length - 2), 1),
  'two neighbours swapped': (words) => {
    const at = below(words.length - 1)
    return words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '')
  },
}

const STORY = 'we all went home and then it rained upon the old garden gate of my aunt'.split(' ')

export const MORE_CHANGES: Record<string, Change> = {
  'two replaced': (words) => {
    const first = below(words.length)
    const second = (first + 1 + Math.floor(words.length / 2)) % words.length
    return words.with(first, 'quidditch').with(second, 'quidditch')
  },
  'two left out': (words) => {
    const first = 1 + below(words.length - 4)
    return words.filter((_word, at) => at !== first && at !== first + 2)
  },
  'the middle third left out': (words) => [...words.slice(0, Math.ceil(words.length / 3)), ...words.slice(-Math.ceil(words.length / 3))],
  'the second half another text': (words) => [...words.slice(0, Math.ceil(words.length / 2)), ...STORY.slice(0, Math.floor(words.length / 2))],
}
