import type { Line } from '../debate/line.ts'

/** Moves that may name a claim without putting it forward. */
const OTHER_MOVES: ReadonlySet<Line['move']> = new Set(['question', 'concede', 'withdraw', 'yield'])

/** Does a line put the claims that it names forward? A speech or a played card does, unless it asks, grants, takes back or yields. The one rule for it. */
export function putsForward({ kind, move }: Pick<Line, 'kind' | 'move'>): boolean {
  return (kind === 'speech' || kind === 'card') && !OTHER_MOVES.has(move)
}
