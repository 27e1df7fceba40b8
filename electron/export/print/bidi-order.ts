import bidiFactory from 'bidi-js'
import { clustersOf } from './fonts.ts'
import { RIGHT_TO_LEFT, TURNED_BY_THE_FONT } from './scripts.ts'

const bidi = bidiFactory()

/** A stretch of a paragraph, by its places in the text. */
interface Stretch { at: number; text: string }

/** The direction of a paragraph is that of its first letter. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '')

/** The level of each code unit of a paragraph, odd: from right to left (Unicode Standard Annex 9). */
export const levelsOf = (text: string, rightToLeft: boolean): Uint8Array => bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels

/** Divides a stretch where the level changes. */
export function atLevels<T extends Stretch>(stretch: T, levels: Uint8Array): (T & { level: number })[] {
  const parts: (T & { level: number })[] = []
  for (let from = 0; from < stretch.text.length;) {
    const level = levels[stretch.at + from] ?? 0
    let to = from + 1
    while (to < stretch.text.length && (levels[stretch.at + to] ?? 0) === level) to += 1
    parts.push({ ...stretch, at: stretch.at + from, text: stretch.text.slice(from, to), level })
    from = to
  }
  return parts
}

/** The parts of a line from left to right (rule L2: from the highest level down, each run of that level or higher is turned round). */
export function inVisualOrder<T extends { level: number }>(parts: readonly T[]): T[] {
  const order = [...parts]
  const highest = Math.max(0, ...parts.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if (order[from]!.level < level) continue
      let to = from
      while (to < order.length && order[to]!.level >= level) to += 1
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}

/** The characters of a piece as they stand from left to right; brackets are turned round (rule L4). Letters of such a script are turned by the font. */
export function turned(text: string): string {
  if (TURNED_BY_THE_FONT.test(text)) return text
  return clustersOf(text).reverse().map((cluster) => bidi.getMirroredCharacter(cluster) ?? cluster).join('')
}
