/** A stretch of text between quotation marks; `start` and `end` are the offsets of the marks. */
export interface Passage { text: string; start: number; end: number }

/**
 * Which marks close which opening mark. English “ ”, German „ “ and ‚ ‘, French « », German » «, Swedish ” ”, straight ones,
 * and the mixtures that word processors make of them.
 */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'], ['“', '”"'], ['”', '”"'], ['„', '“”"'], ['«', '»'], ['»', '«»'],
  ["'", "'’"], ['‘', "’'"], ['’', '’'], ['‚', "‘’'"], ['‹', '›'], ['›', '‹'],
])
const SINGLE = new Set(["'", '‘', '’', '‚'])
/** How many marks may be open at once; stray marks beyond it are forgotten, which keeps the scan linear. */
const MAX_OPEN = 8

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/u.test(char)
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/**
 * Finds the passages between balanced quotation marks, outermost ones only, in one pass over the text. Marks without a partner
 * (a stray mark, an inch sign, an apostrophe) are ignored. Single marks do not reach across a line break, since apostrophes look the same.
 */
export function quotedPassages(text: string): Passage[] {
  const open: { mark: string; at: number }[] = []
  const found: Passage[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '\n') dropSingles(open)
    if (!CLOSERS.has(mark)) continue
    const before = text[at - 1]
    const after = text[at + 1]
    const opener = canClose(mark, before, after) ? open.findLastIndex((entry) => CLOSERS.get(entry.mark)?.includes(mark)) : -1
    const opened = open[opener]
    if (opened) {
      open.length = opener
      while (found.length > 0 && (found.at(-1)?.start ?? 0) > opened.at) found.pop()
      found.push({ text: text.slice(opened.at + 1, at).trim(), start: opened.at, end: at })
    } else if (canOpen(mark, before, after)) {
      open.push({ mark, at })
      if (open.length > MAX_OPEN) open.shift()
    }
  }
  return found
}

/** French closing marks stand after a space; all others touch the last word. An apostrophe inside a word closes nothing. */
function canClose(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (mark === '»') return !isWord(after)
  return !isSpace(before) && !isWord(after)
}

/** French opening marks may be followed by a space; all others touch the first word, and none stands inside or after one. */
function canOpen(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (isWord(before)) return false
  return mark === '«' || !isSpace(after)
}

function dropSingles(open: { mark: string }[]): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    if (SINGLE.has(open[index]?.mark ?? '')) open.splice(index, 1)
  }
}
