import { touched } from '../../../shared/debate/corrections.ts'
import type { Line } from '../../../shared/debate/line.ts'

/** Whose screen it is: the teacher's, a person's, or one that shows what everybody sees. */
export interface Viewer {
  kind: 'owner' | 'participant' | 'projector'
  participant: string | null
}

/**
 * A line as a viewer sees it; null: not at all. What waits for release, and what is answered in the debrief (everybody's own view), is for
 * the teacher and its author alone; what its author took back stays without its words elsewhere, for it may never have been released.
 */
export function lineFor({ kind, participant }: Viewer, line: Line, held: ReadonlySet<number>): Line | null {
  if (kind === 'owner' || isBy(line, participant)) return line
  if (held.has(line.seq) || line.kind === 'debrief') return null
  return line.void === 'undone' ? { ...line, text: '', warrant: '', limits: '', quotes: [] } : line
}

export const isBy = (line: Line, participant: string | null): boolean => line.participant !== null && line.participant === participant

export const linesFor = (viewer: Viewer, lines: readonly Line[], held: ReadonlySet<number>): Line[] => lines.flatMap((line) => lineFor(viewer, line, held) ?? [])

/** What somebody who was away since `since` has to learn: what came, what was corrected, and what was released meanwhile (by line, the entry that released it). */
export function missed(lines: readonly Line[], since: number, released: ReadonlyMap<number, number>): Line[] {
  if (since === 0) return [...lines]
  const corrected = new Set(touched([...lines]).map(({ seq }) => seq))
  return lines.filter(({ seq }) => seq > since || corrected.has(seq) || (released.get(seq) ?? 0) > since)
}
