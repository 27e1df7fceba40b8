import { atLevels, inVisualOrder, isRightToLeft, levelsOf } from './bidi-order.ts'
import { chunksOf, wordsOf } from './break-words.ts'
import type { Face } from './font-files.ts'
import { measure, type Pen } from './pen.ts'
import { DIRECTION_OVERRIDE, RIGHT_TO_LEFT } from './scripts.ts'

/** Text of one look; lengths in points (1/72 inch). */
export interface Run {
  text: string
  face: Face
  size: number
  colour: string
  /** How far above the baseline. */
  rise?: number
  /** A line through it. */
  struck?: boolean
  /** Somebody's own words: their direction stays inside them. */
  own?: boolean
  /** What a part of a line is besides its look, such as a link; runs with the same one belong together. */
  mark?: object
}

/** `x`: from the left end of the line. `level`: odd from right to left, where anything on the line is. */
export interface Fragment extends Run { width: number; x: number; at: number; level: number }
/** One line, broken: fragments of one look each, with the blanks in them, in the order in which they are read. `end`: it is set from the right margin. */
export interface SetLine { fragments: Fragment[]; width: number; size: number; end?: true }

export const LEADING = 1.34

export const heightOf = (lines: readonly SetLine[], leading = LEADING): number => lines.reduce((sum, { size }) => sum + size * leading, 0)

/** Breaks runs into lines at blanks (or between words, where a script has none); a word longer than a line is broken anywhere. A line feed begins a new line. */
export function setText(pen: Pen, runs: readonly Run[], width: number): SetLine[] {
  return paragraphsOf(runs).flatMap((paragraph, index) => setParagraph(pen, paragraph, width, index > 0))
}

/** Runs between line feeds. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.replace(DIRECTION_OVERRIDE, '').split('\n').entries()) {
      if (index > 0) paragraphs.push([{ ...run, text: '' }])
      if (text !== '') paragraphs.at(-1)!.push({ ...run, text })
    }
  }
  return paragraphs
}

/** `evenEmpty`: a line feed makes a line, even with nothing on it. */
function setParagraph(pen: Pen, runs: readonly Run[], width: number, evenEmpty: boolean): SetLine[] {
  const mixed = runs.some(({ text }) => RIGHT_TO_LEFT.test(text))
  const lines = brokenInto(pen, runs, width, mixed, evenEmpty)
  if (!mixed) return lines
  const isolated = runs.some(({ own }) => !own)
  const text = runs.map((run) => (isolated && run.own ? `\u2068${run.text}\u2069` : run.text)).join('')
  const end = isRightToLeft(text)
  const levels = levelsOf(text, end)
  return lines.map((line) => ordered(pen, line, levels, end))
}

function brokenInto(pen: Pen, runs: readonly Run[], width: number, mixed: boolean, evenEmpty: boolean): SetLine[] {
  const lines: SetLine[] = []
  const begin = (size: number): SetLine => {
    const line = { fragments: [], width: 0, size }
    lines.push(line)
    return line
  }
  if (evenEmpty) begin(runs[0]?.size ?? 0)
  const isolated = mixed && runs.some(({ own }) => !own)
  let start = 0
  for (const run of runs) {
    if (isolated && run.own) start += 1
    for (const word of wordsOf(run.text)) {
      let at = start + word.at
      if (word.blank) addBlank(pen, lines.at(-1), run, at, mixed)
      else for (const text of chunksOf(word.text, width, (part) => measure(pen, part, run))) {
        const measured = measure(pen, text, run)
        const last = lines.at(-1) ?? begin(run.size)
        add(last.width + measured > width && last.fragments.length > 0 ? begin(run.size) : last, { ...run, text, width: measured, x: 0, at, level: 0 }, mixed)
        at += text.length
      }
    }
    start += run.text.length + (isolated && run.own ? 1 : 0)
  }
  return lines
}

/** A blank at the start of a line would only indent it. */
function addBlank(pen: Pen, line: SetLine | undefined, run: Run, at: number, apart: boolean): void {
  if (line && line.fragments.length > 0) add(line, { ...run, text: ' ', width: measure(pen, ' ', run), x: 0, at, level: 0 }, apart)
}

/** `apart`: word by word, since the order on the line is still to be found. */
function add(line: SetLine, fragment: Fragment, apart: boolean): void {
  const last = line.fragments.at(-1)
  if (last && !apart && sameLook(last, fragment)) {
    last.text += fragment.text
    last.width += fragment.width
  } else line.fragments.push({ ...fragment, x: line.width })
  line.width += fragment.width
  line.size = Math.max(line.size, fragment.size)
}

const sameLook = (a: Run, b: Run): boolean => a.face === b.face && a.size === b.size && a.colour === b.colour && a.mark === b.mark && a.rise === b.rise && a.struck === b.struck

/** Puts each part of a line where it stands; the parts stay in the order in which they are read. */
function ordered(pen: Pen, line: SetLine, levels: Uint8Array, end: boolean): SetLine {
  const fragments = line.fragments.flatMap((fragment) => atLevels(fragment, levels))
  while (fragments.at(-1)?.text === ' ') fragments.pop()
  for (const fragment of fragments) fragment.width = measure(pen, fragment.text, fragment)
  let x = 0
  for (const fragment of inVisualOrder(fragments)) {
    fragment.x = x
    x += fragment.width
  }
  return { ...line, fragments, width: x, ...(end && { end: true as const }) }
}
