import { expect, it } from 'vitest'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { ownId } from '../../shared/recipes/own-id.ts'
import { resultsOnPaper } from '../../shared/recipes/results-on-paper.ts'

it('what is counted on paper comes in the order of the lesson, its boxes numbered through', () => {
  const groups = resultsOnPaper(CLASS_RECIPES['oxford-45']!)
  expect(groups.map((group) => (group.kind === 'vote' ? `vote ${group.stage}` : group.when))).toEqual(['vote 1', 'vote 6', 'after'])
  expect(groups.flatMap(({ boxes }) => boxes.map(({ number }) => number))).toEqual(Array.from({ length: 3 + 3 + 11 }, (_, index) => index + 1))
  expect(groups.at(-1)!.boxes.map(({ what }) => what)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

it('a recipe of one’s own gets an id that nothing else has, within the length that ids may have', () => {
  expect(ownId('sac-45', new Set())).toBe('sac-45-own')
  expect(ownId('sac-45', new Set(['sac-45-own']))).toBe('sac-45-own-2')
  expect(ownId('sac-45-own', new Set(['sac-45-own', 'sac-45-own-2']))).toBe('sac-45-own-3')
  expect(ownId('x'.repeat(40), new Set())).toHaveLength(40)
})
