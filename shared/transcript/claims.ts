import { labelOfClaim } from '../feedback/claim-label.ts'
import type { ClaimOutcome } from '../feedback/feedback.ts'
import type { TranscriptClaim } from './transcript.ts'

/** Outcomes by seat → one entry per claim, in the order in which the claims were first used. */
export function claimsOf(
  outcomes: readonly ClaimOutcome[],
  textOf: (claim: string) => { text: string; short: string } | undefined,
  figureOf: (seat: string) => string,
): TranscriptClaim[] {
  const byClaim = Map.groupBy(outcomes, (outcome) => outcome.claim)
  return [...byClaim].map(([id, group]) => ({
    id,
    short: textOf(id)?.short ?? id,
    text: textOf(id)?.text ?? id,
    label: labelOfClaim(group),
    seats: group.map(({ seat, relation, label, lines }) => ({ seat, figure: figureOf(seat), relation, label, lines })),
  }))
}
