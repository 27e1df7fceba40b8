import { waysToAnswer } from '../argument/answering.ts'
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
    for (const relation of ['asserts', 'denies'] as const) {
      const use = { claim, relation }
      index.set(useKey(use), dossier.cards.flatMap((card) => answersOf(use, card, dossier)).toSorted(byLink))
    }
  }
  return (use) => index.get(useKey(use)) ?? NONE
}

/** One use of a claim as text. */
export const useKey = ({ claim, relation }: ClaimUse) => `${relation} ${claim}`
const byLink = (a: PossibleAnswer, b: PossibleAnswer) => ANSWER_WEIGHTS.link[b.link] - ANSWER_WEIGHTS.link[a.link]

/**
 * A seat never argues against a claim that is a core claim of its own, even where one of its cards pulls the other way. An undercut
 * grants the claim, so that it does not divide the seat's record on it.
 */
function answersOf(use: ClaimUse, card: PlayableCard, { core, claims, cards }: PartnerDossierParts): PossibleAnswer[] {
  const { claim, relation } = use
  if (relation === 'asserts' && core.get(card.seat)?.includes(claim)) return []
  const divided = relation === 'asserts' && cards.some((other) => other.seat === card.seat && other.supports.includes(claim))
  return waysToAnswer(use, card, claims.get(claim)?.attackedBy ?? []).map((way) => ({ ...way, card, met: claim, divided: divided && way.link !== 'undercuts' }))
}
