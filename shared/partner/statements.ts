import type { ArgumentNode } from '../argument/graph.ts'
import type { ClaimUse } from '../debate/events.ts'
import { bestPerCard, withScore, type Option } from './option.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'
import { CASE_RANKS, STATEMENT_WEIGHTS, type CardKind } from './preferences.ts'
import { claimsNamedBy, handOf, isInHand, type Moment } from './situation.ts'

/** Why the record of a seat, as this dossier has it, stands against what an argument says. */
export interface Against {
  by: 'card' | 'core' | 'red-line'
  /** The core claim of the seat that does. */
  core: string | null
}

/** A card of the seat says the contrary, a core claim of it attacks the claim, or the editors call it a red line; else null. */
export function standsAgainst(dossier: PartnerDossier, seat: string, { claim, relation }: ClaimUse): Against | null {
  const core = dossier.core.get(seat) ?? []
  const contrary = dossier.cards.some((card) => card.seat === seat && (relation === 'asserts' ? card.opposes : card.supports).includes(claim))
  if (relation === 'denies') return core.includes(claim) ? { by: 'core', core: claim } : contrary ? { by: 'card', core: null } : null
  if (core.includes(claim)) return null
  if (contrary) return { by: 'card', core: null }
  const attack = dossier.claims.get(claim)?.attackedBy.find((entry) => core.includes(entry.claim))
  if (attack) return { by: 'core', core: attack.claim }
  return dossier.redLines.get(seat)?.has(claim) ? { by: 'red-line', core: null } : null
}

/** Is the seat listed by the editors as a likely ally of the lead seat on this claim? */
export const isLikelyAlly = ({ context, dossier }: Moment, seat: string, claim: string) => dossier.allies.get(context.lead)?.get(claim)?.has(seat) ?? false

/**
 * Cards that say what the argument says. From a seat whose record stands with the claim it is an ally's support, from one whose
 * record stands against it a concession; so is a card that limits a claim which the seat holds and the argument meets.
 */
export function agreeing(moment: Moment, node: ArgumentNode, seats: readonly string[], kind: 'support' | 'concession'): Option[] {
  const uses = claimsNamedBy(node, moment.dossier)
  const hand = moment.dossier.cards.filter((card) => seats.includes(card.seat) && isInHand(moment, card))
  return bestPerCard(hand.flatMap((card) => uses.flatMap((use) => {
    const ally = isLikelyAlly(moment, card.seat, use.claim) && use.relation === 'asserts'
    const against = !ally && standsAgainst(moment.dossier, card.seat, use) !== null
    const options = [...(against === (kind === 'concession') ? sameSide(card, use) : []), ...(kind === 'concession' ? limitsOwn(moment, card, use) : [])]
    return options.map((option) => withScore({ ...option, kind, card, target: node.seq, why: null, parts: partsOf(card, option.claim, { ally, limits: option.link === 'limits' }) }))
  })))
}

type Agreement = Pick<Option, 'link' | 'claim' | 'states' | 'use'>

function sameSide(card: PlayableCard, { claim, relation }: ClaimUse): Agreement[] {
  if ((relation === 'asserts' ? card.supports : card.opposes).includes(claim)) return [{ link: relation === 'asserts' ? 'supports' : 'denies', claim, states: claim, use: { claim, relation } }]
  return relation === 'denies' && card.qualifies.includes(claim) ? [{ link: 'limits', claim, states: claim, use: null }] : []
}

/** Core claims of the seat that the argument denies or attacks, and that the card opposes or limits. */
function limitsOwn({ dossier }: Moment, card: PlayableCard, { claim, relation }: ClaimUse): Agreement[] {
  const own = dossier.core.get(card.seat) ?? []
  const met = relation === 'denies' ? own.filter((core) => core === claim) : own.filter((core) => dossier.claims.get(core)?.attackedBy.some((attack) => attack.claim === claim))
  return met.flatMap((core): Agreement[] => {
    if (card.opposes.includes(core)) return [{ link: 'denies', claim: core, states: core, use: { claim: core, relation: 'denies' } }]
    return card.qualifies.includes(core) ? [{ link: 'limits', claim: core, states: core, use: null }] : []
  })
}

/** Cards on the seats' own core claims: those of their case that were not stated yet, or all the others. */
export function onward(moment: Moment, seats: readonly string[], kind: 'core' | 'further'): Option[] {
  return seats.flatMap((seat) => coreOptions(moment, seat, kind).filter((option) => isCase(moment, option) === (kind === 'core')))
}

const isCase = ({ dossier }: Moment, { card, claim, parts }: Option) => (dossier.core.get(card.seat) ?? []).indexOf(claim) < CASE_RANKS && !parts.made

/** Every card of a seat on every core claim of it. */
export function coreOptions(moment: Moment, seat: string, kind: CardKind): Option[] {
  const hand = handOf(moment, seat)
  const core = moment.dossier.core.get(seat) ?? []
  const fitting = core.flatMap((claim, index) => hand.filter((card) => card.supports.includes(claim)).map((card) => ({ claim, card, rank: index + 1 })))
  if (fitting.length === 0) return [] // before a pass over the record
  const stated = new Set(moment.lines.filter((line) => line.seat === seat && line.kind === 'card').flatMap(({ claims }) => claims.map(({ claim }) => claim)))
  return fitting.map(({ claim, card, rank }) => withScore({
    kind, card, target: null, link: 'core', claim, states: claim, use: { claim, relation: 'asserts' }, why: null,
    parts: { ...partsOf(card, claim, { ally: false, limits: false }), rank: STATEMENT_WEIGHTS.rank / rank, made: stated.has(claim) ? STATEMENT_WEIGHTS.stated : 0 },
  }))
}

const partsOf = (card: PlayableCard, claim: string, { ally, limits }: { ally: boolean; limits: boolean }): Option['parts'] => ({
  winter: card.period === 'core' ? STATEMENT_WEIGHTS.winter : 0,
  words: card.voice === 'reported' ? 0 : STATEMENT_WEIGHTS.ownWords,
  tells: (card.tells[claim] ?? 0) * STATEMENT_WEIGHTS.tells,
  link: (ally ? STATEMENT_WEIGHTS.ally : 0) + (limits ? STATEMENT_WEIGHTS.limits : 0),
})
