import { alignWords } from './align-words.ts'
import { pairKey, type QuoteIndex, type RecordedText } from './quote-index.ts'
import type { Token } from './quote-tokens.ts'

/** A recorded text that a quotation resembles: how much (up to 1), and the tokens `from` to before `to` that it renders. */
export interface NearMatch { text: RecordedText; likeness: number; from: number; to: number }

/** From here on it is an altered quotation, below it a text of the writer's own; see "How near is altered" in docs/formats.md. */
const ALIKE = 0.5
/** A run of so many equal words is no chance, whatever stands around it. */
const LONG_RUN = 8
/** Only so many recorded texts are compared in full: those that share most pairs of words. */
const CANDIDATES = 12

/** The recorded texts that a quotation resembles, best first; none if it is somebody's own text. */
export function nearMatches(tokens: readonly Token[], index: QuoteIndex): NearMatch[] {
  const words = tokens.flatMap(({ kind, key }) => (kind === 'word' ? [key] : []))
  const total = words.reduce((sum, word) => sum + index.weight(word), 0)
  return candidates(words, index).flatMap((text) => {
    const { score, from, to, run } = alignWords(words, text.words, index.weight)
    const likeness = score / total
    return likeness < ALIKE && run < LONG_RUN ? [] : [{ text, likeness, from: text.at[from] ?? 0, to: (text.at[to] ?? 0) + 1 }]
  }).toSorted((a, b) => b.likeness - a.likeness)
}

function candidates(words: readonly string[], { texts, byPair }: QuoteIndex): RecordedText[] {
  const shared = new Map<number, number>()
  for (let at = 0; at + 1 < words.length; at += 1) {
    for (const text of byPair.get(pairKey(words[at] ?? '', words[at + 1] ?? '')) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1)
  }
  return [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, CANDIDATES).flatMap(([number]) => texts[number] ?? [])
}
