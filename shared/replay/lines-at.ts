import { corrected, corrects, standing } from '../debate/corrections.ts'
import type { Line } from '../debate/line.ts'

/** The lines of a record at any of its moments. */
export interface LinesAt {
  /** As they are shown: what was taken back later still stands; what was struck later has lost its words for good, and says so. */
  shown: readonly Line[]
  /** As they counted then: what the argument graph of that moment is made from. */
  counting: readonly Line[]
}

/** Lines as they count now, in order → the lines as they were after the entry `seq`. */
export function linesAtEach(lines: readonly Line[]): (seq: number) => LinesAt {
  const neverCorrected = !lines.some(corrects)
  // Marks are those of the end; without them, the lines up to a moment give the marks of that moment.
  const unmarked = neverCorrected ? lines : lines.map(({ void: _mark, ...line }): Line => line)
  return (seq) => {
    const upTo = countUpTo(lines, seq)
    const then = unmarked.slice(0, upTo)
    if (neverCorrected) return { shown: then, counting: then }
    const marked = corrected(then)
    return { shown: marked.map((line, index) => (lines[index]?.void === 'struck' ? lines[index] : line)), counting: standing(marked) }
  }
}

/** How many lines there are up to an entry; lines are in order. */
function countUpTo(lines: readonly Line[], seq: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.seq <= seq) low = middle + 1
    else high = middle
  }
  return low
}
