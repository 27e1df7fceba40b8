import type { ClaimUse } from '../debate/events.ts'
import { tensionsInPlay } from '../dossier/brief.ts'
import { onlyInComparison } from '../dossier/display.ts'
import { isInPlay } from '../dossier/in-play.ts'
import { departuresOf, statedBy, type Role } from '../feedback/departures.ts'
import type { CaseClaim } from './case.ts'

/** What the record says of a claim that a case makes in a leader's name. */
export type CaseVerdict = 'supported' | 'not-on-record' | 'against'

/** What a card does for the claim that it was put to; only the first two fit. */
export type CardFit = 'says-it' | 'evidence' | 'somebody-else' | 'limits' | 'other-way' | 'beside' | 'compared-only' | 'not-in-play' | 'gone'

export interface CheckedClaim extends ClaimUse {
  verdict: CaseVerdict
  /** Own statements of the leader in play, newest first: that say it, that say otherwise, that only limit it. */
  says: string[]
  against: string[]
  limits: string[]
  /** The editors on a red line that the claim crosses, or on where the record pulls both ways; English, else empty. */
  note: string
  /** The record holds both: told, and no mistake of the writer. */
  bothWays: boolean
  cards: { card: string; fit: CardFit }[]
  /** The record does not speak against it, and one of its cards fits. */
  fitted: boolean
}

export interface CaseCheck {
  claims: CheckedClaim[]
  /** Claims with a fitting card. */
  fitted: number
}

/** Holds each claim of a case against the record of the leader in whose name it is written, as far as it is known on the as-of date. Pure. */
export function checkCase(claims: readonly CaseClaim[], role: Role): CaseCheck {
  const checked = claims.map((claim) => checkClaim(claim, role))
  return { claims: checked, fitted: checked.filter(({ fitted }) => fitted).length }
}

function checkClaim({ claim, relation, cards }: CaseClaim, role: Role): CheckedClaim {
  const [departure] = departuresOf([{ claim, relation }], role)
  const says = statedBy(role, claim, relation === 'asserts' ? 'supports' : 'opposes').map(({ id }) => id)
  const bothWays = departure?.kind === 'two-ways'
  const verdict: CaseVerdict = departure && !bothWays ? 'against' : says.length > 0 ? 'supported' : 'not-on-record'
  const tension = tensionsInPlay(role.seat, role.pack.positions, role.asOf, role.sayable).find((each) => each.claim === claim)
  const put = cards.map((card) => ({ card, fit: fitOf(card, { claim, relation }, role) }))
  return {
    claim, relation, verdict, says,
    against: departure?.against ?? [],
    limits: statedBy(role, claim, 'qualifies').map(({ id }) => id),
    note: departure?.params['note'] || (verdict === 'against' ? '' : tension?.what ?? ''),
    bothWays: bothWays || (verdict !== 'against' && tension !== undefined),
    cards: put,
    fitted: verdict !== 'against' && put.some(({ fit }) => fit === 'says-it' || fit === 'evidence'),
  }
}

function fitOf(card: string, { claim, relation }: ClaimUse, { seat, pack, asOf }: Role): CardFit {
  const position = pack.positions.get(card)
  if (!position) return 'gone'
  if (!isInPlay(position, asOf)) return 'not-in-play'
  if (onlyInComparison(position)) return 'compared-only'
  const links = pack.linksOf(card).filter((link) => link.claim === claim)
  const [wanted, other] = relation === 'asserts' ? ['supports', 'opposes'] : ['opposes', 'supports']
  const towards = links.filter((link) => link.relation === wanted)
  if (position.figure === seat.figure && towards.some(({ basis }) => basis === 'stated')) return 'says-it'
  if (towards.some(({ basis }) => basis === 'evidence')) return 'evidence'
  if (towards.length > 0) return 'somebody-else'
  if (links.some((link) => link.relation === other)) return 'other-way'
  return links.length > 0 ? 'limits' : 'beside'
}
