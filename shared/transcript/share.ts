import type { Line } from '../debate/line.ts'
import type { Share } from './options.ts'

/**
 * The lines that belong to a share of a session: what the seat or the person said (also what a note-taker wrote down for them), the
 * lines that these answer, the lines that answer them, and the reason for each card among these. Null: all.
 */
export function linesOfShare(lines: readonly Line[], share: Share): Set<number> | null {
  if (share.of === 'whole') return null
  const own = new Set(lines.filter((line) => isOf(line, share)).map(({ seq }) => seq))
  const met = new Set(lines.filter(({ seq }) => own.has(seq)).flatMap(({ respondsTo }) => respondsTo))
  const shown = new Set(lines.filter(({ seq, respondsTo, kind }) => own.has(seq) || met.has(seq) || (kind !== 'reason' && respondsTo.some((to) => own.has(to)))).map(({ seq }) => seq))
  for (const { seq, kind, respondsTo } of lines) if (kind === 'reason' && respondsTo.some((to) => shown.has(to))) shown.add(seq)
  return shown
}

function isOf(line: Line, share: Exclude<Share, { of: 'whole' }>): boolean {
  if (share.of === 'seat') return line.seat === share.seat
  return line.participant === share.participant || line.params['speaker'] === share.participant
}
