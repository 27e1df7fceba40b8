import { coreClaimsInPlay, redLinesInPlay, tensionsInPlay } from '../dossier/brief.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import { onlyInComparison } from '../dossier/display.ts'
import { isInPlay } from '../dossier/in-play.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { PositionLink, Seat } from '../dossier/schema.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'
import type { FeedbackPack } from './hints.ts'

interface Played {
  /** The student's speeches. */
  own: readonly Line[]
  seat: string
  asOf: string
  pack: FeedbackPack
  sayable: Sayable
}

/** One claim as the student used it. */
interface Use {
  claim: string
  short: string
  relation: ClaimUse['relation']
  lines: number[]
}

/**
 * What was said for a figure against what the figure said, as far as it can be known on the as-of date. A tension in the record
 * is named as one, not as the student's error.
 */
export function fidelityHints(played: Played): Hint[] {
  const seat = played.pack.seats.find((entry) => entry.seat === played.seat)
  if (!seat) return []
  const uses = usesOf(played)
  return [...uses.flatMap((use) => contradiction(use, seat, played)), ...tensions(uses, seat, played)]
}

function usesOf({ own, pack }: Played): Use[] {
  const uses = own.flatMap((line) => line.claims.map(({ claim, relation }) => ({ claim, relation, seq: line.seq })))
  return [...Map.groupBy(uses, ({ claim, relation }) => `${claim} ${relation}`).values()].flatMap((group) => {
    const [first] = group
    return first ? [{ claim: first.claim, relation: first.relation, short: pack.claims.get(first.claim)?.short ?? first.claim, lines: group.map(({ seq }) => seq) }] : []
  })
}

function contradiction(use: Use, seat: Seat, { asOf, pack, sayable }: Played): Hint[] {
  const { figure } = seat
  const params = { claim: use.short, figure }
  const redLine = use.relation === 'asserts' && redLinesInPlay(seat, pack.positions, asOf, sayable).find((line) => line.claim === use.claim)
  if (redLine) {
    const text = `“${use.short}” was asserted for ${figure}, but the record speaks against it. ${redLine.note}`
    return [hint({ aspect: 'fidelity', rule: 'fidelity.red-line', params: { ...params, note: redLine.note }, text }, use.lines, redLine.positions)]
  }
  const agreeing = statedBy(figure, use.claim, use.relation === 'asserts' ? 'supports' : 'opposes', pack, asOf)
  const opposing = statedBy(figure, use.claim, use.relation === 'asserts' ? 'opposes' : 'supports', pack, asOf)
  if (opposing.length === 0) return []
  if (agreeing.length > 0) {
    const curated = tensionsInPlay(seat, pack.positions, asOf, sayable).some((tension) => tension.claim === use.claim)
    const text = `On “${use.short}” the record of ${figure} also holds what pulls the other way. This is not an error: the record itself pulls both ways.`
    return curated ? [] : [hint({ aspect: 'fidelity', rule: 'fidelity.two-ways', params, text }, use.lines, opposing)]
  }
  const isCore = coreClaimsInPlay(seat, pack.positions, asOf).some((core) => core.claim === use.claim)
  return [hint({ aspect: 'fidelity', params, ...opposed(use, figure, isCore) }, use.lines, opposing)]
}

function opposed(use: Use, figure: string, isCore: boolean): Pick<Hint, 'rule' | 'text'> {
  if (use.relation === 'asserts') return { rule: 'fidelity.opposed', text: `“${use.short}” was asserted for ${figure}, who is on record against it.` }
  if (isCore) return { rule: 'fidelity.denied-core', text: `“${use.short}” was denied for ${figure}, whose record makes it a main point.` }
  return { rule: 'fidelity.denied-stated', text: `“${use.short}” was denied for ${figure}, who is on record for it.` }
}

function tensions(uses: readonly Use[], seat: Seat, { asOf, pack, sayable }: Played): Hint[] {
  return tensionsInPlay(seat, pack.positions, asOf, sayable).flatMap((tension) => {
    const used = uses.filter((use) => use.claim === tension.claim)
    const [first] = used
    if (!first) return []
    const params = { claim: first.short, figure: seat.figure, what: tension.what }
    const text = `On “${first.short}” the record of ${seat.figure} pulls both ways. ${tension.what} This is not an error: the record itself changed.`
    return [hint({ aspect: 'fidelity', rule: 'fidelity.tension', params, text }, used.flatMap(({ lines }) => lines), tension.record.map(({ position }) => position))]
  })
}

/** Positions in play in which the figure itself says something for or against a claim. */
function statedBy(figure: string, claim: string, relation: PositionLink['relation'], pack: FeedbackPack, asOf: string): string[] {
  return [...pack.positions.values()]
    .filter((position) => position.figure === figure && isInPlay(position, asOf) && !onlyInComparison(position))
    .filter(({ id }) => pack.linksOf(id).some((link) => link.claim === claim && link.relation === relation && link.basis === 'stated'))
    .map(({ id }) => id)
}
