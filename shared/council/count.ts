import type { VoteRule } from '../recipes/schema.ts'

/** Votes for, against, and abstentions. */
export interface Count { yes: number; no: number; abstain: number }

/** The outcome with its arithmetic. The Council's own majorities (PEDAGOGY §9) will stand beside this file. */
export interface Outcome extends Count {
  /** How many could vote, and did not. */
  missing: number
  electorate: number
  /** Votes for that adoption needs; 0 under consensus, where nobody may be against. */
  needed: number
  adopted: boolean
}

/**
 * Counts by a rule of the lesson. Consensus: at least one for, nobody against; an abstention does not stand in its way (as in Art. 238(4)
 * TFEU). The others: more than half of the votes for and against; abstentions count for neither.
 */
export function outcomeOf(rule: VoteRule, { yes, no, abstain }: Count, electorate: number): Outcome {
  const needed = rule === 'consensus' ? 0 : Math.floor((yes + no) / 2) + 1
  const adopted = rule === 'consensus' ? no === 0 && yes > 0 : yes >= needed
  return { yes, no, abstain, missing: Math.max(0, electorate - yes - no - abstain), electorate, needed, adopted }
}

/**
 * Oxford style: the vote before against the vote after, in percentage points of all votes given; the larger gain wins
 * (opentodebate.org, PEDAGOGY §4). A vote in which nobody took part counts as 0 %.
 */
export function swingOf(before: Count, after: Count): { yes: number; no: number; wins: 'yes' | 'no' | 'tie' } {
  const yes = share(after, 'yes') - share(before, 'yes')
  const no = share(after, 'no') - share(before, 'no')
  return { yes: rounded(yes), no: rounded(no), wins: yes === no ? 'tie' : yes > no ? 'yes' : 'no' }
}

const share = (count: Count, choice: 'yes' | 'no') => {
  const all = count.yes + count.no + count.abstain
  return all === 0 ? 0 : (100 * count[choice]) / all
}

/** To a tenth of a percentage point, as it is shown. */
const rounded = (points: number) => Math.round(points * 10) / 10
