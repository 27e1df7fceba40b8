import { coreClaimsInPlay, redLinesInPlay } from '../dossier/brief.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import { onlyInComparison } from '../dossier/display.ts'
import { isInPlay } from '../dossier/in-play.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { Position, PositionLink, Seat } from '../dossier/schema.ts'
import type { Hint } from './feedback.ts'
import type { FeedbackPack } from './hints.ts'

/**
 * How a claim goes against the record of the figure for whom it is used. `two-ways`: the record itself pulls both ways, so it is told
 * but is no departure; the others are.
 */
type DepartureKind = 'red-line' | 'opposed' | 'denied-core' | 'denied-stated' | 'two-ways'

/** One claim against the record of the figure: the cards that say so, and those that say otherwise. */
export interface Departure extends ClaimUse, Pick<Hint, 'rule' | 'params' | 'text'> {
  kind: DepartureKind
  /** Own cards in play that say otherwise, newest first. */
  against: string[]
  /** Own cards in play that support the student, newest first: change over time is part of the record. */
  supporting: { position: string; date: string | null }[]
}

/** In whose name something is said, and what can be known of this person's record. */
export interface Role { seat: Seat; asOf: string; pack: FeedbackPack; sayable: Sayable }

/**
 * The claims of a speech that go against what the figure said, as far as it can be known on the as-of date. In: claims as they are
 * used, the role. Out: one entry per claim and use, in their order; nothing for claims that the record backs or is silent on.
 */
export function departuresOf(claims: readonly ClaimUse[], role: Role): Departure[] {
  const each = new Map(claims.map((use) => [`${use.claim} ${use.relation}`, use]))
  return [...each.values()].flatMap((use) => departureOf(use, role) ?? [])
}

function departureOf(use: ClaimUse, role: Role): Departure | null {
  const { seat, pack, asOf, sayable } = role
  const asserts = use.relation === 'asserts'
  const agreeing = statedBy(role, use.claim, asserts ? 'supports' : 'opposes')
  const opposing = statedBy(role, use.claim, asserts ? 'opposes' : 'supports')
  const supporting = agreeing.map(({ id, date }) => ({ position: id, date }))
  const params = { claim: pack.claims.get(use.claim)?.short ?? use.claim, figure: seat.figure }
  const redLine = asserts && redLinesInPlay(seat, pack.positions, asOf, sayable).find((line) => line.claim === use.claim)
  if (redLine) {
    const against = newestFirst(redLine.positions.flatMap((id) => pack.positions.get(id) ?? [])).map(({ id }) => id)
    return { ...use, kind: 'red-line', against, supporting, ...said('red-line', { ...params, note: redLine.note }) }
  }
  if (opposing.length === 0) return null
  const kind = agreeing.length > 0 ? 'two-ways' : kindOf(use, role)
  return { ...use, kind, against: opposing.map(({ id }) => id), supporting, ...said(kind, params) }
}

function kindOf({ claim, relation }: ClaimUse, { seat, pack, asOf }: Role): DepartureKind {
  if (relation === 'asserts') return 'opposed'
  return coreClaimsInPlay(seat, pack.positions, asOf).some((core) => core.claim === claim) ? 'denied-core' : 'denied-stated'
}

/** The message key, what fills it, and its English. */
function said(kind: DepartureKind, params: { claim: string; figure: string; note?: string }): Pick<Hint, 'rule' | 'params' | 'text'> {
  const { claim, figure, note = '' } = params
  const text = {
    'red-line': `“${claim}” was asserted for ${figure}, but the record speaks against it. ${note}`,
    'opposed': `“${claim}” was asserted for ${figure}, who is on record against it.`,
    'denied-core': `“${claim}” was denied for ${figure}, whose record makes it a main point.`,
    'denied-stated': `“${claim}” was denied for ${figure}, who is on record for it.`,
    'two-ways': `On “${claim}” the record of ${figure} also holds what pulls the other way. This is not an error: the record itself pulls both ways.`,
  }[kind]
  return { rule: `fidelity.${kind}`, params, text }
}

/** Positions in play in which the figure itself says something for or against a claim, newest first. */
export function statedBy({ seat, pack, asOf }: Role, claim: string, relation: PositionLink['relation']): Position[] {
  return newestFirst([...pack.positions.values()]
    .filter((position) => position.figure === seat.figure && isInPlay(position, asOf) && !onlyInComparison(position))
    .filter(({ id }) => pack.linksOf(id).some((link) => link.claim === claim && link.relation === relation && link.basis === 'stated')))
}

const newestFirst = (positions: readonly Position[]): Position[] => positions.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
