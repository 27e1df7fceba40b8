import type Database from 'better-sqlite3'
import { firstPossibleDay, lastPossibleDay } from '../../shared/dossier/in-play.ts'
import { markerOf } from '../../shared/dossier/match-marks.ts'
import type { Source } from '../../shared/dossier/schema.ts'
import type { FoundSource } from '../../shared/dossier/search.ts'
import { indexed, wantedIn } from '../../shared/dossier/search-words.ts'
import { sourceOf } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'
import { asQuery } from './dossier-words.ts'
import { DELETED_OWN } from './own-positions.ts'

export interface SourceQuery {
  query: string
  tier?: string | readonly string[] | undefined
  language?: string | readonly string[] | undefined
  from?: string | undefined
  to?: string | undefined
  limit: number
  offset: number
}

export interface SourceSearch {
  find(query: SourceQuery): { total: number; sources: FoundSource[]; cut?: true }
  changed(): void
}

/** The search of a pack's sources by outlet, headline, author, note and address; never throws for what the text says. Its index lives in memory, from the first search on. */
export function sourceSearch(db: Database.Database, packId: string): SourceSearch {
  const every = db.prepare<[string], Row>(`SELECT * FROM sources WHERE pack_id = ? AND id NOT IN (${DELETED_OWN}) ORDER BY date IS NULL, date DESC, id`)
  const counts = db.prepare<[string, string], { id: string; n: number }>(`SELECT id, count(*) AS n FROM (SELECT source_id AS id FROM positions WHERE pack_id = ?
    UNION ALL SELECT value FROM positions p, json_each(p.further_source_ids) WHERE p.pack_id = ?) GROUP BY id`)
  let known: { sources: Map<string, Source>; entries: Map<string, number> } | undefined

  function read() {
    if (known) return known
    const sources = new Map(every.all(packId).map((row) => [String(row['id']), sourceOf(row)]))
    db.exec(`DROP TABLE IF EXISTS temp.source_fts;
      CREATE VIRTUAL TABLE temp.source_fts USING fts5(id UNINDEXED, outlet, headline, author, note, address, tokenize = 'porter unicode61 remove_diacritics 2')`)
    const insert = db.prepare('INSERT INTO temp.source_fts (id, outlet, headline, author, note, address) VALUES (?, ?, ?, ?, ?, ?)')
    for (const { id, outlet, headline, author, note, url } of sources.values()) insert.run(id, text(outlet), text(headline), text(author), text(note), URL.parse(url)?.hostname ?? url)
    known = { sources, entries: new Map(counts.all(packId, packId).map(({ id, n }) => [id, n])) }
    return known
  }
  const matching = (match: string): string[] =>
    db.prepare<[string], string>("SELECT id FROM temp.source_fts WHERE source_fts MATCH ? AND rank MATCH 'bm25(0, 4, 3, 3, 1, 2)' ORDER BY rank").pluck().all(match)

  return {
    find({ query, limit, offset, ...filters }) {
      const { wanted, cut } = wantedIn(query)
      const match = asQuery(wanted, 'AND')
      const { sources, entries } = read()
      const candidates = match === null ? (query.trim() === '' ? [...sources.values()] : []) : matching(match).flatMap((id) => sources.get(id) ?? [])
      const found = candidates.filter((source) => fits(source, filters))
      const mark = markerOf(wanted)
      return { total: found.length, sources: found.slice(offset, offset + limit).map((source) => ({ source, entries: entries.get(source.id) ?? 0, marks: marksIn(source, mark) })), ...(cut && { cut }) }
    },
    changed: () => { known = undefined },
  }
}

const text = (value: string | null | undefined): string | null => (value ? indexed(value) : null)
const asked = (values: string | readonly string[] | undefined, has: readonly string[]): boolean =>
  values === undefined || values.length === 0 || [values].flat().some((value) => has.includes(value))

function fits({ tier, language, date }: Source, { tier: tiers, language: languages, from, to }: Omit<SourceQuery, 'query' | 'limit' | 'offset'>): boolean {
  const last = lastPossibleDay({ date })
  const inTime = (from === undefined && to === undefined) || (last !== null && (from === undefined || last >= firstPossibleDay(from)) && (to === undefined || last <= (lastPossibleDay({ date: to }) ?? '')))
  return asked(tiers, [tier]) && asked(languages, language.split('/')) && inTime
}

function marksIn({ outlet, headline, author }: Source, mark: ReturnType<typeof markerOf>): FoundSource['marks'] {
  return Object.fromEntries(Object.entries({ outlet, headline, author }).flatMap(([name, text]) => {
    const ranges = text ? mark(text) : []
    return ranges.length > 0 ? [[name, ranges]] : []
  }))
}
