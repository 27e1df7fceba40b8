import { clustersOf } from './fonts.ts'
import { WITHOUT_BLANKS } from './scripts.ts'

/** A part of a text that is not divided unless it is longer than a line. `at`: where it begins. */
export interface Word { text: string; at: number; blank: boolean }

const ADDRESS = /^https?:\/\/.{20}/
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** May not begin a line: what closes, and the small signs that go with the letter before. */
const CLINGS = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Lm}々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
/** May not end one. */
const OPENS = /[\p{Ps}\p{Pi}]$/u

/** Divides a text without line feeds at blanks, and between words where a script writes none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: token, index } of text.matchAll(/[ \t]+|\u200b|[^ \t\u200b]+/g)) {
    if (token === '\u200b') continue
    if (/^[ \t]/.test(token)) words.push({ text: token, at: index, blank: true })
    else if (WITHOUT_BLANKS.test(token)) words.push(...withoutBlanks(token, index))
    else if (ADDRESS.test(token)) words.push(...partsOf(token, index))
    else words.push({ text: token, at: index, blank: false })
  }
  return words
}

/** A web address goes on in the next line after one of its signs. */
const partsOf = (token: string, start: number): Word[] => Array.from(token.matchAll(/[^/?&=_-]*[/?&=_-]+|[^/?&=_-]+/g), ({ 0: text, index }) => ({ text, at: start + index, blank: false }))

function withoutBlanks(token: string, start: number): Word[] {
  const words: Word[] = []
  let wasOfScript = true
  for (const { segment, index } of segmenter.segment(token)) {
    const last = words.at(-1)
    const ofScript = WITHOUT_BLANKS.test(segment)
    if (last && (CLINGS.test(segment) || OPENS.test(last.text) || (!ofScript && !wasOfScript))) last.text += segment
    else words.push({ text: segment, at: start + index, blank: false })
    wasOfScript = ofScript
  }
  return words
}

/**
 * A word that is longer than a line, in parts that are not, each of whole characters. A character that is itself wider than a line
 * stays whole.
 */
export function chunksOf(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let clusters: string[] = []
  let used = 0
  const close = () => {
    // Letters that join are wider or narrower together than one by one.
    const over: string[] = []
    while (clusters.length > 1 && widthOf(clusters.join('')) > width) over.unshift(clusters.pop()!)
    parts.push(clusters.join(''))
    clusters = over
    used = over.reduce((sum, cluster) => sum + widthOf(cluster), 0)
  }
  for (const cluster of clustersOf(word)) {
    const wide = widthOf(cluster)
    if (used + wide > width && clusters.length > 0) close()
    clusters.push(cluster)
    used += wide
  }
  while (clusters.length > 0) close()
  return parts
}
