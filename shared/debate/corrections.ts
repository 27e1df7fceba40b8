import type { Line } from './line.ts'

/** Rules of the lines that correct others; `respondsTo` names the first line that they are about. */
const UNDOES: ReadonlySet<string> = new Set(['undone', 'undone-step'])
/** `retracted`: in a class, one line alone is taken back; others went on speaking meanwhile. */
const CORRECTS: ReadonlySet<string> = new Set([...UNDOES, 'struck', 'unstruck', 'retracted'])

/** Does this line change how earlier ones count? */
export const corrects = (line: Line): boolean => line.voice === 'app' && line.rule !== null && CORRECTS.has(line.rule)

/**
 * The lines of a record as they count now: what was taken back or struck is marked `void`, and what was struck is without its words.
 * The record itself keeps every entry; this is how its lines leave the store.
 */
export function corrected(lines: readonly Line[]): Line[] {
  const marks = marksOf(lines)
  return marks.size === 0 ? [...lines] : lines.map((line) => marked(line, marks.get(line.seq)))
}

/** The lines that still count. */
export const standing = (lines: readonly Line[]): Line[] => lines.filter((line) => line.void === undefined)

/** The lines that were touched by any correction, with the corrections themselves: what a viewer who was away has to learn anew. */
export function touched(lines: readonly Line[]): Line[] {
  const struck = new Set(lines.filter(corrects).flatMap(({ respondsTo }) => respondsTo))
  return lines.filter((line) => line.void !== undefined || line.erased !== undefined || struck.has(line.seq))
}

function marksOf(lines: readonly Line[]): Map<number, NonNullable<Line['void']>> {
  const marks = new Map<number, NonNullable<Line['void']>>()
  const undone = lines.filter((line) => corrects(line) && UNDOES.has(line.rule ?? '')).map((line) => ({ from: line.respondsTo[0] ?? line.seq, to: line.seq }))
  for (const line of lines) {
    const [target] = line.respondsTo
    if (corrects(line) && target !== undefined && line.rule === 'struck') marks.set(target, 'struck')
    if (corrects(line) && target !== undefined && line.rule === 'retracted' && !marks.has(target)) marks.set(target, 'undone')
    if (corrects(line) && target !== undefined && line.rule === 'unstruck') marks.delete(target)
  }
  if (undone.length === 0) return marks
  // A correction by the facilitator that fell into the time taken back stays: it was none of the student's moves.
  for (const { seq, rule } of lines) if (!(rule !== null && CORRECTS.has(rule)) && !marks.has(seq) && undone.some(({ from, to }) => seq >= from && seq < to)) marks.set(seq, 'undone')
  return marks
}

function marked(line: Line, mark: Line['void']): Line {
  if (mark === undefined) return line
  return mark === 'struck' ? { ...line, void: mark, text: '', warrant: '', limits: '', quotes: [] } : { ...line, void: mark }
}
