import type { Edge } from '../../../shared/argument/graph.ts'
import { stub } from './marks.ts'

/** So many stand at one card; the foot of the card has the numbers of all. */
const MOST = 3
/** From one to the next, and from the lower edge of the card to the first, px. */
const STEP = 17

/** The strokes of a line that are not drawn to their end, at the left side of its card, whose lower corner is at `x`, `bottom`. */
export function stubsOf(cut: readonly Edge[], seq: number, x: number, bottom: number): string {
  return cut.filter(({ from }) => from === seq).slice(0, MOST).map(({ kind, to }, index) => stub(kind, to, x - 1, bottom - STEP * (index + 1))).join('')
}
