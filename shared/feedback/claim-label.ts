import type { Label } from '../argument/labelling.ts'
import type { ClaimOutcome } from './feedback.ts'

/** The best that can honestly be said of several arguments, best first. */
const HONESTY: readonly Label[] = ['accepted', 'open', 'undecided', 'rejected', 'conceded']

/**
 * How a claim stands when several arguments carry it: it stands if one of them is accepted (DESIGN §4); otherwise open before
 * undecided before rejected before conceded. Null without arguments.
 */
export function bestLabel(labels: readonly Label[]): Label | null {
  return HONESTY.find((label) => labels.includes(label)) ?? null
}

/**
 * One label for a claim across the table, from those who assert it and those who deny it:
 * accepted or rejected when only one side stands; undecided when both do; when neither stands, `open` or `undecided` if any
 * argument is; else the best label of those who assert it, and `undecided` when it was only ever denied.
 */
export function labelOfClaim(outcomes: readonly Pick<ClaimOutcome, 'relation' | 'label'>[]): Label {
  const labelsOf = (relation: ClaimOutcome['relation']) => outcomes.filter((outcome) => outcome.relation === relation).map(({ label }) => label)
  const asserted = labelsOf('asserts')
  const denied = labelsOf('denies')
  const stands = asserted.includes('accepted')
  const falls = denied.includes('accepted')
  if (stands && falls) return 'undecided'
  if (stands) return 'accepted'
  if (falls) return 'rejected'
  const unsettled = bestLabel([...asserted, ...denied].filter((label) => label === 'open' || label === 'undecided'))
  return unsettled ?? bestLabel(asserted) ?? 'undecided'
}
