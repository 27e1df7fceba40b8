import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../shared/council/count.ts'
import type { RoomStageView, VoteView } from '../../shared/room/room-view.ts'
import english from '../../renderer/i18n/en/room.json' with { type: 'json' }
import { countIn, sameTwice, voteArithmetic, voteHeading, voteShares } from '../../renderer/room/vote-words.ts'

const filled = (text: string, params: Record<string, string | number>) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]))
const inWords = (rule: 'majority' | 'consensus', yes: number, no: number, abstain: number, electorate: number) => {
  const words = voteArithmetic({ rule, outcome: outcomeOf(rule, { yes, no, abstain }, electorate) })!
  return filled(english.vote.sum[words.key.endsWith('consensus') ? 'consensus' : 'needed'], words.params)
}

describe('the arithmetic of a vote', () => {
  it('says how many were needed of how many given, and what was given', () => {
    expect(inWords('majority', 8, 4, 1, 14)).toBe('7 of 12 votes needed: 8 for, 4 against, 1 abstained.')
  })
  it('says of consensus that nobody may be against', () => {
    expect(inWords('consensus', 3, 0, 1, 4)).toBe('Consensus: nobody may be against. 3 for, 0 against, 1 abstained.')
  })
  it('is not told while a vote is open', () => expect(voteArithmetic({ rule: 'majority', outcome: null })).toBeNull())
  it('draws shares of all who could vote, also where nobody could', () => {
    expect(voteShares({ yes: 6, no: 3, abstain: 1, electorate: 20 })).toEqual({ yes: 30, no: 15, abstain: 5, missing: 50 })
    expect(voteShares({ yes: 0, no: 0, abstain: 0, electorate: 0 })).toEqual({ yes: 0, no: 0, abstain: 0, missing: 0 })
  })
})

describe('a count that is typed in', () => {
  it('is digits, at most as many as a class can hold', () => {
    expect([' 12 ', '0', '500', '501', '-1', '1.5', '', 'x'].map(countIn)).toEqual([12, 0, 500, null, null, null, null, null])
  })
  it('is taken when the same numbers were typed twice', () => {
    expect(sameTwice(['8', '4', '1'], ['8', '04', '1'])).toBe(true)
    expect(sameTwice(['8', '4', '1'], ['8', '5', '1'])).toBe(false)
    expect(sameTwice(['8', '4', ''], ['8', '4', ''])).toBe(false)
  })
})

describe('what stands over a closed vote', () => {
  const vote = (seq: number, parts: Partial<VoteView> = {}) => ({ seq, question: 'Renew contacts?', motion: null, status: 'closed', swing: null, outcome: outcomeOf('majority', { yes: 3, no: 1, abstain: 0 }, 4), ...parts }) as VoteView
  const stages = (...rest: [RoomStageView['kind'], RoomStageView['status']][]) => rest.map(([kind, status]) => ({ kind, status }) as RoomStageView)
  it('is whether it is adopted, where it is the only one', () => expect(voteHeading(vote(4), { votes: [vote(4)], stages: stages(['vote', 'now'], ['debrief', 'next']) })).toBe('adopted'))
  it('says of the first of two that it is the first, while the other comes and after it: nothing is decided by it', () => {
    const again = vote(9, { swing: { yes: 25, no: -25, wins: 'yes' } })
    expect(voteHeading(vote(4), { votes: [vote(4)], stages: stages(['vote', 'now'], ['vote', 'next']) })).toBe('first')
    expect(voteHeading(vote(4), { votes: [vote(4), again], stages: stages(['vote', 'done'], ['vote', 'now']) })).toBe('first')
    expect(voteHeading(again, { votes: [vote(4), again], stages: stages(['vote', 'done'], ['vote', 'now']) })).toBe('wins.yes')
  })
  it('takes a vote on a text for no first vote', () => expect(voteHeading(vote(4, { motion: 2 }), { votes: [vote(4, { motion: 2 })], stages: stages(['negotiate', 'now'], ['vote', 'next']) })).toBe('adopted'))
})
