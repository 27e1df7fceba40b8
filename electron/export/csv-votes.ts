import type { ClassVote } from '../../shared/transcript/class/part.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import type { Cell } from './csv-cell.ts'

export const VOTE_COLUMNS = [
  'of', 'line', 'question', 'rule', 'by', 'secret', 'status', 'by_hand', 'motion', 'rerun_of', 'yes', 'no', 'abstain', 'missing', 'electorate', 'needed', 'adopted', 'swing_of', 'swing_yes', 'swing_no', 'swing_wins', 'who', 'choice',
] as const
type VoteRow = Partial<Record<(typeof VOTE_COLUMNS)[number], Cell>>

/** Each vote with its arithmetic (`of` is `vote`), and below it who voted how (`ballot`) where that is open. */
export const voteRows = ({ class: part }: Transcript): VoteRow[] =>
  (part?.votes ?? []).flatMap((vote) => [voteRow(vote), ...(vote.roll ?? []).map(({ who, choice }): VoteRow => ({ of: 'ballot', line: vote.line, who, choice }))])

function voteRow({ line, question, rule, by, secret, status, byHand, motion, rerunOf, outcome, swing }: ClassVote): VoteRow {
  return {
    of: 'vote', line, question, rule, by, secret, status, by_hand: byHand, motion, rerun_of: rerunOf, ...outcome,
    swing_of: swing?.of ?? null, swing_yes: swing?.yes ?? null, swing_no: swing?.no ?? null, swing_wins: swing?.wins ?? null,
  }
}
