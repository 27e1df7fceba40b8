import type { ArgumentGraph } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import { bestLabel } from './claim-label.ts'
import type { ClaimOutcome } from './feedback.ts'

/**
 * How each claim ended for each seat that used it, in the order of first use. A claim stands for a seat if one of its arguments
 * for it is accepted (DESIGN §4). Questions carry claims too, but put nothing forward.
 */
export function claimOutcomes(graph: ArgumentGraph, labels: ReadonlyMap<number, Label>): ClaimOutcome[] {
  const putForward = [...graph.nodes.values()].filter((node) => node.kind !== 'question')
  const uses = putForward.flatMap(({ seq, seat, claims }) => (seat === null ? [] : claims.map((use) => ({ ...use, seat, seq }))))
  const groups = Map.groupBy(uses, ({ claim, seat, relation }) => [claim, seat, relation].join(' '))
  return [...groups.values()].flatMap((group) => {
    const label = bestLabel(group.flatMap(({ seq }) => labels.get(seq) ?? []))
    const [first] = group
    return first && label ? [{ claim: first.claim, seat: first.seat, relation: first.relation, label, lines: group.map(({ seq }) => seq) }] : []
  })
}
