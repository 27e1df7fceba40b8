import type { RoomView, VoteView } from '../../shared/room/room-view.ts'

/** A message of the catalogue `room` with what it is filled with; `count` chooses the form. */
export interface VoteWords { key: string; params: Record<string, string | number> }

/**
 * The arithmetic of a closed vote in words: "7 of 13 votes needed: 8 for, 4 against, 1 abstained". Null while it is open: how people
 * vote is nobody's business until then.
 */
export function voteArithmetic({ outcome, rule }: Pick<VoteView, 'outcome' | 'rule'>): VoteWords | null {
  if (!outcome) return null
  const { yes, no, abstain, missing, needed } = outcome
  return { key: `vote.sum.${rule === 'consensus' ? 'consensus' : 'needed'}`, params: { yes, no, abstain, missing, needed, given: yes + no } }
}

/**
 * What stands large over a closed vote: whether it is adopted; of two votes on one question neither is, for the larger change decides.
 * The first of the two is the one before which no other was taken and after which the plan has a vote to come.
 */
export function voteHeading(vote: VoteView, { votes, stages }: Pick<RoomView, 'votes' | 'stages'>): 'first' | 'adopted' | 'notAdopted' | `wins.${'yes' | 'no' | 'tie'}` {
  if (vote.swing) return `wins.${vote.swing.wins}`
  const repeated = votes.some(({ swing, question }) => swing !== null && question === vote.question)
  const first = votes.find(({ status }) => status !== 'void')?.seq === vote.seq && vote.motion === null && stages.some(({ kind, status }) => kind === 'vote' && status === 'next')
  if (repeated || first) return 'first'
  return vote.outcome?.adopted ? 'adopted' : 'notAdopted'
}

/** Shares of the bar, in percent of everybody who could vote; they add up to 100 where anybody could. */
export function voteShares({ yes, no, abstain, electorate }: { yes: number; no: number; abstain: number; electorate: number }): { yes: number; no: number; abstain: number; missing: number } {
  const all = Math.max(electorate, yes + no + abstain)
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all)
  return { yes: share(yes), no: share(no), abstain: share(abstain), missing: all === 0 ? 0 : 100 - share(yes + no + abstain) }
}

/** A count typed in twice: only the same numbers twice are taken. */
export const sameTwice = (first: readonly string[], second: readonly string[]): boolean => first.length === second.length && first.every((text, index) => countIn(text) !== null && countIn(text) === countIn(second[index] ?? ''))

/** Digits as a count; null for anything else, or more than a class can hold. */
export function countIn(text: string): number | null {
  const typed = text.trim()
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 500 ? Number(typed) : null
}
