import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { CaseDraft } from '../../../../shared/study/case.ts'
import { MOST_CARDS, MOST_CLAIMS } from '../../../../shared/study/case-words.ts'

/** Claims that were read and taken away, as far as a draft keeps them. */
const MOST_DROPPED = 60

/** Takes a claim into the case, or turns it where it stands; its cards stay with it. */
export function withClaim(draft: CaseDraft, { claim, relation }: ClaimUse): CaseDraft {
  const dropped = draft.dropped.filter((each) => each !== claim)
  if (draft.claims.some((each) => each.claim === claim)) return { ...draft, dropped, claims: draft.claims.map((each) => (each.claim === claim ? { ...each, relation } : each)) }
  return draft.claims.length >= MOST_CLAIMS ? draft : { ...draft, dropped, claims: [...draft.claims, { claim, relation, cards: [] }] }
}

/** Takes a claim out; it is not proposed again from these words. */
export function withoutClaim(draft: CaseDraft, claim: string): CaseDraft {
  return { ...draft, claims: draft.claims.filter((each) => each.claim !== claim), dropped: [...draft.dropped.filter((each) => each !== claim), claim].slice(-MOST_DROPPED) }
}

/** Puts a card to a claim, once. */
export function withCard(draft: CaseDraft, claim: string, card: string): CaseDraft {
  return { ...draft, claims: draft.claims.map((each) => (each.claim === claim && !each.cards.includes(card) && each.cards.length < MOST_CARDS ? { ...each, cards: [...each.cards, card] } : each)) }
}

/** Takes a card from a claim. */
export function withoutCard(draft: CaseDraft, claim: string, card: string): CaseDraft {
  return { ...draft, claims: draft.claims.map((each) => (each.claim === claim ? { ...each, cards: each.cards.filter((one) => one !== card) } : each)) }
}
