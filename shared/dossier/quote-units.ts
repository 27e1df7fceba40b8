import type { Token } from './quote-tokens.ts'

/** A word as people count them, "can't" and "l'Europe" whole: its key, and its tokens from `from` to before `to`. */
export interface Unit { key: string; from: number; to: number }

/** The words of a text as people count them; punctuation and omissions are none. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = []
  let joined = false
  for (const [at, { kind, key }] of tokens.entries()) {
    const last = units.at(-1)
    if (kind === 'joint' && last?.to === at) {
      last.key += key
      last.to = at + 1
      joined = true
    } else if (kind === 'word' && joined && last?.to === at) {
      last.key += key
      last.to = at + 1
      joined = false
    } else if (kind === 'word') units.push({ key, from: at, to: at + 1 })
  }
  return units
}
