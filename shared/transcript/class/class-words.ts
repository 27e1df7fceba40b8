import type { Line } from '../../debate/line.ts'
import type { VoteRule } from '../../recipes/schema.ts'

/** The English of a class's transcript: the words for what only a class has. */

/** Places without a figure. */
export const PLACE_WORDS: Record<string, string> = { waiting: 'Waiting room', undecided: 'Undecided', press: 'Press', observer: 'Observers' }

export const RULE_WORDS: Record<VoteRule, string> = { consensus: 'consensus', majority: 'simple majority', 'roll-call': 'roll call', 'show-of-hands': 'show of hands' }

export const CHOICE_WORDS = { yes: 'for', no: 'against', abstain: 'abstained' } as const

/** What a line does, by kind and, where there is one, rule. */
const DOES: Record<string, string> = {
  'speech spoken': 'spoken, and noted', restatement: 'says the other side’s case in their own words',
  'fairness fair': 'accepts this as fair', 'fairness not-fair': 'does not accept this yet', statement: 'joint statement',
  'proposal proposal': 'puts a text on the table', 'proposal amendment': 'amendment', check: 'asks the chair for a fact', 'check checked': 'answers, checked by the chair',
  'inject real': 'news: it happened', 'inject hypothetical': 'news: made up for this lesson',
  'vote vote-opened': 'opens a vote', 'vote vote-again': 'runs a vote again; the earlier one no longer counts', 'vote statement-of-vote': 'statement of vote',
}

/** What a line of a class does; null for one that any debate has. */
export const classDoing = ({ kind, rule }: Pick<Line, 'kind' | 'rule'>): string | null => DOES[`${kind} ${rule ?? ''}`] ?? DOES[kind] ?? null

export const VOTERS: Record<string, string> = { people: 'each person votes', delegations: 'each delegation votes' }
