import type { Label } from '../argument/labelling.ts'
import { putsForward } from '../argument/puts-forward.ts'
import type { Line } from '../debate/line.ts'
import { bestLabel } from './claim-label.ts'
import type { ClaimOutcome } from './feedback.ts'

/**
 * How each claim ended for each seat that put it forward, in the order of first use. A claim stands for a seat if one of its arguments
 * for it is accepted (DESIGN §4).
 */
export function claimOutcomes(lines: readonly Line[], labels: ReadonlyMap<number, Label>): ClaimOutcome[] {
  const uses = lines.filter(putsForward).flatMap(({ seq, seat, claims }) => (seat === null ? [] : claims.map((use) => ({ ...use, seat, seq }))))
  const groups = Map.groupBy(uses, ({ claim, seat, relation }) => [claim, seat, relation].join(' '))
  return [...groups.values()].flatMap((group) => {
    const label = bestLabel(group.flatMap(({ seq }) => labels.get(seq) ?? []))
    const [first] = group
    return first && label ? [{ claim: first.claim, seat: first.seat, relation: first.relation, label, lines: group.map(({ seq }) => seq) }] : []
  })
}
