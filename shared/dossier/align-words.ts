/**
 * Two lists of words laid side by side: how much of them is equal, how many telling words are, the stretch of the second that
 * the first renders (both inclusive), and the longest run of equal words anywhere.
 */
export interface Alignment { score: number; telling: number; from: number; to: number; run: number }

/** A word, what it counts when it is equal, and whether it tells what a text is about. */
export interface WeighedWord { key: string; weight: number; tells: boolean }

/** A word left out or put in costs a little; a leap costs once, however far: sentences sewn together are one alteration. */
const SKIP = 0.2
const LEAP = 1

/**
 * The best local alignment of two lists of words (Smith & Waterman 1981, with a leap of fixed cost beside the linear one).
 * Time is the product of the two lengths, memory the sum.
 */
export function alignWords(words: readonly WeighedWord[], recorded: readonly string[]): Alignment {
  const width = recorded.length + 1
  // Per place in `recorded`: best score of an alignment ending there, where that began, and the same of all before it, less a leap.
  let above = rows(width)
  let row = rows(width)
  const best: Alignment = { score: 0, telling: 0, from: 0, to: 0, run: 0 }
  for (const word of words) {
    for (let j = 1; j < width; j += 1) {
      skip(row, j, above)
      if (recorded[j - 1] === word.key) {
        const score = match(row, j, above, word)
        best.run = Math.max(best.run, row.run[j] ?? 0)
        if (score > best.score) Object.assign(best, { score, telling: row.telling[j], from: row.from[j], to: j - 1 })
      }
      leap(row, j, above)
    }
    [above, row] = [row, above]
  }
  return best
}

const rows = (width: number) => ({
  score: new Float64Array(width), from: new Uint16Array(width), telling: new Uint16Array(width), run: new Uint16Array(width),
  leapScore: new Float64Array(width), leapFrom: new Uint16Array(width), leapTelling: new Uint16Array(width),
})
type Row = ReturnType<typeof rows>

const at = (list: Float64Array | Uint16Array, j: number): number => list[j] ?? 0

/** Without an equal word: the better neighbour, less the cost of a word skipped. */
function skip(row: Row, j: number, above: Row): void {
  const left = at(row.score, j - 1) > at(above.score, j)
  row.score[j] = Math.max(0, left ? at(row.score, j - 1) : at(above.score, j)) - SKIP
  row.from[j] = left ? at(row.from, j - 1) : at(above.from, j)
  row.telling[j] = left ? at(row.telling, j - 1) : at(above.telling, j)
  row.run[j] = 0
}

/** One more equal word: after its neighbour, after a leap, or as the first of all. */
function match(row: Row, j: number, above: Row, { weight, tells }: WeighedWord): number {
  const [neighbour, leapt] = [at(above.score, j - 1), at(above.leapScore, j - 1)]
  const before = Math.max(neighbour, leapt, 0)
  row.run[j] = at(above.run, j - 1) + 1
  if (before + weight > at(row.score, j)) {
    row.score[j] = before + weight
    row.from[j] = before === 0 ? j - 1 : neighbour >= leapt ? at(above.from, j - 1) : at(above.leapFrom, j - 1)
    row.telling[j] = (before === 0 ? 0 : neighbour >= leapt ? at(above.telling, j - 1) : at(above.leapTelling, j - 1)) + (tells ? 1 : 0)
  }
  return at(row.score, j)
}

function leap(row: Row, j: number, above: Row): void {
  const own = at(row.score, j) - LEAP
  const [before, beside] = [at(above.leapScore, j), at(row.leapScore, j - 1)]
  const most = Math.max(own, before, beside)
  row.leapScore[j] = most
  row.leapFrom[j] = most === own ? at(row.from, j) : most === before ? at(above.leapFrom, j) : at(row.leapFrom, j - 1)
  row.leapTelling[j] = most === own ? at(row.telling, j) : most === before ? at(above.leapTelling, j) : at(row.leapTelling, j - 1)
}
