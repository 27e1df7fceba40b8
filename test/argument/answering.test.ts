import { expect, it } from 'vitest'
import { ANSWER_LINKS, waysToAnswer } from '../../shared/argument/answering.ts'

const asserts = (claim: string) => ({ claim, relation: 'asserts' as const })
const denies = (claim: string) => ({ claim, relation: 'denies' as const })
const attacks = [{ claim: 'slow', kind: 'undercuts' as const, why: 'Too late.' }, { claim: 'dear', kind: 'rebuts' as const, why: 'Too dear.' }, { claim: 'far', kind: 'rebuts' as const, why: 'Too far.' }]
const ways = (...given: Parameters<typeof waysToAnswer>) => waysToAnswer(...given).map(({ link, states, relation, why }) => `${link}: ${relation} ${states}${why === null ? '' : `, ${why}`}`)

it('answers who asserts a claim with what opposes it, and with claims that attack it in the pack, the most direct first', () => {
  expect(ways(asserts('channel'), { supports: ['slow', 'dear', 'other'], opposes: ['channel'] }, attacks)).toEqual(['opposes: denies channel', 'rebuts: asserts dear, Too dear.', 'undercuts: asserts slow, Too late.'])
})

it('answers who denies a claim with what says it, and with nothing else', () => {
  expect(ways(denies('channel'), { supports: ['channel', 'dear'], opposes: [] }, attacks)).toEqual(['states-the-denied: asserts channel'])
  expect(ways(denies('channel'), { supports: ['dear'], opposes: ['channel'] }, attacks)).toEqual([])
})

it('takes no card against a claim that the card itself speaks for', () => {
  expect(ways(asserts('channel'), { supports: ['channel', 'dear'], opposes: ['channel'] }, attacks)).toEqual([])
})

it('finds no answer where the pack has no link', () => {
  expect(ways(asserts('channel'), { supports: ['other'], opposes: ['other'] }, attacks)).toEqual([])
  expect(ways(asserts('channel'), { supports: ['dear'], opposes: [] }, [])).toEqual([])
})

it('names every kind of link in the order in which it gives them', () => {
  const all = [...waysToAnswer(asserts('channel'), { supports: ['slow', 'dear'], opposes: ['channel'] }, attacks), ...waysToAnswer(denies('channel'), { supports: ['channel'], opposes: [] }, [])]
  expect(new Set(all.map(({ link }) => link))).toEqual(new Set(ANSWER_LINKS))
})
