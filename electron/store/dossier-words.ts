import { folded, indexed, shorterStems, type Wanted } from '../../shared/dossier/search-words.ts'
import type { Position, Source } from '../../shared/dossier/schema.ts'
import type { Row } from './dossier-rows.ts'

/** Longest text that is looked at: what a person types is shorter, and a pasted book must not stall the app. */
const MAX_TEXT = 8_000
const MAX_WORD = 40
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of any text, as FTS5's tokenizer cuts them; nothing else of the text reaches a query. */
export function wordsIn(text: string): string[] {
  return (text.slice(0, MAX_TEXT).match(WORD) ?? []).map((word) => word.slice(0, MAX_WORD))
}

/** One word as an FTS5 string: quoted, so that AND, NEAR, column names and stars are plain words. */
export const asTerm = (word: string): string => `"${word}"`

/** What was typed as an FTS5 query: all of it must occur, or with `OR` some of it. Null where nothing was typed that is a word. */
export function asQuery(wanted: readonly Wanted[], join: 'AND' | 'OR'): string | null {
  return wanted.length === 0 ? null : wanted.map(asCondition).join(` ${join} `)
}

function asCondition({ words, beginning }: Wanted): string {
  const term = asTerm(folded(words.join(' ')))
  if (!beginning) return term
  const shorter = words.length === 1 ? [...shorterStems(words[0] ?? '').values()].map(asTerm) : []
  return `(${[`${term}*`, ...shorter].join(' OR ')})`
}

/** Does it ask for so little, one letter, that nothing fits it better than anything else? */
export const isOneLetter = (wanted: readonly Wanted[]): boolean => wanted.every(({ words }) => words.length === 1 && /^[a-z]$/.test(folded(words[0] ?? '')))

/** A position as the search looks it up (`position_fts`): its words in every form, who, where, tags, and where it is printed. */
export const positionSearchRow = (position: Position, source: Pick<Source, 'outlet' | 'headline' | 'author'> | undefined): Row => ({
  id: position.id,
  text: indexed(position.text),
  restated: indexedOrNull(position.restated),
  original_text: indexedOrNull(position.original_text),
  figure: indexed(position.figure),
  venue: indexedOrNull(position.venue),
  tags: position.topic_tags.join(' '),
  outlet: indexedOrNull([source?.outlet, source?.headline, source?.author].filter(Boolean).join(' · ')),
})

const indexedOrNull = (text: string | undefined): string | null => (text ? indexed(text) : null)
