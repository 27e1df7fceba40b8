import type { ClaimUse } from '../debate/events.ts'
import type { PartnerDossierParts, PlayableCard } from './partner-dossier.ts'
import { ANSWER_WEIGHTS, type LinkKind } from './preferences.ts'

/** A card that answers a use of a claim, and the link of the pack that makes it an answer. */
export interface PossibleAnswer {
  card: PlayableCard
  /** The claim that is met, and the claim that the card states against it. */
  met: string
  states: string
  relation: ClaimUse['relation']
  link: LinkKind
  why: string | null
  /** The seat states the same elsewhere: its own record is divided on this claim. */
  divided: boolean
}

const NONE: readonly PossibleAnswer[] = []

/** Every link by which a card answers a use of a claim, the strongest kind first for each card. */
export function answerIndex(dossier: PartnerDossierParts): (use: ClaimUse) => readonly PossibleAnswer[] {
  const index = new Map<string, PossibleAnswer[]>()
  for (const { id: claim } of dossier.claims.values()) {
    index.set(useKey({ claim, relation: 'asserts' }), dossier.cards.flatMap((card) => againstClaim(claim, card, dossier)).toSorted(byLink))
    index.set(useKey({ claim, relation: 'denies' }), dossier.cards.flatMap((card) => forClaim(claim, card)))
  }
  return (use) => index.get(useKey(use)) ?? NONE
}

/** One use of a claim as text. */
export const useKey = ({ claim, relation }: ClaimUse) => `${relation} ${claim}`
const byLink = (a: PossibleAnswer, b: PossibleAnswer) => ANSWER_WEIGHTS.link[b.link] - ANSWER_WEIGHTS.link[a.link]

/**
 * A seat never argues against a claim that is a core claim of its own, even where one of its cards pulls the other way; and no card
 * is played against a claim that it states itself.
 */
function againstClaim(claim: string, card: PlayableCard, { core, claims, cards }: PartnerDossierParts): PossibleAnswer[] {
  if (core.get(card.seat)?.includes(claim) || card.supports.includes(claim)) return []
  const divided = cards.some((other) => other.seat === card.seat && other.supports.includes(claim))
  const attacks = (claims.get(claim)?.attackedBy ?? []).filter((attack) => card.supports.includes(attack.claim))
  return [
    ...(card.opposes.includes(claim) ? [{ card, met: claim, states: claim, relation: 'denies' as const, link: 'opposes' as const, why: null, divided }] : []),
    ...attacks.map((attack) => ({ card, met: claim, states: attack.claim, relation: 'asserts' as const, link: attack.kind, why: attack.why, divided: divided && attack.kind === 'rebuts' })),
  ]
}

const forClaim = (claim: string, card: PlayableCard): PossibleAnswer[] =>
  card.supports.includes(claim) ? [{ card, met: claim, states: claim, relation: 'asserts', link: 'states-the-denied', why: null, divided: false }] : []
