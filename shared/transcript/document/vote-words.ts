import type { Count, Outcome } from '../../council/count.ts'
import type { VoteRule } from '../../recipes/schema.ts'
import type { ClassVote } from '../class/part.ts'
import type { Say } from '../words/say.ts'

/** A vote's arithmetic in words. */

export const voteHead = ({ status, rerunOf }: ClassVote, say: Say): string => say.t(`vote.${status === 'void' ? 'headVoid' : rerunOf === null ? 'head' : 'headAgain'}`)

/** By which rule and by whom, and what it ran again. */
export function voteHow({ rule, by, secret, byHand, status, rerunOf }: ClassVote, say: Say): string {
  const facts = [
    say.t(`vote.rule.${rule}`), say.t(`vote.by.${by}`), say.t(secret ? 'fact.secret' : 'fact.open'), byHand && say.t('vote.byHand'),
    rerunOf !== null && say.t('vote.insteadOf', { line: rerunOf }), status === 'void' && say.t('vote.ranAgain'),
  ]
  return `(${facts.filter(Boolean).join(', ')})`
}

/** "3 for, 2 against, 1 abstained; 2 of 8 did not vote." */
export function countWords({ yes, no, abstain, missing, electorate }: Outcome, say: Say): string {
  return `${say.t('vote.counts', { yes, no, abstain })}${missing > 0 ? `; ${say.t('vote.missing', { missing, electorate })}` : ''}.`
}

/** How that was decided: "3 of 5 votes for and against were needed, and 3 were for: adopted." */
export function outcomeWords(rule: VoteRule, { yes, no, needed, adopted }: Outcome, say: Say): string {
  const result = say.t(adopted ? 'vote.adopted' : 'vote.notAdopted')
  if (rule === 'consensus') return say.t('vote.consensus', { result })
  return say.t('vote.needed', { count: needed, needed, cast: yes + no, were: say.t('vote.were', { count: yes }), result })
}

export function swingWords({ before, yes, no, wins }: NonNullable<ClassVote['swing']>, say: Say): string {
  return say.t('vote.swingText', { yes: share(before, 'yes', say), no: share(before, 'no', say), yesBy: signed(yes), noBy: signed(no), wins: say.t(`vote.wins.${wins}`) })
}

function share(count: Count, choice: 'yes' | 'no', say: Say): string {
  const all = count.yes + count.no + count.abstain
  return say.t('vote.share', { count: count[choice], all, percent: all === 0 ? 0 : Math.round((1000 * count[choice]) / all) / 10 })
}

const signed = (points: number): string => `${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points)}`
