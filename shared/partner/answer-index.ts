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
}

const NONE: readonly PossibleAnswer[] = []

/** Every link by which a card answers a use of a claim, the strongest kind first for each card. */
export function answerIndex(dossier: PartnerDossierParts): (use: ClaimUse) => readonly PossibleAnswer[] {
  const index = new Map<string, PossibleAnswer[]>()
  for (const { id: claim } of dossier.claims.values()) {
    index.set(key({ claim, relation: 'asserts' }), dossier.cards.flatMap((card) => againstClaim(claim, card, dossier)).toSorted(byLink))
    index.set(key({ claim, relation: 'denies' }), dossier.cards.flatMap((card) => forClaim(claim, card)))
  }
  return (use) => index.get(key(use)) ?? NONE
}

const key = ({ claim, relation }: ClaimUse) => `${relation} ${claim}`
const byLink = (a: PossibleAnswer, b: PossibleAnswer) => ANSWER_WEIGHTS.link[b.link] - ANSWER_WEIGHTS.link[a.link]

/** A seat never argues against a claim that is a core claim of its own, even where one of its cards pulls the other way. */
function againstClaim(claim: string, card: PlayableCard, { core, claims }: PartnerDossierParts): PossibleAnswer[] {
  if (core.get(card.seat)?.includes(claim)) return []
  const attacks = (claims.get(claim)?.attackedBy ?? []).filter((attack) => card.supports.includes(attack.claim))
  return [
    ...(card.opposes.includes(claim) ? [{ card, met: claim, states: claim, relation: 'denies' as const, link: 'opposes' as const, why: null }] : []),
    ...attacks.map((attack) => ({ card, met: claim, states: attack.claim, relation: 'asserts' as const, link: attack.kind, why: attack.why })),
  ]
}

const forClaim = (claim: string, card: PlayableCard): PossibleAnswer[] =>
  card.supports.includes(claim) ? [{ card, met: claim, states: claim, relation: 'asserts', link: 'states-the-denied', why: null }] : []
