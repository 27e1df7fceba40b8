import type { ArgumentNode } from '../argument/graph.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'

/** One honest way to answer an argument: a card of a seat, and the link that makes it an answer. */
export interface Answer {
  card: PlayableCard
  target: number
  /** The claim of the target that is met, and the claim that the card states against it. */
  met: string
  states: string
  relation: 'asserts' | 'denies'
  link: 'opposes' | 'rebuts' | 'undercuts' | 'states-the-denied'
  why: string | null
  score: number
}

/** How good a link is before anything else is known: a direct contradiction, then rebuttal, then undercut (ours). */
const LINK_WEIGHT: Record<Answer['link'], number> = { opposes: 3, 'states-the-denied': 2.8, rebuts: 2.6, undercuts: 2.4 }

/** Weights of the choice between answers (ours): a fresh point first, then core before earlier, then the newest speech, then the kind of link. */
const CORE = 4
const NEWEST = 3
const UNANSWERED = 1.5
const NAMED_BY_CARD = 0.4
const MADE_ALREADY = -5

/** One point of the debate: what is met, and with which claim. */
export const point = (met: string, states: string) => `${met} < ${states}`

export interface Target {
  node: ArgumentNode
  newest: boolean
  /** Standing attacks on it already. */
  attacked: number
}

/**
 * Every card among `cards` that answers one of `targets` through a link of the pack, each with its best link, unsorted.
 * Targets without claims are read through the cards they cite. `made` holds the points that were made already: they weigh less.
 */
export function answersTo(targets: readonly Target[], cards: readonly PlayableCard[], dossier: PartnerDossier, made: ReadonlySet<string> = new Set()): Answer[] {
  return targets.flatMap((target) => cards.flatMap((card) => bestLink(target, card, dossier, made) ?? []))
}

/**
 * What an argument claims; where it names no claim, what the own cards that it cites support.
 * Another figure's card is evidence or what is attacked: it never becomes the claim of the seat that cites it.
 */
export function claimsNamedBy({ seat, claims, cards }: ArgumentNode, dossier: PartnerDossier): ClaimUse[] {
  if (claims.length > 0) return claims
  const own = dossier.supportedBy.get(seat ?? '')
  return cards.flatMap((id) => (own?.get(id) ?? []).map((claim) => ({ claim, relation: 'asserts' as const })))
}

function bestLink(target: Target, card: PlayableCard, dossier: PartnerDossier, made: ReadonlySet<string>): Answer | null {
  const { node } = target
  const used = claimsNamedBy(node, dossier)
  const named = node.cards.some((id) => card.arguesAgainst.includes(id))
  const base = (card.period === 'core' ? CORE : 0) + (target.newest ? NEWEST : 0) + (target.attacked === 0 ? UNANSWERED : 0) + (named ? NAMED_BY_CARD : 0)
  const options = used.flatMap(({ claim, relation }) => (relation === 'asserts' ? againstClaim(claim, card, dossier) : forClaim(claim, card)))
  const weight = ({ met, states, link }: Link) => LINK_WEIGHT[link] + (made.has(point(met, states)) ? MADE_ALREADY : 0)
  const found = options.toSorted((a, b) => weight(b) - weight(a))[0]
  return found ? { ...found, card, target: node.seq, score: base + weight(found) } : null
}

type Link = Omit<Answer, 'card' | 'target' | 'score'>

/** A seat never argues against a claim that is a core claim of its own, even where one of its cards pulls the other way. */
function againstClaim(claim: string, card: PlayableCard, dossier: PartnerDossier): Link[] {
  if (dossier.core.get(card.seat)?.includes(claim)) return []
  const attacks = (dossier.claims.get(claim)?.attackedBy ?? []).filter((attack) => card.supports.includes(attack.claim))
  return [
    ...(card.opposes.includes(claim) ? [{ met: claim, states: claim, relation: 'denies' as const, link: 'opposes' as const, why: null }] : []),
    ...attacks.map((attack) => ({ met: claim, states: attack.claim, relation: 'asserts' as const, link: attack.kind, why: attack.why })),
  ]
}

const forClaim = (claim: string, card: PlayableCard): Link[] =>
  card.supports.includes(claim) ? [{ met: claim, states: claim, relation: 'asserts', link: 'states-the-denied', why: null }] : []
