import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Pack } from '../../shared/dossier/schema.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import { readPackHeader, type PackHeader } from '../content/pack-header.ts'
import { claimRow, positionRow, sourceRow } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'
import { positionSearchRow } from './dossier-words.ts'
import { projectOwn } from './own-positions.ts'

/** The fingerprint of a pack: sha256 over its canonical JSON, the same on every machine. */
export const packHash = (pack: Pack): string => createHash('sha256').update(canonicalJson(pack)).digest('hex')

/** Raised when the search looks up something else (`positionSearchRow`), or more of the pack is kept: a database from before then imports its pack again. */
const INDEX = 'i4'

/** By what a stored pack is known to be the one of a folder, besides its version. */
export const storedSizes = ({ sizes }: PackHeader): string => `${sizes} ${INDEX}`

/** The pack's tables, those first that point to others. */
const TABLES = ['position_fts', 'claim_fts', 'motions', 'seats', 'concessions', 'supports', 'attacks', 'position_claims',
  'claim_questions', 'claims', 'scheme_questions', 'positions', 'sources'] as const

/**
 * Writes a checked pack in one transaction and replaces the rows of its older version; sessions keep their own copies of the texts
 * they used, and what people added at this machine is put beside the new version again. In: `now` as ISO time, `sizes` as in the pack's header (empty: `ensurePack` will import again). Out: the content hash.
 * Errors: `pack-broken` if the database refuses a row; other failures of SQLite are thrown. The database is then unchanged.
 */
export function importPack(db: Database.Database, pack: Pack, now: string, sizes = ''): Result<{ hash: string }, 'pack-broken'> {
  const hash = packHash(pack)
  try {
    db.transaction(() => replace(db, pack, { hash, now, sizes })).immediate()
    return ok({ hash })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))) throw error
    return refuse('pack-broken', `The pack ${pack.meta.id} ${pack.meta.version} breaks a rule of the database: ${error.message}. Nothing was imported. Correct the pack and start again.`)
  }
}

/**
 * Makes sure that the database holds the pack of this folder (`content/<pack>`, where `pack.json` lies). The cheap way, taken at every start: version and file sizes are
 * compared and nothing is parsed. Only where they differ is the pack loaded (with zod, which is why it is a late import) and
 * imported. Errors: `pack-broken`; the database is then unchanged.
 */
export async function ensurePack(db: Database.Database, packDir: string, now: string): Promise<Result<{ packId: string; version: string; imported: boolean }, 'pack-broken'>> {
  const header = readPackHeader(packDir)
  if (!header.ok) return header
  const { id: packId, version } = header.value
  const sizes = storedSizes(header.value)
  const stored = db.prepare<[string], { version: string; sizes: string }>('SELECT version, sizes FROM packs WHERE id = ?').get(packId)
  if (stored?.version === version && stored.sizes === sizes) return ok({ packId, version, imported: false })

  const { loadPack } = await import('../content/load-pack.ts')
  const pack = loadPack(packDir)
  if (!pack.ok) return pack
  const done = importPack(db, pack.value, now, sizes)
  return done.ok ? ok({ packId, version, imported: true }) : done
}

/** What the editors say of a position's links to claims, by position; kept beside what the pack says of itself. */
const linkNotes = ({ position_claims: all }: Pack['links']): Record<string, string> => Object.fromEntries(Object.entries(all).flatMap(([id, { note }]) => (note === undefined ? [] : [[id, note]])))

function replace(db: Database.Database, pack: Pack, { hash, now, sizes }: { hash: string; now: string; sizes: string }): void {
  const { meta, sources, positions, claims, links, questions, seats, motions } = pack
  for (const table of TABLES) db.prepare(`DELETE FROM ${table} WHERE pack_id = ?`).run(meta.id)
  db.prepare(`INSERT INTO packs (id, version, content_hash, sizes, title, imported_at, meta)
    VALUES (:id, :version, :hash, :sizes, :title, :now, :meta)
    ON CONFLICT (id) DO UPDATE SET version = :version, content_hash = :hash, sizes = :sizes, title = :title, imported_at = :now, meta = :meta`)
    .run({ id: meta.id, version: meta.version, hash, sizes, title: meta.title, now, meta: JSON.stringify({ ...meta, linkNotes: linkNotes(links) }) })

  const insert = (table: (typeof TABLES)[number], rows: readonly Row[]): void => {
    const columns = Object.keys({ pack_id: '', ...rows[0] })
    const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`)
    for (const row of rows) statement.run({ pack_id: meta.id, ...row })
  }
  insert('sources', sources.map(sourceRow))
  insert('positions', positions.map(positionRow))
  insert('scheme_questions', questions.schemes.map((entry) => ({ ...entry, questions: JSON.stringify(entry.questions) })))
  insert('claims', claims.map(claimRow))
  insert('claim_questions', questions.claims.map((entry) => ({ claim_id: entry.claim, questions: JSON.stringify(entry.questions) })))
  insert('position_claims', Object.entries(links.position_claims).flatMap(([position_id, entry]) =>
    entry.links.map(({ claim, relation, basis }, ordinal) => ({ position_id, claim_id: claim, ordinal, relation, basis }))))
  insert('attacks', links.attacks.map(({ from, to, kind, why }, ordinal) => ({ ordinal, from_claim: from, to_claim: to, kind, why })))
  insert('supports', links.supports.map(({ from, to, why }, ordinal) => ({ ordinal, from_claim: from, to_claim: to, why })))
  insert('concessions', links.concessions.map(({ claim, concession }) => ({ claim_id: claim, concession })))
  insert('seats', seats.map((seat, ordinal) => ({ seat: seat.seat, ordinal, figure: seat.figure, brief: seat.brief, body: JSON.stringify(seat) })))
  insert('motions', motions.map((motion, ordinal) => (
    { id: motion.id, ordinal, title: motion.title, text: motion.text, proposer: motion.proposer, body: JSON.stringify(motion) })))

  const byId = new Map(sources.map((source) => [source.id, source]))
  insert('position_fts', positions.map((position) => positionSearchRow(position, byId.get(position.source_id))))
  insert('claim_fts', claims.map(({ id, text, short, explanation, phrasings }) => ({ id, text, short, explanation, phrasings: phrasings.join('\n') })))
  projectOwn(db, meta.id)
}
