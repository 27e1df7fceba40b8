/** Kinds of features that tell a denial whatever it is about: words, neighbours, meanings, and what stands under a negation. */
const SHARED = 'ubknp'
const NEGATIVE = 'k:not'

/**
 * What a sentence says about whether a claim is denied: its turns of speech, and for this claim whether it negates at all
 * (some claims say "not" by nature), which meanings it negates, and the words with which just this claim is made or denied.
 */
export function denialKeys(keys: readonly string[], claim: string): string[] {
  const negations = keys.filter((key) => key === NEGATIVE).length
  return [
    ...keys.filter((key) => SHARED.includes(key.charAt(0))),
    `q:${claim}`, `q:${claim}|${Math.min(negations, 2)}`,
    ...keys.filter((key) => key.startsWith('n:=')).map((key) => `n:${claim}|${key}`),
    ...keys.filter((key) => key.startsWith('u:') || key.startsWith('k:')).map((key) => `w:${claim}|${key}`),
  ]
}
