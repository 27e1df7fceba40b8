import type { Line } from '../../shared/debate/line.ts'

const KINDS: ReadonlySet<string> = new Set(['restatement', 'fairness', 'statement', 'proposal', 'check', 'inject', 'vote'])

/** Is a line shown in the way that only a class has: what it is above it, the teacher's in gold? */
export const isOfClass = ({ kind, voice, rule, params }: Line): boolean => KINDS.has(kind) || voice === 'facilitator' || params['arguesAs'] !== undefined || rule === 'spoken'
