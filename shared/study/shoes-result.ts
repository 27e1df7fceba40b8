import type { Trial } from './trial.ts'

/** What a case came to, with everything that it is counted from. Shares are in [0, 1]; null where there is nothing to divide by. */
export interface ShoesResult {
  claims: number
  /** Claims with a fitting card. */
  fitted: number
  share: number | null
  judges: number
  /** Judges who took the case for one by somebody who argued that side first. */
  taken: number
  acceptance: number | null
  /** Acceptance × share; null until somebody has judged. */
  result: number | null
}

/** In: what the check of the case counted, and every trial in which it may have stood. The caller leaves the writer's own out. */
export function shoesResult(id: string, checked: { claims: number; fitted: number }, trials: readonly Trial[]): ShoesResult {
  const held = trials.flatMap(({ judges, items }) => items.filter((item) => item.case === id).map(({ taken }) => ({ judges, taken })))
  const judges = held.reduce((sum, each) => sum + each.judges, 0)
  const taken = held.reduce((sum, each) => sum + each.taken, 0)
  const share = checked.claims === 0 ? null : checked.fitted / checked.claims
  const acceptance = judges === 0 ? null : taken / judges
  return { ...checked, share, judges, taken, acceptance, result: share === null || acceptance === null ? null : acceptance * share }
}
