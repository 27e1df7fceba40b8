import type Database from 'better-sqlite3'
import { isOwnPosition } from '../../shared/dossier/own.ts'
import type { Facet } from '../../shared/dossier/search.ts'
import { PERIODS, TIERS } from '../../shared/dossier/schema.ts'
import { fromJson } from './dossier-rows.ts'
import { DELETED_OWN } from './own-positions.ts'

/** Values of one kind for all positions: `starts[p]` to `starts[p + 1]` are the places of position `p` in `codes`, numbers of `names`. */
export interface Column { names: string[]; codeOf: Map<string, number>; starts: Uint32Array; codes: Uint32Array }

/**
 * What lists are narrowed and sorted by, for all positions of a pack, in memory: a hundred thousand are a few megabytes, and to go through
 * them takes a few milliseconds where the tables take hundreds. Positions are numbered in the order of the pack.
 */
export interface Columns {
  ids: string[]
  facets: Record<Facet, Column>
  tags: Column
  sources: Column
  /** `20260129`, the last possible day; 0 where there is none. */
  lastDay: Int32Array
  timeless: Uint8Array
  later: Uint8Array
  /** The number of a position by its row in the full-text index; -1 for one of another pack. */
  ofRow: Int32Array
  /** All positions in an order, made when it is first asked for. */
  inOrder(sort: 'period' | 'newest' | 'oldest' | 'figure' | 'grade'): Uint32Array
}

interface Read {
  id: string; figure: string; kind: string; voice: string; tier: string; period: string; source_id: string; tags: string; further: string | null
  language: string; last_day: string | null
}

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

/** Reads the columns of one pack. */
export function columnsOf(db: Database.Database, packId: string): Columns {
  const rows = db.prepare<[string], Read>(`SELECT p.id, p.figure, p.kind, p.voice, s.tier, p.period, p.source_id, p.topic_tags AS tags, p.further_source_ids AS further, p.last_day,
    coalesce(p.original_language, CASE p.voice WHEN 'quote' THEN p.language ELSE s.language END) AS language
    FROM positions p JOIN sources s ON s.pack_id = p.pack_id AND s.id = p.source_id WHERE p.pack_id = ? AND p.id NOT IN (${DELETED_OWN}) ORDER BY p.rowid`).all(packId)
  const links = Map.groupBy(db.prepare<[string], { id: string; claim: string; relation: string; side: string }>(`SELECT l.position_id AS id, l.claim_id AS claim, l.relation, c.side
    FROM position_claims l JOIN claims c ON c.pack_id = l.pack_id AND c.id = l.claim_id WHERE l.pack_id = ? ORDER BY l.position_id, l.ordinal`).all(packId), ({ id }) => id)
  const linksOf = (id: string) => links.get(id) ?? []
  const one = (field: 'figure' | 'kind' | 'voice' | 'tier' | 'period') => column(rows, (row) => row[field])
  const facets: Record<Facet, Column> = {
    figure: one('figure'), kind: one('kind'), voice: one('voice'), tier: one('tier'), period: one('period'),
    claim: column(rows, ({ id }) => linksOf(id).flatMap(({ claim, relation }) => [claim, `${claim}:${relation}`])),
    language: column(rows, ({ language }) => (language.includes('/') ? language.split('/') : language)),
    side: column(rows, ({ id }) => linksOf(id).flatMap(({ side, relation }) => (relation === 'supports' ? [side] : []))),
    own: column(rows, ({ id }) => (isOwnPosition(id) ? 'own' : 'pack')),
  }
  const lastDay = Int32Array.from(rows, (row) => (row.last_day === null ? 0 : dayNumber(row.last_day)))
  const ids = rows.map(({ id }) => id)
  const orders = new Map<string, Uint32Array>()
  return {
    ids, facets, lastDay,
    tags: column(rows, ({ tags }) => fromJson<string[]>(tags)),
    sources: column(rows, ({ source_id: first, further }) => (further === null ? first : [first, ...fromJson<string[]>(further)])),
    timeless: Uint8Array.from(rows, ({ kind, last_day: last }) => Number(kind === 'fact' && last === null)),
    later: Uint8Array.from(rows, ({ period }) => Number(period === 'later')),
    ofRow: rowsOf(db, packId, ids),
    inOrder(sort) {
      const known = orders.get(sort)
      if (known) return known
      const made = Uint32Array.from(ids.keys()).toSorted(orderOf(sort, { ids, facets, lastDay }))
      orders.set(sort, made)
      return made
    },
  }
}

function column(rows: readonly Read[], valuesOf: (row: Read) => readonly string[] | string): Column {
  const codeOf = new Map<string, number>()
  const starts = new Uint32Array(rows.length + 1)
  const codes: number[] = []
  const add = (value: string): void => {
    let code = codeOf.get(value)
    if (code === undefined) codeOf.set(value, code = codeOf.size)
    codes.push(code)
  }
  for (let at = 0; at < rows.length; at++) {
    const values = valuesOf(rows[at]!)
    if (typeof values === 'string') add(values)
    else for (const value of values.length > 1 ? new Set(values) : values) add(value)
    starts[at + 1] = codes.length
  }
  return { names: [...codeOf.keys()], codeOf, starts, codes: Uint32Array.from(codes) }
}

/** The index numbers its rows itself; which belongs to which position only it can say. */
function rowsOf(db: Database.Database, packId: string, ids: readonly string[]): Int32Array {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const rows = db.prepare<[string], [number, string]>('SELECT rowid, id FROM position_fts WHERE pack_id = ?').raw().all(packId)
  const ofRow = new Int32Array(rows.reduce((most, [row]) => Math.max(most, row), 0) + 1).fill(-1)
  for (const [row, id] of rows) ofRow[row] = numbers.get(id) ?? -1
  return ofRow
}

type Compare = (a: number, b: number) => number

function orderOf(sort: Parameters<Columns['inOrder']>[0], { ids, facets, lastDay }: Pick<Columns, 'ids' | 'facets' | 'lastDay'>): Compare {
  const byId: Compare = (a, b) => (ids[a]! < ids[b]! ? -1 : 1)
  const newest: Compare = (a, b) => lastDay[b]! - lastDay[a]! || byId(a, b)
  const ranked = (facet: Facet, order: readonly string[]): Compare => {
    const { names, codes } = facets[facet] // one value each, so that codes are in the order of positions
    const rank = Int32Array.from(names, (name) => order.indexOf(name))
    return (a, b) => rank[codes[a]!]! - rank[codes[b]!]!
  }
  switch (sort) {
    case 'newest': return newest
    case 'oldest': return (a, b) => (lastDay[a] || Infinity) - (lastDay[b] || Infinity) || byId(a, b)
    case 'period': return then(ranked('period', ['core', ...PERIODS.filter((period) => period !== 'core')]), newest)
    case 'figure': return then(ranked('figure', facets.figure.names.toSorted((a, b) => a.localeCompare(b))), newest)
    case 'grade': return then(ranked('tier', TIERS), newest)
  }
}

const then = (first: Compare, second: Compare): Compare => (a, b) => first(a, b) || second(a, b)
