import type Database from 'better-sqlite3'
import type { Card, SearchQuery } from '../../shared/dossier/card.ts'
import type { Cards } from './dossier-cards.ts'
import { asTerm, wordsIn } from './dossier-words.ts'

const MAX_WORDS = 12

/**
 * Any text as an FTS5 query: every word must occur (or, with `OR`, some of them), the last one by its beginning while it is being typed.
 * Operators, quotation marks, emoji and the like are no words and drop out. Null when no word is left.
 */
function ftsQuery(text: string, join: ' AND ' | ' OR '): string | null {
  const words = wordsIn(text).slice(0, MAX_WORDS)
  if (words.length === 0) return null
  return `${words.map(asTerm).join(join)}*`
}

const FILTERS = `
  (:figure IS NULL OR p.figure = :figure) AND (:voice IS NULL OR p.voice = :voice) AND (:period IS NULL OR p.period = :period)
  AND (:tier IS NULL OR s.tier = :tier) AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(p.topic_tags) WHERE value = :tag))
  AND (:asOf IS NULL OR (p.period <> 'later' AND (p.last_day <= :asOf OR (p.last_day IS NULL AND p.kind = 'fact'))))
`
const JOINED = 'JOIN sources s ON s.pack_id = p.pack_id AND s.id = p.source_id'

/** Weights of the searched columns: words said count most, then who said them, then where. */
const RANK = 'bm25(position_fts, 0, 8, 5, 4, 3, 4, 1, 2, 1)'

/** Builds the search of one pack. It takes any text and never throws for what the text says. */
export function positionSearch(db: Database.Database, packId: string, cards: Cards): (query: SearchQuery) => { total: number; cards: Card[] } {
  const all = db.prepare<[object], { id: string }>(`SELECT p.id FROM positions p ${JOINED}
    WHERE p.pack_id = :packId AND ${FILTERS} ORDER BY p.last_day IS NULL, p.last_day DESC, p.id`)
  const matching = db.prepare<[object], { id: string }>(`SELECT p.id FROM position_fts
    JOIN positions p ON p.pack_id = position_fts.pack_id AND p.id = position_fts.id ${JOINED}
    WHERE position_fts MATCH :match AND p.pack_id = :packId AND ${FILTERS} ORDER BY ${RANK}, p.last_day DESC, p.id`)

  return ({ query, figure = null, voice = null, period = null, tag = null, tier = null, asOf = null, limit, offset }) => {
    const filters = { packId, figure, voice, period, tag, tier, asOf }
    const match = ftsQuery(query, ' AND ')
    // A text without any word, such as an emoji, was a search for something that is not there; only no text lists everything.
    if (match === null && query.trim() !== '') return { total: 0, cards: [] }
    const exact = match === null ? all.all(filters) : matching.all({ ...filters, match })
    // No card holds all the words: those that hold some, best first, are of more use than an empty page.
    const ids = exact.length > 0 || match === null ? exact : matching.all({ ...filters, match: ftsQuery(query, ' OR ') })
    return { total: ids.length, cards: ids.slice(offset, offset + limit).map(({ id }) => cards.byId(id, asOf ?? undefined)).filter((card) => card !== null) }
  }
}
