/** How long a case is, in words. Short enough to be judged by its content, too long for a slogan; the numbers are ours. */
export const CASE_WORDS = { least: 60, most: 120 } as const

/** Longest case in UTF-16 units: what counts as one word may be long. */
export const MAX_CASE = 4_000

/** Most claims in one case, and cards for one claim; as many as one speech may hold. */
export const MOST_CLAIMS = 12
export const MOST_CARDS = 12

const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words of a text in any script, as Unicode divides it; marks and blanks are none. */
export function wordsIn(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1
  return count
}

/** Is it as long as a case has to be? */
export const isCaseLength = (text: string): boolean => {
  const count = wordsIn(text)
  return text.length <= MAX_CASE && count >= CASE_WORDS.least && count <= CASE_WORDS.most
}

/**
 * The whole sentences from the start of a speech that fit into a case: no word is changed, the end is left out. Out: null where too
 * little is left. `cut`: something was left out.
 */
export function openingOf(speech: string): { text: string; cut: boolean } | null {
  const whole = speech.trim()
  if (isCaseLength(whole)) return { text: whole, cut: false }
  let text = ''
  for (const { segment } of sentences.segment(whole.slice(0, MAX_CASE * 2))) {
    if (wordsIn(text + segment) > CASE_WORDS.most) break
    text += segment
  }
  const opening = text.trim()
  return isCaseLength(opening) ? { text: opening, cut: true } : null
}
