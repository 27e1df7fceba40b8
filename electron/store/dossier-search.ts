import type Database from 'better-sqlite3'
import type { Card } from '../../shared/dossier/card.ts'
import { markerOf } from '../../shared/dossier/match-marks.ts'
import type { Found, Marks, SearchQuery, Sort } from '../../shared/dossier/search.ts'
import { wantedIn, type Wanted } from '../../shared/dossier/search-words.ts'
import type { Cards } from './dossier-cards.ts'
import { type Columns, columnsOf } from './dossier-columns.ts'
import { narrow } from './dossier-filters.ts'
import { asQuery, isOneLetter } from './dossier-words.ts'

/** Weights of the searched columns: words said count most, then who said them, then where. */
const RANK = 'bm25(0, 8, 5, 4, 3, 4, 1, 2, 1)'
/** Searches whose matches stay in memory, so that scrolling through a list does not search again. */
const KEPT = 6

/** The search of one pack. */
export interface Search {
  /** Takes any text and never throws for what the text says. */
  find(query: SearchQuery): Found
  /** Positions or sources were added or removed: what is in memory is read anew. */
  changed(): void
}

/** Builds it. Positions, their order and what they are narrowed by are read once, at the first search. */
export function positionSearch(db: Database.Database, packId: string, cards: Pick<Cards, 'byIds'>): Search {
  const ranked = db.prepare<[string], number>(`SELECT rowid FROM position_fts WHERE position_fts MATCH ? AND rank MATCH '${RANK}' ORDER BY rank`).pluck()
  const unranked = db.prepare<[string], number>('SELECT rowid FROM position_fts WHERE position_fts MATCH ?').pluck()
  let columns: Columns | undefined
  const kept = new Map<string, Uint32Array>()

  function matching(match: string, byRank: boolean): Uint32Array {
    const known = kept.get(match)
    const found = known ?? numbersOf((byRank ? ranked : unranked).all(match))
    kept.delete(match)
    kept.set(match, found)
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
    return found
  }
  function numbersOf(rows: readonly number[]): Uint32Array {
    const { ofRow } = (columns ??= columnsOf(db, packId))
    const numbers = new Uint32Array(rows.length)
    let length = 0
    for (const row of rows) if (ofRow[row]! >= 0) numbers[length++] = ofRow[row]!
    return numbers.subarray(0, length)
  }
  /** Positions with these words, in the order that was asked for. */
  function candidates(wanted: readonly Wanted[], match: string | null, sort: Sort | undefined): Uint32Array {
    const { ids, inOrder } = (columns ??= columnsOf(db, packId))
    if (match === null) return inOrder(sort === undefined || sort === 'relevance' ? 'newest' : sort)
    const vague = isOneLetter(wanted)
    const found = matching(match, !vague)
    if ((sort === undefined || sort === 'relevance') && !vague) return found
    const fits = new Uint8Array(ids.length)
    for (const position of found) fits[position] = 1
    return inOrder(sort === undefined || sort === 'relevance' ? 'newest' : sort).filter((position) => fits[position] === 1)
  }

  return {
    find(query) {
      if (query.ids) {
        const named = cards.byIds(query.ids.slice(query.offset, query.offset + query.limit), query.asOf)
        return { total: named.length, cards: named }
      }
      const { wanted, cut } = wantedIn(query.query)
      const all = asQuery(wanted, 'AND')
      const told = { ...(cut && { cut: true as const }) }
      // A text without any word, such as an emoji, was a search for something that is not there; only no text lists everything.
      if (all === null && query.query.trim() !== '') return { total: 0, cards: [], ...told }
      const known = (columns ??= columnsOf(db, packId))
      const exact = candidates(wanted, all, query.sort)
      // No card holds all the words: those that hold some, best first, are of more use than an empty page.
      const someWords = exact.length === 0 && wanted.length > 1
      const { total, page, facets } = narrow(known, someWords ? candidates(wanted, asQuery(wanted, 'OR'), query.sort) : exact, query)
      const found = cards.byIds(page.map((position) => known.ids[position]!), query.asOf)
      return {
        total, cards: found, ...told,
        ...(someWords && total > 0 && { someWords }),
        ...(facets && { facets }),
        ...(query.marks && { marks: marksOf(found, wanted) }),
      }
    },
    changed() {
      columns = undefined
      kept.clear()
    },
  }
}

function marksOf(cards: readonly Card[], wanted: readonly Wanted[]): Record<string, Marks> {
  if (wanted.length === 0) return {}
  const mark = markerOf(wanted)
  return Object.fromEntries(cards.map((card) => [card.position.id, marksIn(card, mark)]))
}

function marksIn({ position, source, displayText }: Card, mark: ReturnType<typeof markerOf>): Marks {
  const texts = { text: displayText, original: position.original_text, figure: position.figure, venue: position.venue, outlet: source.outlet, headline: source.headline, author: source.author }
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => {
    const ranges = text ? mark(text) : []
    return ranges.length > 0 ? [[name, ranges]] : []
  }))
}
