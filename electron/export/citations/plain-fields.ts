import { OWN_BRACKETS, type CslItem } from '../../../shared/transcript/csl-item.ts'

/**
 * The processor reads `<i>` and `&amp;` in a title as markup. A headline is plain text, so that these characters travel as
 * code points that Unicode keeps free for such use (U+FDD0 to U+FDEF are never text) and come back in what was set.
 */
const STAND_INS: Record<string, string> = { '<': '\uFDD0', '>': '\uFDD1', '&': '\uFDD2' }
const BACK = new Map(Object.entries(STAND_INS).map(([character, standIn]) => [standIn, character]))

const safe = (text: string): string => text.toWellFormed().replace(/[\uFDD0-\uFDEF]/g, '\uFFFD').replace(/[<>&]/g, (character) => STAND_INS[character] ?? character)

/** Text that was set → with its own characters again. */
export const unsafe = (text: string): string => text.replace(/[\uFDD0-\uFDD2]/g, (standIn) => BACK.get(standIn) ?? standIn)

/** A style may write titles with capitals; not the name of an outlet, which has its own spelling. */
const asItStands = (text: string): string => (text === '' ? '' : `<span class="nocase">${text}</span>`)

/** An item as the processor gets it: all text safe, and the letters kept where a style must not change them. The note stays out: no style has a place for it. */
export function forProcessor({ note: _note, ...item }: CslItem): object {
  return {
    ...item,
    title: withBrackets(item.title),
    'container-title': asItStands(safe(item['container-title'])),
    URL: item.URL.replace(/[<>"\s]/g, encodeURIComponent),
    ...(item.author && { author: item.author.map((name) => ('literal' in name ? { literal: safe(name.literal) } : { family: safe(name.family), given: safe(name.given) })) }),
  }
}

function withBrackets(title: string): string {
  const own = OWN_BRACKETS.find((words) => title.endsWith(words))
  return own === undefined ? headline(title) : `${headline(title.slice(0, title.length - own.length))}${asItStands(own)}`
}

/** Small words whose letters the processor would change against the styles' own rules: "face-to-face", "in The Hague". */
const SMALL_WORDS = /(?<=\p{L}-)(?:an?|and|at|by|for|in|of|on|or|the|to)(?=-\p{L})|(?<=\p{L} )The(?= \p{Lu})/gu

const headline = (title: string): string => safe(title).replace(SMALL_WORDS, asItStands)
