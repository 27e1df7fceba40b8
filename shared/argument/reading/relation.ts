/** Kinds of features that tell a denial whatever it is about: words, neighbours, and what words mean. */
const SHARED = 'ubk'
/** Kinds that tell it for one claim, since some claims say "not" by nature. */
const OF_THE_CLAIM = 'k'

/** What a sentence says about whether a claim is denied: its turns of speech, and what it means for this claim. */
export function denialKeys(keys: readonly string[], claim: string): string[] {
  const kinds = (of: string) => keys.filter((key) => of.includes(key.charAt(0)))
  return [...kinds(SHARED), ...kinds(OF_THE_CLAIM).map((key) => `${claim}|${key}`)]
}
