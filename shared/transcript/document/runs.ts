import { plainText } from '../plain-text.ts'
import type { Say } from '../words/say.ts'
import type { Run } from './blocks.ts'

/** Builders of runs; what every part of a document needs. */

export const plain = (text: string): Run => ({ text })
export const strong = (text: string): Run => ({ text, look: 'strong' })
export const quiet = (text: string): Run => ({ text, look: 'quiet' })
/** Somebody's own words. */
export const own = (text: string): Run => ({ text: plainText(text).trim(), own: true })

/** Words of the pack, which is written in English. */
export const ofPack = (text: string, { lang }: Say): Run => (lang === 'en' ? { text } : { text, lang: 'en' })

/** A BCP 47 language where the pack names one, as a property of a run. */
export const inLanguage = (language: string | null): Pick<Run, 'lang'> => (language && /^[a-z]{2,3}$/.test(language) ? { lang: language } : NO_LANGUAGE)
const NO_LANGUAGE = {}

/** "line 5" or "lines 5, 9" (or another message before one and before several), each number a link; `shown` says which lines are in this transcript. */
export function lineRuns(seqs: readonly number[], say: Say, shown: ReadonlySet<number>, one = 'line', more = 'lines'): Run[] {
  if (seqs.length === 0) return []
  const runs = [plain(`${say.t(seqs.length === 1 ? one : more)} `)]
  for (const [index, seq] of seqs.entries()) {
    if (index > 0) runs.push(plain(', '))
    runs.push(shown.has(seq) ? { text: String(seq), line: seq } : { text: String(seq) })
  }
  return runs
}

/** Note marks, one after the other. */
export const noteRuns = (notes: readonly number[]): Run[] => notes.flatMap((note, index): Run[] => [...(index > 0 ? [plain(' ')] : []), { text: String(note), note }])

/** Lists of runs with the same separator between them; empty ones are left out. */
export function joinedRuns(parts: readonly (readonly Run[])[], by: string): Run[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [plain(by), ...part] : [...part]))
}
