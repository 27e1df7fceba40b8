import { plainText } from '../../../shared/transcript/plain-text.ts'
import type { Face } from '../print/font-files.ts'
import { clustersOf } from '../print/fonts.ts'
import { measure, type Pen } from '../print/pen.ts'
import { RIGHT_TO_LEFT } from '../print/scripts.ts'
import { setText } from '../print/set-text.ts'
import { COLOUR } from './palette.ts'

/** A look of text; size in px. */
export interface Look { face: Face; size: number; colour?: string }
/** Text in one look, on lines that are as wide as they may be. `end`: set from the right. */
export interface Block { lines: { text: string; end: boolean }[]; cut: boolean }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any text as XML that shows exactly this text, in an element or an attribute; what XML cannot hold is made visible. */
export function xml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

const ELLIPSIS = '…'
/** More of a text than this is never on a card; it need not be measured. */
const ENOUGH = 600

/**
 * The opening words of a text, on at most so many lines. Where it is cut, it ends in an ellipsis, inside the quotation marks if it is
 * between them.
 */
export function opening(pen: Pen, text: string, { face, size }: Look, width: number, most: number): Block {
  const whole = oneLine(text)
  const close = /^“.*”$/.test(whole) ? '”' : ''
  const start = whole.length > ENOUGH ? whole.slice(0, ENOUGH).toWellFormed() : whole
  const set = setText(pen, [{ text: start, face, size, colour: '' }], width)
  const lines = set.map(({ fragments, end }) => ({ text: fragments.map((fragment) => fragment.text).join('').trim(), end: end === true }))
  if (lines.length <= most && start === whole) return { lines, cut: false }
  const shown = lines.slice(0, most)
  const last = shown.at(-1)!
  last.text = shortened(pen, last.text, ` ${ELLIPSIS}${close}`, { face, size }, width)
  return { lines: shown, cut: true }
}

/** A text on one line, cut at its end where it is too long. */
export function fitting(pen: Pen, text: string, look: Look, width: number): string {
  const whole = oneLine(text)
  return measure(pen, whole, look) <= width ? whole : shortened(pen, whole.slice(0, ENOUGH).toWellFormed(), ELLIPSIS, look, width)
}

/** As many words as fit before `tail`; of a single long word, as many characters. */
function shortened(pen: Pen, text: string, tail: string, look: Look, width: number): string {
  const fits = (part: string) => measure(pen, part + tail, look) <= width
  const bare = (part: string) => part.replace(/[\s,;:.”]+$/u, '')
  let shown = bare(text)
  while (shown.includes(' ') && !fits(shown)) shown = bare(shown.slice(0, shown.lastIndexOf(' ')))
  const signs = clustersOf(shown)
  while (signs.length > 1 && !fits(signs.join(''))) signs.pop()
  return signs.join('') + tail
}

/** One line of text with its baseline at `y`. `end`: it ends at `x`; words that are read from the right begin there. */
export function text(words: string, look: Look, x: number, y: number, { end = false, middle = false, struck = false } = {}): string {
  const anchor = middle ? ' text-anchor="middle"' : end ? ' text-anchor="end"' : ''
  const own = RIGHT_TO_LEFT.test(words) ? ' style="unicode-bidi: plaintext"' : ''
  return `<text class="${look.face}" x="${px(x)}" y="${px(y)}" font-size="${look.size}" fill="${look.colour ?? COLOUR.ink}"${anchor}${own}${struck ? ' text-decoration="line-through"' : ''}>${xml(words)}</text>`
}

/** A length, no finer than a hundredth of a pixel. */
export const px = (length: number): string => String(Math.round(length * 100) / 100)
