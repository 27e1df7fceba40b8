import type { Line } from '../../../shared/debate/line.ts'

/** Lines that the whole room may see: none that waits for release, none that was struck or taken back, nothing of anybody's own debrief. */
export const shownLines = (lines: readonly Line[], held: readonly number[]): Line[] => lines.filter(({ seq, kind, void: gone, erased }) => !held.includes(seq) && kind !== 'debrief' && !gone && !erased)
