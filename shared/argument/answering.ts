import type { ClaimUse } from '../debate/events.ts'

/** How a card can answer a use of a claim, the most direct way first. */
export const ANSWER_LINKS = ['opposes', 'states-the-denied', 'rebuts', 'undercuts'] as const
export type AnswerLink = (typeof ANSWER_LINKS)[number]

/** One way in which a card answers: the claim that it states or denies, and for an attack of the pack the editors' reason. */
export interface AnswerBy {
  link: AnswerLink
  states: string
  relation: ClaimUse['relation']
  why: string | null
}

/** The claims that a card speaks for and against. */
interface CardClaims { supports: readonly string[]; opposes: readonly string[] }
/** A claim that attacks another one in the pack. */
interface AttackBy { claim: string; kind: 'rebuts' | 'undercuts'; why: string }

/**
 * What answers a use of a claim, for the seats that play the record and for the cards offered to a student: the contrary of what is
 * said, or a claim that attacks it in the pack. A card that speaks for a claim itself answers nobody who asserts it.
 * In: the use, a card, what attacks the claim. Out: every way, the most direct first.
 */
export function waysToAnswer({ claim, relation }: ClaimUse, { supports, opposes }: CardClaims, attackedBy: readonly AttackBy[]): AnswerBy[] {
  if (relation === 'denies') return supports.includes(claim) ? [{ link: 'states-the-denied', states: claim, relation: 'asserts', why: null }] : []
  if (supports.includes(claim)) return []
  const attacks = attackedBy.filter((attack) => supports.includes(attack.claim))
  const by = (kind: AttackBy['kind']) => attacks.filter((attack) => attack.kind === kind).map((attack): AnswerBy => ({ link: kind, states: attack.claim, relation: 'asserts', why: attack.why }))
  return [...(opposes.includes(claim) ? [{ link: 'opposes' as const, states: claim, relation: 'denies' as const, why: null }] : []), ...by('rebuts'), ...by('undercuts')]
}
