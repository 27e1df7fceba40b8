import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords, type Run } from '../../shared/lib/word-diff.ts'

const differing = (runs: Run[]) => runs.filter((run) => !run.same).map((run) => run.text)

test('marks the words that one printing has and the other has not', () => {
  const { left, right } = compareWords('The concessions that the Americans are offering Ukraine are quite strong', 'The concessions that the Americans are putting on Ukraine are quite strong')
  expect(differing(left)).toEqual(['offering'])
  expect(differing(right)).toEqual(['putting on'])
})

test('case, quotation marks and punctuation are no difference', () => {
  expect(differing(compareWords('“Talk to us,”', 'talk to us').left)).toEqual([])
})

const words = fc.array(fc.constantFrom('talk', 'to', 'us', 'them', 'now', 'Kyiv,'), { minLength: 1, maxLength: 30 }).map((list) => list.join(' '))

test('both texts can be read off the runs again, whatever they are', () => {
  fc.assert(fc.property(words, words, (a, b) => {
    const { left, right } = compareWords(a, b)
    expect(left.map((run) => run.text).join(' ')).toBe(a)
    expect(right.map((run) => run.text).join(' ')).toBe(b)
    const kept = (runs: Run[]) => runs.filter((run) => run.same).map((run) => run.text).join(' ')
    expect(kept(left)).toBe(kept(right))
  }))
})
