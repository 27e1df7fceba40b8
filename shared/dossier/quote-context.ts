import { datesIn, type NamedDate } from './dates-in-text.ts'
import type { Passage } from './quoted-passages.ts'
import { sentenceAround } from './sentence-around.ts'

/** Where a text names a figure. */
interface Mention { figure: string; start: number; end: number }

/** What a text says about its quotations, outside of them. */
export interface QuoteContext {
  /** The figure named nearest to the passage, wherever; null if none is. */
  nearest(passage: Passage): string | null
  /** The figures named in the sentence of the passage, the nearest first. */
  inSentence(passage: Passage): string[]
  /** Who "he" or "she" may be where the sentence names nobody but says that one of them spoke: the figures named before, the nearest first. */
  meant(passage: Passage): string[]
  /** Does the sentence name this figure, of the table or not? */
  names(passage: Passage, figure: string): boolean
  /** The date that the sentence gives for the passage; null if it gives none. */
  date(passage: Passage): string | null
  /** Does the sentence say that the words are a translation? */
  saysTranslated(passage: Passage): boolean
}

/** "Since 24 February 2022 he says …" dates something else. */
const OTHER_TIME = /(?:since|until|till|before|after|from|depuis|avant|après|jusqu[’'](?:au|en|à)|dès|seit|bis|vor|nach|ab|da|dal|dall[’']|fino al?|prima del?|dopo il|с|до|после)\s*(?:the|le|la|il|dem|zum)?\s*$/iu
/** "He told Putin", "dit-elle", "sagte er": somebody else than the writer speaks. Italian leaves the pronoun out. */
const THIRD_PERSON = /(?<!\p{L})(?:(?:he|she)\s+(?:\p{L}+ly\s+|has\s+|had\s+|also\s+|then\s+)?(?:said|says|told|tells|added|adds|argued|argues|declared|insisted|replied|answered|warned|claimed|claims|stated|explained|wrote|put it|called)|(?:said|says|added)\s+(?:he|she)|(?:il|elle)\s+(?:a\s+)?(?:lui\s+|leur\s+)?(?:dit|disait|déclar\p{L}+|affirm\p{L}+|répond\p{L}*|ajout\p{L}+|expliqu\p{L}+)|(?:dit|répond|ajoute|explique)(?:-t)?-(?:il|elle)|(?:er|sie)\s+(?:sagte|sagt|erklärte?|antwortete|meinte|warnte)|(?:sagte|sagt|erklärte?|meinte|so)\s+(?:er|sie))(?!\p{L})/iu
const TRANSLATED = /translat|traduc|tradui|tradott|traduzion|übersetz|переве|перевод/iu

/** Reads a text around its passages. In: the text, its passages in order, the names of the figures that may be quoted. */
export function quoteContext(text: string, passages: readonly Passage[], figures: readonly string[]): QuoteContext {
  const outside = <T extends { start: number }>(items: T[]): T[] => outsideOf(items, passages)
  const mentions = outside(mentionsIn(text, figures))
  const dates = outside(datesIn(text))
  const inSentenceOf = <T extends { start: number; end: number }>(items: readonly T[], passage: Passage): T[] => {
    const { from, to } = sentenceAround(text, passage)
    return items.filter(({ start, end }) => start >= from && end <= to).toSorted((a, b) => distance(a, passage) - distance(b, passage))
  }
  const sentenceOf = (passage: Passage): string => {
    const { from, to } = sentenceAround(text, passage)
    return `${text.slice(from, passage.start)} ${text.slice(passage.end + 1, to)}`
  }
  return {
    nearest: (passage) => nearestOf(mentions, passage)?.figure ?? null,
    inSentence: (passage) => [...new Set(inSentenceOf(mentions, passage).map(({ figure }) => figure))],
    date: (passage) => inSentenceOf(dates, passage).find(({ start }: NamedDate) => !OTHER_TIME.test(text.slice(Math.max(0, start - 20), start)))?.date ?? null,
    meant: (passage) => (THIRD_PERSON.test(sentenceOf(passage)) ? [...new Set(mentions.filter(({ end }) => end <= passage.start).map(({ figure }) => figure).toReversed())] : []),
    names: (passage, figure) => mentionsIn(sentenceOf(passage), [figure]).length > 0,
    saysTranslated: (passage) => TRANSLATED.test(sentenceOf(passage)),
  }
}

const distance = ({ start, end }: { start: number; end: number }, passage: Passage): number => (end <= passage.start ? passage.start - end : start - passage.end)

/** Where the text names a figure: by the last part of the name, as a whole word; in the order of the text. */
function mentionsIn(text: string, figures: readonly string[]): Mention[] {
  return figures.flatMap((figure) => {
    const surname = figure.split(/\s+/).at(-1) ?? figure
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${surname.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'giu')
    return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ figure, start: index, end: index + name.length }))
  }).toSorted((a, b) => a.start - b.start)
}

/** Those that stand in no passage; both lists are in the order of the text. */
function outsideOf<T extends { start: number }>(items: readonly T[], passages: readonly Passage[]): T[] {
  let next = 0
  return items.filter(({ start }) => {
    while ((passages[next]?.end ?? Infinity) < start) next += 1
    return start < (passages[next]?.start ?? Infinity)
  })
}

/** The mention nearest to a passage; the one before it wins a tie. */
function nearestOf(mentions: readonly Mention[], passage: Passage): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < passage.start) low = middle + 1
    else high = middle
  }
  const [previous, next] = [mentions[low - 1], mentions[low]]
  if (!previous || !next) return previous ?? next
  return distance(previous, passage) <= distance(next, passage) ? previous : next
}
