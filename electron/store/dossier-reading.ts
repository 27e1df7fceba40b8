import type Database from 'better-sqlite3'
import type { ClaimReading } from '../../shared/dossier/card.ts'
import { claimOf } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'
import { asTerm, wordsIn } from './dossier-words.ts'

/** Different words that are looked up; a speech says its claims in its first few hundred words or says them again. */
const MAX_TERMS = 160
/** Words of a text that are looked at, repeated ones included. */
const MAX_SPOKEN = 400
/** One shared word is chance, unless the text is so short that it has no more to share, or the word stands in the claim's short name. */
const decidingWordsNeeded = (words: number): number => (words <= 2 ? 1 : 2)
/** Readings far behind the best one are noise. */
const SHARE_OF_BEST = 0.5

/** Words that say how something is said and not what about; each occurs in some phrasings by accident. */
const EMPTY_WORDS = new Set(`a about after all also always an and any are as at be because been before but by can could did do does don even every everybody everyone everything for from get
  give had has have he hello her here him his how i if in into is isn it its just let like ll make many may me more most must my name never no not nothing now of on once one only
  or other our out over own re s say says she should so some somebody something still such t take than that the their them then there these they thing this those to
  too try until up us ve very want was we well were what when where which while who whole why will with without won would yes yet you your`.split(/\s+/))

/** Neighbouring words as phrases, such as "both sides": worth more than the two of them apart. One of the two must mean something. */
function pairsOf(spoken: readonly string[]): Set<string> {
  const pairs = spoken.slice(1).map((word, at) => [spoken[at] ?? '', word] as const)
  return new Set(pairs.filter((pair) => !pair.every((word) => EMPTY_WORDS.has(word))).map((pair) => asTerm(pair.join(' '))))
}

/**
 * Builds the reading of one pack: which claims does a text make? A plain full-text comparison (BM25) with the claims' texts,
 * explanations and phrasings, best first, with the words that decided; the writer confirms or rejects it. Empty when nothing fits.
 */
export function claimReading(db: Database.Database, packId: string): (text: string, limit: number) => ClaimReading[] {
  const ranked = db.prepare<[object], Row & { score: number }>(`
    SELECT claims.*, -bm25(claim_fts, 0, 0, 3, 3, 1, 2) AS score FROM claim_fts
    JOIN claims ON claims.pack_id = claim_fts.pack_id AND claims.id = claim_fts.id
    WHERE claim_fts MATCH :match AND claims.pack_id = :packId ORDER BY score DESC, claims.ordinal`)
  const withWord = db.prepare<[string, string], { id: string }>('SELECT id FROM claim_fts WHERE claim_fts MATCH ? AND pack_id = ?')
  const idsWith = (match: string) => withWord.all(match, packId).map(({ id }) => id)
  const count = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM claims WHERE pack_id = ?')

  return (text, limit) => {
    const spoken = wordsIn(text.toLowerCase()).slice(0, MAX_SPOKEN)
    const words = [...new Set(spoken)].filter((word) => !EMPTY_WORDS.has(word)).slice(0, MAX_TERMS)
    const total = count.get(packId)?.n ?? 0
    // A word that stands in more than half of the claims, such as "Russia", tells none of them from the others.
    const deciding = words
      .map((word) => ({ word, claims: new Set(idsWith(asTerm(word))), inName: new Set(idsWith(`short : ${asTerm(word)}`)) }))
      .filter(({ claims }) => claims.size > 0 && claims.size <= total / 2)
    if (deciding.length === 0) return []

    const needed = decidingWordsNeeded(words.length)
    const readings = ranked.all({ packId, match: [...deciding.map(({ word }) => asTerm(word)), ...pairsOf(spoken)].join(' OR ') })
      .map(({ score, ...row }) => ({
        claim: claimOf(row),
        score,
        words: deciding.filter(({ claims }) => claims.has(String(row['id']))).toSorted((a, b) => a.claims.size - b.claims.size).map(({ word }) => word),
      }))
      .filter((reading) => reading.words.length >= needed || deciding.some(({ word, inName }) => inName.has(reading.claim.id) && reading.words.includes(word)))
    const best = readings[0]?.score ?? 0
    return readings.filter((reading) => reading.score >= best * SHARE_OF_BEST).slice(0, limit)
  }
}
