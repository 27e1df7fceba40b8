import type { Line } from '../../debate/line.ts'
import type { VoteRule } from '../../recipes/schema.ts'
import { dateInWords } from '../words.ts'
import { CHOICE_WORDS, RULE_WORDS, VOTERS } from './class-words.ts'

/** What the parameters of a class's line say: the day and source of news, the rule of a vote, the choice that was stated. */
export function classFacts({ kind, rule, params }: Pick<Line, 'kind' | 'rule' | 'params'>): string[] {
  const { date, source, choice = '', by = '', secret } = params
  if (kind === 'inject' || kind === 'check') return [...(date ? [`dated ${dateInWords(date)}`] : []), ...(source ? [`source: ${source}`] : [])]
  if (kind !== 'vote') return []
  const facts = rule === 'statement-of-vote' ? [CHOICE_WORDS[choice as keyof typeof CHOICE_WORDS]] : [RULE_WORDS[params['rule'] as VoteRule], VOTERS[by], secret === 'true' ? 'secret' : 'open']
  return facts.filter((fact) => fact !== undefined)
}
