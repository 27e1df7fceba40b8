import type Database from 'better-sqlite3'
import type { Card, PositionDetail } from '../../shared/dossier/card.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import type { PositionLink, Source } from '../../shared/dossier/schema.ts'
import { positionOf, sourceOf, trusted } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'
import { DELETED_OWN } from './own-positions.ts'

/** Positions as cards: with source, claims and the text to show. */
export interface Cards {
  byId: (id: string, asOf?: string) => Card | null
  /** Those that exist, in this order. */
  byIds: (ids: readonly string[], asOf?: string) => Card[]
  all: (asOf?: string) => Card[]
  detail: (id: string, asOf?: string) => PositionDetail | null
  /** Positions or sources were added or removed: what is in memory is read anew. */
  changed: () => void
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

/** Builds the readers of one pack, which stays as it is while they are in use, or they are told. Unknown ids give null or an empty list. */
export function cardReader(db: Database.Database, packId: string): Cards {
  // CROSS JOIN keeps the order: the few that are asked for, then each by its key.
  const some = db.prepare<[string, string], Row>('SELECT p.* FROM json_each(?) j CROSS JOIN positions p ON p.pack_id = ? AND p.id = j.value ORDER BY j.key')
  const every = db.prepare<[string], Row>(`SELECT * FROM positions WHERE pack_id = ? AND id NOT IN (${DELETED_OWN}) ORDER BY rowid`)
  const source = db.prepare<[string, string], Row>('SELECT * FROM sources WHERE pack_id = ? AND id = ?')
  const links = db.prepare<[string, string], PositionLink & { id: string }>(`SELECT l.position_id AS id, l.claim_id AS claim, l.relation, l.basis
    FROM json_each(?) j CROSS JOIN position_claims l ON l.pack_id = ? AND l.position_id = j.value ORDER BY j.key, l.ordinal`)
  const idsWhere = (condition: string): Database.Statement<[object], { id: string }> =>
    db.prepare(`SELECT p.id FROM positions p WHERE p.pack_id = :packId AND ${condition} AND p.id NOT IN (${DELETED_OWN}) ORDER BY p.id`)
  const roots = db.prepare<[string], { id: string; root: string }>(`SELECT id, coalesce(variant_of, id) AS root FROM positions WHERE pack_id = ? AND id NOT IN (${DELETED_OWN}) ORDER BY id`)
  const deleted = db.prepare<[], string>(DELETED_OWN).pluck()
  let deletedIds: ReadonlySet<string> | undefined
  const contradicts = idsWhere('EXISTS (SELECT 1 FROM json_each(p.contradicted_by) WHERE value = :id)')
  const against = idsWhere('EXISTS (SELECT 1 FROM json_each(p.argues_against) WHERE value = :id)')

  /** All printings of the same words, by the first; read once, because looking for those of one position reads all positions. */
  let families: ReadonlyMap<string, readonly { id: string }[]> | undefined
  const familyOf = (root: string) => (families ??= Map.groupBy(roots.all(packId), (row) => row.root)).get(root) ?? []
  const sources = new Map<string, Source>()
  const sourceById = (id: string): Source => {
    const known = sources.get(id)
    if (known) return known
    const row = source.get(packId, id)
    // A foreign key and a trigger stand behind this.
    if (!row) throw new Error(`source ${id} is not in pack ${packId}`)
    const found = sourceOf(row)
    sources.set(id, found)
    return found
  }
  const cardsOf = (rows: readonly Row[], asOf?: string): Card[] => {
    const linked = Map.groupBy(links.all(JSON.stringify(rows.map((row) => row['id'])), packId), ({ id }) => id)
    return rows.map((row) => card(row, (linked.get(String(row['id'])) ?? []).map(({ claim, relation, basis }) => ({ claim, relation, basis })), asOf))
  }
  const card = (row: Row, claims: PositionLink[], asOf?: string): Card => {
    const position = positionOf(row)
    return {
      position,
      source: sourceById(position.source_id),
      furtherSources: (position.further_source_ids ?? []).map(sourceById),
      claims,
      variants: idsOf(familyOf(position.variant_of ?? position.id)).filter((id) => id !== position.id),
      displayText: trusted<string | null>(row['display_text']),
      ...((deletedIds ??= new Set(deleted.all())).has(position.id) && { deleted: true as const }),
      ...(asOf !== undefined && { inPlay: isInPlay(position, asOf) }),
    }
  }
  const byIds = (ids: readonly string[], asOf?: string): Card[] => cardsOf(some.all(JSON.stringify(ids), packId), asOf)
  const byId = (id: string, asOf?: string): Card | null => byIds([id], asOf)[0] ?? null
  let known: readonly Card[] | undefined

  return {
    byId, byIds,
    all(asOf) {
      known ??= cardsOf(every.all(packId))
      return asOf === undefined ? [...known] : known.map((each) => ({ ...each, inPlay: isInPlay(each.position, asOf) }))
    },
    detail(id, asOf) {
      const found = byId(id, asOf)
      if (!found) return null
      const { position } = found
      return {
        card: found,
        variants: byIds(found.variants, asOf),
        contradictedBy: byIds(position.contradicted_by ?? [], asOf),
        contradicts: byIds(idsOf(contradicts.all({ packId, id })), asOf),
        argues: byIds(position.argues_against, asOf),
        arguedAgainstBy: byIds(idsOf(against.all({ packId, id })), asOf),
      }
    },
    changed() {
      families = undefined
      deletedIds = undefined
      known = undefined
      sources.clear()
    },
  }
}
