import Database from 'better-sqlite3'
import type { Claim } from '../../shared/dossier/schema.ts'

/** Reads a text into ids of claims, best first. */
export type Reader = (text: string) => string[]

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

type Column = 'text' | 'short' | 'explanation' | 'phrasings'

/** Full text: SQLite FTS5 with BM25 over some texts of the claims; any of a text's words will do. */
export function fullText(claims: readonly Claim[], columns: readonly Column[], tokenizer: string): Reader & { close: () => void } {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE claim USING fts5(id UNINDEXED, ${columns.join(', ')}, tokenize = '${tokenizer}')`)
  const insert = db.prepare(`INSERT INTO claim VALUES (?, ${columns.map(() => '?').join(', ')})`)
  for (const claim of claims) insert.run(claim.id, ...columns.map((column) => (column === 'phrasings' ? claim.phrasings.join('\n') : claim[column])))
  const ranked = db.prepare<[string], { id: string }>('SELECT id FROM claim WHERE claim MATCH ? ORDER BY bm25(claim)')
  const read = (text: string) => {
    const match = [...new Set(wordsOf(text))].map((word) => `"${word}"`).join(' OR ')
    return match === '' ? [] : ranked.all(match).map(({ id }) => id)
  }
  return Object.assign(read, { close: () => void db.close() })
}

/** Bag of words: the claim with the phrasing that has most words in common with the text (cosine of the word counts). */
export function bagOfWords(claims: readonly Claim[]): Reader {
  const bags = claims.flatMap(({ id, phrasings }) => phrasings.map((phrasing) => ({ id, bag: bagOf(phrasing) })))
  return (text) => {
    const spoken = bagOf(text)
    const best = new Map<string, number>()
    for (const { id, bag } of bags) best.set(id, Math.max(best.get(id) ?? 0, cosine(spoken, bag)))
    return [...best].filter(([, score]) => score > 0).toSorted((a, b) => b[1] - a[1]).map(([id]) => id)
  }
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [word, count] of a) shared += count * (b.get(word) ?? 0)
  const length = (bag: ReadonlyMap<string, number>) => Math.sqrt([...bag.values()].reduce((sum, count) => sum + count * count, 0))
  return shared === 0 ? 0 : shared / (length(a) * length(b))
}
