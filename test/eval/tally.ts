import type { ReadText } from '../../shared/argument/match.ts'

/** One text of the evaluation set; without claims it makes none. */
export interface EvaluationText { id: string; text: string; claims: { claim: string; relation: 'asserts' | 'denies' }[]; language: string; kind: string }

/** How a reader did on some texts. Shares are of the texts that make a claim, or that make none; `relation` of the claims found. */
export interface Tally { texts: number; first: number; three: number; relation: number; falseNone: number; none: number; noneTexts: number; several: number }

/** Reads every text. First: the best reading is a claim that the text makes; among three: one of the best three is. */
export function tally(texts: readonly EvaluationText[], read: (text: string) => ReadText): Tally {
  const count = { first: 0, three: 0, falseNone: 0, none: 0, found: 0, relation: 0, several: 0, inSeveral: 0 }
  const making = texts.filter(({ claims }) => claims.length > 0)
  const silent = texts.filter(({ claims }) => claims.length === 0)
  for (const { text, claims } of making) {
    const reading = read(text)
    const made = new Map(claims.map(({ claim, relation }) => [claim, relation]))
    const best = reading.claims.slice(0, 3)
    if (reading.none) count.falseNone++
    if (made.has(best[0]?.id ?? '')) count.first++
    if (best.some(({ id }) => made.has(id))) count.three++
    for (const { id, relation } of best) {
      if (!made.has(id)) continue
      count.found++
      if (made.get(id) === relation) count.relation++
    }
    if (claims.length > 1) {
      count.inSeveral += claims.length
      count.several += reading.claims.filter(({ id }) => made.has(id)).length
    }
  }
  for (const { text } of silent) if (read(text).none) count.none++
  return {
    texts: making.length, noneTexts: silent.length,
    first: share(count.first, making.length), three: share(count.three, making.length), falseNone: share(count.falseNone, making.length),
    none: share(count.none, silent.length), relation: share(count.relation, count.found), several: share(count.several, count.inSeveral),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)
