import type { Label } from '../../../shared/argument/labelling.ts'
import type { Language } from '../../../shared/transcript/language.ts'
import { sayIn } from '../../../shared/transcript/words/say.ts'
import { measure, type Pen } from '../print/pen.ts'
import { badge, DRAWN, labelMark, relation, stub } from './marks.ts'
import { COLOUR } from './palette.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { text, type Look } from './svg-text.ts'

const WORDS: Look = { face: 'sans', size: 12.4, colour: COLOUR['ink-2'] }
const LABELS: readonly Label[] = ['accepted', 'undecided', 'open', 'rejected', 'conceded']
/** From line to line, and from entry to entry, px. */
const ROW = 30
const SPACE = 30

interface Entry { sign: (x: number, y: number) => string; room: number; words: string }

/** What the signs of a picture mean, in lines as wide as it is. Out: how high they are, px. `has`: signs that not every picture has. */
export function legend(pen: Pen, lang: Language, width: number, has: { left: boolean; stubs: boolean }): { svg: (x: number, y: number) => string; height: number } {
  const words = PICTURE_WORDS[lang]
  const entries: Entry[] = [
    ...DRAWN.map((kind): Entry => ({ sign: (x, y) => relation(kind, `M${x} ${y} H${x + 42}`, x + 42, y, 'right'), room: 50, words: words.kinds[kind] })),
    ...LABELS.map((label): Entry => ({ sign: (x, y) => labelMark(label, x + 5, y), room: 16, words: sayIn(lang).t(`label.${label}`) })),
    { sign: (x, y) => badge({ seat: null, letters: 'AB', solid: true }, x + 13, y), room: 33, words: words.room },
    { sign: (x, y) => badge({ seat: null, letters: 'AB', solid: false }, x + 13, y), room: 33, words: words.record },
    { sign: (x, y) => badge({ seat: null, letters: null, solid: false }, x + 8, y), room: 20, words: words.asks },
    ...(has.left ? [{ sign: (x: number, y: number) => `<rect x="${x}" y="${y - 8}" width="26" height="16" rx="2" fill="none" stroke="${COLOUR.alarm}" stroke-width="2.4" stroke-dasharray="7 4"/>`, room: 34, words: words.droppedLegend }] : []),
    ...(has.stubs ? [{ sign: (x: number, y: number) => stub('attacks', 5, x + 34, y + 4), room: 42, words: words.elsewhere }] : []),
  ]
  let [x, row] = [0, 0]
  const places = entries.map((entry) => {
    const wide = entry.room + measure(pen, entry.words, WORDS)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const place = { ...entry, x, y: (row + 0.5) * ROW }
    x += wide + SPACE
    return place
  })
  return {
    height: (row + 1) * ROW,
    svg: (right, down) => places.map((each) => each.sign(right + each.x, down + each.y) + text(each.words, WORDS, right + each.x + each.room, down + each.y + 4.4)).join(''),
  }
}
