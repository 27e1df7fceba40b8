import { waysToAnswer, type AnswerBy, type AnswerLink } from '../../../../shared/argument/answering.ts'
import type { Card, ClaimDetail } from '../../../../shared/dossier/card.ts'
import type { OpenPoints } from './open-points.ts'

/** Why a card fits a point. `named`: it argues against the very statement; `supports`: it backs what a question asks about. */
export type FitKind = AnswerLink | 'named' | 'supports'

export interface Fit {
  kind: FitKind
  /** The claim of the point that is met, and the claim with which the card meets it. Empty where it meets a statement. */
  met: string
  states: string
  /** The editors' reason for an attack of the pack. */
  why: string
}

/** A claim that attacks others in the pack is the longer way round: a card that meets the point itself comes first. */
const ROUNDABOUT: Partial<Record<FitKind, number>> = { rebuts: 1, undercuts: 2 }
const byDirectness = (a: Fit, b: Fit): number => (ROUNDABOUT[a.kind] ?? 0) - (ROUNDABOUT[b.kind] ?? 0)

/** The most direct way in which a card answers one of the points, by the pack's links; null where it answers none. */
export function fitOf(card: Card, { uses, positions }: OpenPoints, claims: ReadonlyMap<string, ClaimDetail>): Fit | null {
  if (card.position.argues_against.some((id) => positions.has(id))) return { kind: 'named', met: '', states: '', why: '' }
  const linked = (relation: 'supports' | 'opposes') => card.claims.filter((link) => link.relation === relation).map(({ claim }) => claim)
  const says = { supports: linked('supports'), opposes: linked('opposes') }
  const ways = uses.flatMap((use) => waysToAnswer(use, says, attackedBy(use.claim, claims)).map((way) => fit(way, use.claim, use.asked)))
  return ways.toSorted(byDirectness)[0] ?? null
}

const fit = ({ link, states, why }: AnswerBy, met: string, asked: boolean): Fit => ({ kind: asked && link === 'states-the-denied' ? 'supports' : link, met, states, why: why ?? '' })

/** A reason that cannot be told yet on the as-of date is empty; without one nobody could judge the attack. */
function attackedBy(claim: string, claims: ReadonlyMap<string, ClaimDetail>) {
  return (claims.get(claim)?.attacksOn ?? []).filter(({ why }) => why !== '').map(({ from, kind, why }) => ({ claim: from, kind, why }))
}

/** Cards offered against one point: more than three nobody compares in a debate. */
const MOST_OFFERED = 3

export interface FittingCard { card: Card; fit: Fit }

/** Cards that fit, the most direct first, those of one's own figure before those that can only be cited (DESIGN §6); otherwise in the order given. */
export function fittingCards(cards: readonly Card[], own: string | null, fitFor: (card: Card) => Fit | null): FittingCard[] {
  const fitting = cards.flatMap((card): FittingCard[] => { const found = fitFor(card); return found ? [{ card, fit: found }] : [] })
  return fitting.toSorted((a, b) => Number(b.card.position.figure === own) - Number(a.card.position.figure === own) || byDirectness(a.fit, b.fit))
}

/** The few of them that are offered. Own words come first, but leave one place to evidence from others, where there is any. */
export function offeredCards(fitting: readonly FittingCard[], own: string | null): FittingCard[] {
  const [speak, cite] = [fitting.filter(({ card }) => card.position.figure === own), fitting.filter(({ card }) => card.position.figure !== own)]
  return [...speak.slice(0, MOST_OFFERED - Math.min(1, cite.length)), ...cite].slice(0, MOST_OFFERED)
}
