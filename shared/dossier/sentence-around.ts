import type { Passage } from './quoted-passages.ts'

/** How far a sentence is looked through on either side of a passage, in characters: it keeps the work linear. */
const REACH = 300

/** What may end a sentence. A new line does, unless a colon leads on to it, or a dash after it names the source. */
const MAY_END = /\.(?=\s)|[!?…](?=\s)|(?<!:\s*)\n(?!\s*[—–-])/gu
/**
 * Shortened words of English, French, German and Italian that a full stop belongs to. Only those that are no words themselves, or
 * hardly ever last in a sentence. (`Intl.Segmenter` knows none of them: for it, "Mr." ends a sentence.)
 */
const SHORTENED = 'mr|mrs|ms|dr|drs|prof|st|ste|gen|lt|capt|sen|rep|gov|rev|hon|jr|sr|messrs|mm|mme|mmes|mlle|hr|frl|dipl|sig|sigg|dott|avv'
  + '|approx|cf|ca|vs|viz|resp|incl|excl|nr|vgl|bzw|bspw|sog|evtl|ggf|inkl|zzgl|vol|pp|env|p\\.\\s?ex'
const MONTHS = 'jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|janv|févr|avr|juil|déc|gen|mag|giu|lug|ago|ott|dic'
const NO_END = new RegExp([
  String.raw`(?<!\d)\d{1,2}`, // 28. Januar
  String.raw`(?<![\p{L}\p{N}])(?:${SHORTENED})`,
  String.raw`(?<=\d\.?\s)(?:${MONTHS})`, // 3 Jan. 2026
  String.raw`(?<![\p{L}\p{N}.])[a-z](?:\.\s?[a-z])+`, // e.g., i.e., z. B., U.S.
].map((part) => `(?:${part})$`).join('|'), 'iu')
/** M. Macron, J. Doe; but "she and I." ends. */
const INITIAL = /(?<![\p{L}\p{N}.])(?!I)\p{Lu}$/u
/** "Jan. 3": the month is shortened if a number follows. */
const MONTH_BEFORE_DAY = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${MONTHS})$`, 'iu')
/** The first half of "z. B.", "p. ex.", "d. h.". */
const ONE_LETTER = /(?<!\p{L})\p{Ll}$/u
/** The longest of these has so many characters. */
const LONGEST = 12

/** Is the full stop between these two part of a shortened word? */
function endsShortened(before: string, after: string): boolean {
  if (NO_END.test(before) || INITIAL.test(before)) return true
  return (MONTH_BEFORE_DAY.test(before) && /^\.\s\d/.test(after)) || (ONE_LETTER.test(before) && /^\.\s\p{L}{1,2}\./u.test(after))
}

/** The places after which a new sentence begins, in order. */
function sentenceEnds(text: string): number[] {
  return [...text.matchAll(MAY_END)].flatMap(({ 0: mark, index }) => {
    return mark === '.' && endsShortened(text.slice(Math.max(0, index - LONGEST), index), text.slice(index, index + 5)) ? [] : [index + 1]
  })
}

/**
 * The sentence in which a passage stands, by its offsets. A passage that ends a sentence itself ("… peace.”) closes it, unless
 * nothing stood before.
 */
export function sentenceAround(text: string, { start, end }: Passage): { from: number; to: number } {
  const floor = Math.max(0, start - REACH)
  const from = floor + (sentenceEnds(text.slice(floor, start)).at(-1) ?? 0)
  const led = text.slice(from, start).trim() !== ''
  if (led && /[.!?…]/u.test(text.charAt(end - 1)) && !/^\s*\n?\s*[—–]/u.test(text.slice(end + 1, end + 10))) return { from, to: end + 1 }
  const after = text.slice(end + 1, end + 1 + REACH)
  return { from, to: end + 1 + (sentenceEnds(after)[0] ?? after.length) }
}
