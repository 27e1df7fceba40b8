import type { TranscriptLine } from '../../shared/transcript/transcript.ts'

/** Verbs of registries that others know: ADL (http://adlnet.gov/expapi/verbs/) and Activity Streams 1.0. */
const VERBS = {
  commented: 'http://adlnet.gov/expapi/verbs/commented', responded: 'http://adlnet.gov/expapi/verbs/responded', asked: 'http://adlnet.gov/expapi/verbs/asked', answered: 'http://adlnet.gov/expapi/verbs/answered',
  shared: 'http://adlnet.gov/expapi/verbs/shared', agreed: 'http://activitystrea.ms/schema/1.0/agree', disagreed: 'http://activitystrea.ms/schema/1.0/disagree', retracted: 'http://activitystrea.ms/schema/1.0/retract',
  submitted: 'http://activitystrea.ms/schema/1.0/submit',
} as const
export type XapiVerb = keyof typeof VERBS

export const verbOf = (verb: XapiVerb) => ({ id: VERBS[verb], display: { en: verb } })

/** What a line acts on: a line before it, the line itself (what was put on the table), a question of the debrief, or the debate as a whole. */
export interface Deed { verb: XapiVerb; on: 'answered line' | 'itself' | 'question' }

/** What somebody did by a line. `answered line` is the debate as a whole where the line answers none. */
export function deedOf({ kind, move, rule, respondsTo }: Pick<TranscriptLine, 'kind' | 'move' | 'rule' | 'respondsTo'>): Deed {
  switch (kind) {
    case 'debrief': return { verb: 'answered', on: 'question' }
    case 'fairness': return { verb: rule === 'fair' ? 'agreed' : 'disagreed', on: 'answered line' }
    case 'statement': case 'proposal': return { verb: 'submitted', on: 'itself' }
    case 'inject': return { verb: 'shared', on: 'itself' }
    case 'check': return { verb: rule === 'checked' ? 'answered' : 'asked', on: 'answered line' }
    case 'vote': return rule === 'statement-of-vote' ? { verb: 'commented', on: 'answered line' } : { verb: 'asked', on: 'itself' }
    default: return { verb: SPOKEN[move ?? 'assert'] ?? (respondsTo.length > 0 ? 'responded' : 'commented'), on: 'answered line' }
  }
}

/** The moves that say more than that somebody spoke. */
const SPOKEN: Partial<Record<NonNullable<TranscriptLine['move']>, XapiVerb>> = { question: 'asked', answer: 'answered', concede: 'agreed', withdraw: 'retracted' }
