import { commitmentLedger, commitmentsOf, type KnownClaims } from '../argument/commitments.ts'
import { putsForward } from '../argument/puts-forward.ts'
import type { StoodBy } from '../argument/stood-by.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'
import type { FeedbackPack } from './hints.ts'

interface Committed {
  /** The student's speeches. */
  own: readonly Line[]
  stands: StoodBy
  lines: readonly Line[]
  seat: string
  pack: Pick<FeedbackPack, 'claims' | 'attacks'>
  sayable: Sayable
}

/**
 * Where the student's speeches clash with what the seat was committed to before: one hint for each such earlier line, with both lines.
 * Where the student no longer stands by either of the two, there is nothing to say.
 */
export function commitmentHints({ own, stands, lines, seat, pack, sayable }: Committed): Hint[] {
  const known = knownClaims(pack, sayable)
  const entries = (commitmentsOf(lines).get(seat) ?? []).filter((entry) => entry.how !== 'said' || stands(entry.line, entry))
  const ledger = commitmentLedger()
  let next = 0
  const found = own.filter(putsForward).flatMap(({ seq, claims }) => {
    for (let entry = entries[next]; entry && entry.line < seq; entry = entries[++next]) ledger.enter(entry)
    return ledger.conflictsOf(claims.filter((use) => stands(seq, use)), known).map((conflict) => ({ conflict, line: seq }))
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
