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
