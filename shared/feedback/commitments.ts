import { commitmentsOf, conflictsWith, howCommitted, type KnownClaims } from '../argument/commitments.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'
import type { FeedbackPack } from './hints.ts'

interface Committed {
  /** The student's speeches. */
  own: readonly Line[]
  lines: readonly Line[]
  seat: string
  pack: Pick<FeedbackPack, 'claims' | 'attacks'>
  sayable: Sayable
}

/** Where the student's speeches clash with what the seat was committed to before: one hint for each such earlier line, with both lines. */
export function commitmentHints({ own, lines, seat, pack, sayable }: Committed): Hint[] {
  const known = knownClaims(pack, sayable)
  const entries = commitmentsOf(lines).get(seat) ?? []
  const found = own.filter((line) => howCommitted(line) === 'said').flatMap((line) => {
    const before = new Map([[seat, entries.filter((entry) => entry.line < line.seq)]])
    return conflictsWith(before, seat, line.claims, known).map((conflict) => ({ conflict, line: line.seq }))
  })
  return [...Map.groupBy(found, ({ conflict }) => conflict.text).values()].flatMap((group) => {
    const conflict = group[0]?.conflict
    return conflict ? [hint({ aspect: 'engagement', rule: conflict.rule, params: conflict.params, text: conflict.text }, [conflict.earlier, ...group.map(({ line }) => line)])] : []
  })
}

/** A reason of the pack that tells of later events stays out. */
function knownClaims({ claims, attacks }: Committed['pack'], sayable: Sayable): KnownClaims {
  const on = Map.groupBy(attacks, ({ to }) => to)
  return new Map([...claims].map(([id, { short }]) => [id, { short, attackedBy: (on.get(id) ?? []).map(({ from, why }) => ({ claim: from, why: sayable.text(why) ?? '' })) }]))
}
