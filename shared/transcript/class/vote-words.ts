import type { Count, Outcome } from '../../council/count.ts'
import type { VoteRule } from '../../recipes/schema.ts'
import { RULE_WORDS, VOTERS } from './class-words.ts'
import type { ClassVote } from './part.ts'

/** A vote's arithmetic in words. */

export const voteHead = ({ status, rerunOf }: ClassVote): string => (status === 'void' ? 'Vote that no longer counts' : rerunOf === null ? 'Vote' : 'Vote, run again')

/** By which rule and by whom, and what it ran again. */
export function voteHow({ rule, by, secret, byHand, status, rerunOf }: ClassVote): string {
  const facts = [RULE_WORDS[rule], VOTERS[by], secret ? 'secret' : 'open', byHand && 'counted by hand', rerunOf !== null && `instead of the vote of line ${rerunOf}`, status === 'void' && 'it was run again later']
  return `(${facts.filter(Boolean).join(', ')})`
}

/** "3 for, 2 against, 1 abstained; 2 of 8 did not vote." */
export function countWords({ yes, no, abstain, missing, electorate }: Outcome): string {
  return `${yes} for, ${no} against, ${abstain} abstained${missing > 0 ? `; ${missing} of ${electorate} did not vote` : ''}.`
}

/** How that was decided: "3 of 5 votes for and against were needed, and 3 were for: adopted." */
export function outcomeWords(rule: VoteRule, { yes, no, needed, adopted }: Outcome): string {
  const result = adopted ? 'adopted' : 'not adopted'
  if (rule === 'consensus') return `Under consensus nobody may be against, and somebody must be for; an abstention does not stand in its way: ${result}.`
  return `${needed} of the ${yes + no} votes for and against ${needed === 1 ? 'was' : 'were'} needed, and ${yes} ${yes === 1 ? 'was' : 'were'} for: ${result}.`
}

const WINS = { yes: 'The side in favour gained more.', no: 'The side against gained more.', tie: 'Both gained the same.' } as const

export function swingWords({ before, yes, no, wins }: NonNullable<ClassVote['swing']>): string {
  return `Before: ${share(before, 'yes')} for, ${share(before, 'no')} against. Since then ${signed(yes)} points for and ${signed(no)} points against. ${WINS[wins]}`
}

function share(count: Count, choice: 'yes' | 'no'): string {
  const all = count.yes + count.no + count.abstain
  return `${count[choice]} of ${all} (${all === 0 ? 0 : Math.round((1000 * count[choice]) / all) / 10} %)`
}

const signed = (points: number): string => `${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points)}`
