import bidiFactory from 'bidi-js'
import { RIGHT_TO_LEFT } from '../print/scripts.ts'

const bidi = bidiFactory()

/** Does a paragraph run from right to left? Its first letter decides. */
export const runsRight = (paragraph: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(paragraph)?.[0] ?? '')

/** Text → its stretches of one direction, in order (Unicode Standard Annex 9), in a paragraph that runs from right to left or not; empty text gives none. */
export function stretches(text: string, rtl: boolean): { text: string; rtl: boolean }[] {
  if (!rtl && !RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [{ text, rtl: false }]
  const { levels } = bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr')
  const isRight = (at: number) => levels[at]! % 2 === 1
  const parts: { text: string; rtl: boolean }[] = []
  for (let from = 0, to = 1; to <= text.length; to += 1) {
    if (to < text.length && isRight(to) === isRight(from)) continue
    parts.push({ text: text.slice(from, to), rtl: isRight(from) })
    from = to
  }
  return parts
}
