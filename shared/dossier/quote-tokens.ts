import { NEGATIONS } from '../lib/small-words.ts'

/**
 * One word or mark of a quotation. `text` is its one spelling (straight quotation marks and hyphens, `…`), `raw` as it was written;
 * `key` is the word without regard to case.
 */
export interface Token {
  text: string
  raw: string
  key: string
  /** `joint`: an apostrophe inside a word; `gap`: an omission marked in brackets. */
  kind: 'word' | 'joint' | 'mark' | 'gap'
  /** No space stood before it. */
  glued: boolean
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
/** "[W]e", "talk[s]": brackets inside a word mark a letter, not words of an outlet. */
const LETTERS_IN_WORD = /(?<=\p{L})\[(\p{L}{1,4})\]|\[(\p{L}{1,4})\](?=\p{L})/gu
const TOKEN = /\[[^[\]]*\]|\([^()]*\)|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\.{3,}|\S/gu
const OMISSION = /^[[(]\s*(?:…|\.{3,})\s*[\])]$/
const IN_BRACKETS = /^(?:\[.*\]|\(.*\))$/s
const SINGLE_MARK = /^['‘’‚‛ʼ`´′]$/
const QUOTATION_MARK = /^["“”„‟«»‹›]$/
const IS_WORD = /[\p{L}\p{N}]/u

/**
 * The words and marks of a quotation. Set to one spelling: kinds of quotation marks and apostrophes, no-break hyphens, spacing, `...`.
 * Left out: what stands in brackets, because brackets are an outlet's or a writer's own words; `[…]` stays, as a gap.
 * Pure; linear in the text.
 */
export function tokensOf(text: string): Token[] {
  const bracketed: string[] = []
  const clean = text.normalize('NFC').replace(INVISIBLE, '').replace(LETTERS_IN_WORD, '$1$2')
  const tokens: Token[] = []
  for (const { 0: raw, index } of clean.matchAll(TOKEN)) {
    const before = clean[index - 1] ?? ' '
    const glued = tokens.length > 0 && !/[\s\])]/.test(before)
    if (OMISSION.test(raw)) tokens.push({ text: '[…]', raw: '[…]', key: '[…]', kind: 'gap', glued: false })
    else if (IN_BRACKETS.test(raw)) bracketed.push(raw)
    else tokens.push({ ...spelling(raw, IS_WORD.test(before) && IS_WORD.test(clean[index + 1] ?? '')), raw, glued })
  }
  // Brackets around everything are the writer's, and what they hold is the quotation.
  const [whole] = bracketed
  return whole !== undefined && bracketed.length === 1 && tokens.every(({ kind }) => kind === 'mark') ? tokensOf(whole.slice(1, -1)) : tokens
}

function spelling(raw: string, insideWord: boolean): Pick<Token, 'text' | 'key' | 'kind'> {
  if (SINGLE_MARK.test(raw)) return insideWord ? { text: "'", key: "'", kind: 'joint' } : { text: '"', key: '"', kind: 'mark' }
  if (QUOTATION_MARK.test(raw)) return { text: '"', key: '"', kind: 'mark' }
  if (/^\.{3,}$/.test(raw)) return { text: '…', key: '…', kind: 'mark' }
  const text = raw.replace(/[‐‑]/g, '-')
  // A per cent sign is a punctuation character in Unicode, but losing one changes what is said; so does a currency sign.
  return { text, key: text.toLowerCase(), kind: /^(?![%‰\p{Sc}])[\p{P}\p{S}]$/u.test(raw) ? 'mark' : 'word' }
}

/** The parts between marked omissions, each without the punctuation at its edges; empty parts are dropped. */
export function piecesOf(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'gap') pieces.push([])
    else pieces.at(-1)?.push(token)
  }
  return pieces.map(withoutEdges).filter((piece) => piece.length > 0)
}

/** Without punctuation (and gaps) at the edges. */
export function withoutEdges(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex(({ kind }) => kind === 'word')
  return from < 0 ? [] : tokens.slice(from, tokens.findLastIndex(({ kind }) => kind === 'word') + 1)
}

/** Is a token spelled as recorded? `begins`: it begins a quotation, or goes on after an omission; then the case of its first letter does not count. */
export function sameToken(token: Token, recorded: Token | undefined, begins: boolean): boolean {
  if (recorded === undefined) return false
  return token.text === recorded.text || (begins && token.key === recorded.key && token.text.slice(1) === recorded.text.slice(1))
}

/** The first word among these that denies: "not", "n't", "ne", "keine"; null if none does. */
export function denialIn(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ kind, key }, index) => (kind === 'word' && NEGATIONS.has(key)) || (kind === 'joint' && tokens[index + 1]?.key === 't'))
  const found = tokens[at]
  return found?.kind === 'joint' ? textOf(tokens.slice(at - 1, at + 2)) : found?.raw ?? null
}

/** Words as people count them: "can't" is one. */
export function wordCount(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { kind, text }) => sum + (kind === 'joint' ? -1 : kind === 'word' && IS_WORD.test(text) ? 1 : 0), 0)
}

/** Tokens as text again, in the spelling in which they were written. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw, glued }, index) => (glued || index === 0 ? raw : ` ${raw}`)).join('')
}
