/** A name as CSL-JSON has it: in two parts, or whole where it is no person's or its parts cannot be told. */
export type AuthorName = { family: string; given: string } | { literal: string }

/** Languages in which the family name is written first: which part is which cannot be told from a byline. */
const FAMILY_FIRST = ['hu', 'zh', 'ja', 'ko', 'vi']

/** Words that begin a family name: "van der Bellen", "de Wever". */
const PARTICLES = new Set(['af', 'av', 'da', 'de', 'del', 'della', 'den', 'der', 'di', 'do', 'dos', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von', 'zu'])

/** Words that no person is called, but newsrooms are. */
const NEWSROOM = /\b(?:agenc\w*|agenzia|bureau|desk|editor\w*|press|presse|news(?:desk|room|wire)?|office|redaktion|redazione|rédaction|staff|team|with|avec)\b/iu

/** Spanish family names that as a rule stand first of two. */
const PATRONYMIC = /(?:[eé]z|^d[ií]az|^ru[ií]z|^mu[nñ]oz)$/iu

/** A word of a person's name: "Gwyn", "Jean-Pierre", "O’Brien", "J." */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u

/**
 * A byline → the names in it, in its order: "Mared Gwyn Jones, Aida Sanchez Alonso" → two persons. Null or empty → none.
 * Whatever is not plainly a person's name in two parts stays whole, rather than be split wrongly.
 */
export function authorNames(byline: string | null, language: string): AuthorName[] {
  const familyFirst = FAMILY_FIRST.includes(language.slice(0, 2))
  return (byline ?? '').split(/\s*[,;&]\s*|\s+(?:and|et|und)\s+/u)
    .map((part) => part.replace(/^(?:by|par|rédigé par|édité par)\s+/iu, '').trim())
    .filter((part) => part !== '')
    .map((name) => (familyFirst ? null : person(name)) ?? { literal: name })
}

function person(name: string): AuthorName | null {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5 || NEWSROOM.test(name)) return null
  if (!words.every((word) => PARTICLES.has(word) || NAME_WORD.test(word))) return null
  const family = familyBegins(words)
  return family === 0 ? null : { family: words.slice(family).join(' '), given: words.slice(0, family).join(' ') }
}

/** At the first particle; one word before the last, where that is a Spanish patronymic ("Sanchez Alonso"); else at the last word. */
function familyBegins(words: readonly string[]): number {
  const particle = words.findIndex((word) => PARTICLES.has(word))
  if (particle !== -1) return particle
  const last = words.length - 1
  return last > 1 && PATRONYMIC.test(words[last - 1] ?? '') ? last - 1 : last
}
