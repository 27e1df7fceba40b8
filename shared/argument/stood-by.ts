import type { ClaimUse } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { commitmentsOf } from './commitments.ts'

/** Does the seat still stand by a line of its own, and by what it says of a claim? */
export type StoodBy = (line: number, use?: ClaimUse) => boolean

/**
 * Lines of a record, in order → what a seat stands by at the end of them: not by a line that it withdrew, nor by a claim of which it
 * conceded the opposite later. What it says again after that, it stands by again.
 */
export function stoodBy(lines: readonly Line[], seat: string): StoodBy {
  const withdrawn = new Set(lines.filter((line) => line.seat === seat && line.move === 'withdraw').flatMap(({ respondsTo }) => respondsTo))
  const conceded = (commitmentsOf(lines).get(seat) ?? []).filter(({ how }) => how === 'conceded')
  const lastConceded = new Map(conceded.map(({ claim, relation, line }) => [`${claim} ${relation}`, line]))
  const grantedTheOpposite = (line: number, { claim, relation }: ClaimUse) => (lastConceded.get(`${claim} ${relation === 'asserts' ? 'denies' : 'asserts'}`) ?? 0) > line
  return (line, use) => !withdrawn.has(line) && !(use && grantedTheOpposite(line, use))
}
