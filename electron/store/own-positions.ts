import type { Database } from 'better-sqlite3'
import type { Source } from '../../shared/dossier/schema.ts'
import { OWN_POSITION, OWN_SOURCE, type OwnPositionData, type OwnSourceData } from '../../shared/study/own.ts'
import { periodOf, positionFrom, sourceFrom } from '../../shared/study/own-fields.ts'
import type { OwnList } from '../../shared/study/reading-types.ts'
import type { Kind } from '../../shared/study/shelf.ts'
import { positionRow, sourceRow, type Row } from './dossier-rows.ts'
import { positionSearchRow } from './dossier-words.ts'

/** An own source or statement that the pack's tables do not take, or not whole. */
export type OwnTrouble = OwnList['troubles'][number]

/** Those that were deleted but stay readable where a debate cites them: neither found nor offered. For `NOT IN (…)` in a query over the pack's tables. */
export const DELETED_OWN = `SELECT id FROM study WHERE profile = '' AND kind IN ('${OWN_POSITION.kind}', '${OWN_SOURCE.kind}') AND json_extract(data, '$.deletedAt') IS NOT NULL`

/**
 * Writes the own sources and statements of a pack (`study`, docs/decisions/0019) into its tables anew, so that search, cards and the check of quotations
 * know them; the database's own rules hold them to their voices. What it refuses stays in `study`. Call it in the transaction that changed them.
 */
export function projectOwn(db: Database, packId: string): OwnTrouble[] {
  return db.transaction(() => {
    db.prepare("DELETE FROM position_fts WHERE pack_id = ? AND id GLOB 'Y[0-9]*'").run(packId)
    db.prepare("DELETE FROM position_claims WHERE pack_id = ? AND position_id GLOB 'Y[0-9]*'").run(packId)
    db.prepare("DELETE FROM positions WHERE pack_id = ? AND id GLOB 'Y[0-9]*'").run(packId)
    db.prepare("DELETE FROM sources WHERE pack_id = ? AND id GLOB 'own-*'").run(packId)
    const [sources, positions] = [stored(db, OWN_SOURCE, packId), stored(db, OWN_POSITION, packId)]
    if (sources.length + positions.length === 0) return []
    return [...sources.flatMap(addSource(db, packId)), ...positions.toSorted(firstWordingsFirst).flatMap(addPosition(db, packId))]
  })()
}

/** Sessions, the latest first, whose record names a statement: as a card, a pin, a quotation. */
export function sessionsNaming(db: Database, packId: string): (position: string) => { id: string; createdAt: string }[] {
  const naming = db.prepare<[object], { id: string; createdAt: string }>(`SELECT s.id, s.created_at AS createdAt FROM sessions s WHERE s.pack_id = :packId AND (
    EXISTS (SELECT 1 FROM lines l WHERE l.session_id = s.id AND (l.position_id = :position OR instr(l.data, :named) > 0))
    OR EXISTS (SELECT 1 FROM events e WHERE e.session_id = s.id AND instr(e.payload, :named) > 0)) ORDER BY s.created_at DESC, s.rowid DESC`)
  return (position) => naming.all({ packId, position, named: JSON.stringify(position) })
}

const firstWordingsFirst = (a: Stored<OwnPositionData>, b: Stored<OwnPositionData>) => Number((a.value?.fields.variant_of ?? '') !== '') - Number((b.value?.fields.variant_of ?? '') !== '')

type Stored<T> = { id: string; value: T | null }

function stored<T extends { pack: string }>(db: Database, { kind, schema }: Kind<T>, packId: string): Stored<T>[] {
  const rows = db.prepare<[string], { id: string; data: string }>("SELECT id, data FROM study WHERE profile = '' AND kind = ? ORDER BY id").all(kind)
  return rows.map(({ id, data }) => ({ id, value: schema.safeParse(JSON.parse(data)).data ?? null })).filter(({ value }) => value === null || value.pack === packId)
}

function insertInto(db: Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`).run(row)
}

/** One thing, whole or not at all. */
function attempt(db: Database, id: string, insert: () => OwnTrouble[]): OwnTrouble[] {
  try {
    return db.transaction(insert)()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))) throw error
    return [{ id, what: 'refused', detail: error.message }]
  }
}

const addSource = (db: Database, packId: string) => ({ id, value }: Stored<OwnSourceData>): OwnTrouble[] => {
  if (value === null) return [{ id, what: 'unreadable', detail: '' }]
  return attempt(db, id, () => {
    insertInto(db, 'sources', { pack_id: packId, ...sourceRow(sourceFrom(id, value.fields)) })
    return []
  })
}

function addPosition(db: Database, packId: string): (own: Stored<OwnPositionData>) => OwnTrouble[] {
  const sourceOf = db.prepare<[string, string], Pick<Source, 'outlet' | 'headline' | 'author'>>('SELECT outlet, headline, author FROM sources WHERE pack_id = ? AND id = ?')
  const rootOf = db.prepare<[string, string], { variant_of: string | null }>('SELECT variant_of FROM positions WHERE pack_id = ? AND id = ?')
  const isClaim = db.prepare<[string, string], number>('SELECT 1 FROM claims WHERE pack_id = ? AND id = ?').pluck()
  const lastEarlier = db.prepare<[string], string | null>("SELECT max(last_day) FROM positions WHERE pack_id = ? AND period = 'earlier' AND id NOT GLOB 'Y[0-9]*'").pluck().get(packId) ?? ''
  const lastDebate = db.prepare<[string], string | null>("SELECT max(json_extract(value, '$.date')) FROM packs, json_each(packs.meta, '$.asOfOptions') WHERE packs.id = ?").pluck().get(packId) ?? ''
  return ({ id, value }) => {
    if (value === null) return [{ id, what: 'unreadable', detail: '' }]
    const { fields } = value
    const source = sourceOf.get(packId, fields.source_id)
    if (!source) return [{ id, what: 'no-source', detail: fields.source_id }]
    const first = fields.variant_of === '' ? null : rootOf.get(packId, fields.variant_of)
    const hasFirst = fields.variant_of === '' || first?.variant_of === null
    const links = fields.claims.filter(({ claim }) => isClaim.get(packId, claim) === 1)
    const lost = fields.claims.filter((link) => !links.includes(link))
    return attempt(db, id, () => {
      const position = positionFrom(id, { ...fields, variant_of: hasFirst ? fields.variant_of : '' }, periodOf(fields.date, { lastDebate, lastEarlier }))
      insertInto(db, 'positions', { pack_id: packId, ...positionRow(position) })
      for (const [ordinal, { claim, relation, basis }] of links.entries()) insertInto(db, 'position_claims', { pack_id: packId, position_id: id, claim_id: claim, ordinal, relation, basis })
      if (value.deletedAt === undefined) insertInto(db, 'position_fts', { pack_id: packId, ...positionSearchRow(position, source) })
      return [
        ...lost.map(({ claim }) => ({ id, what: 'no-claim' as const, detail: claim })),
        ...(hasFirst ? [] : [{ id, what: 'no-first-wording' as const, detail: fields.variant_of }]),
      ]
    })
  }
}
