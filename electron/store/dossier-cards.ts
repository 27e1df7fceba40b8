import type Database from 'better-sqlite3'
import type { Card, PositionDetail } from '../../shared/dossier/card.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import type { PositionLink, Source } from '../../shared/dossier/schema.ts'
import { positionOf, sourceOf, trusted } from './dossier-rows.ts'
import type { Row } from './dossier-rows.ts'

/** Positions as cards: with source, claims and the text to show. */
export interface Cards {
  byId: (id: string, asOf?: string) => Card | null
  all: (asOf?: string) => Card[]
  detail: (id: string, asOf?: string) => PositionDetail | null
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

/** Builds the readers of one pack, which stays as it is while they are in use. Unknown ids give null or an empty list. */
export function cardReader(db: Database.Database, packId: string): Cards {
  const one = db.prepare<[string, string], Row>('SELECT * FROM positions WHERE pack_id = ? AND id = ?')
  const every = db.prepare<[string], Row>('SELECT * FROM positions WHERE pack_id = ? ORDER BY rowid')
  const source = db.prepare<[string, string], Row>('SELECT * FROM sources WHERE pack_id = ? AND id = ?')
  const links = db.prepare<[string, string], PositionLink>(
    'SELECT claim_id AS claim, relation, basis FROM position_claims WHERE pack_id = ? AND position_id = ? ORDER BY ordinal')
  const idsWhere = (condition: string): Database.Statement<[object], { id: string }> =>
    db.prepare(`SELECT p.id FROM positions p WHERE p.pack_id = :packId AND ${condition} ORDER BY p.id`)
  const roots = db.prepare<[string], { id: string; root: string }>('SELECT id, coalesce(variant_of, id) AS root FROM positions WHERE pack_id = ? ORDER BY id')
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
  const card = (row: Row, asOf?: string): Card => {
    const position = positionOf(row)
    return {
      position,
      source: sourceById(position.source_id),
      furtherSources: (position.further_source_ids ?? []).map(sourceById),
      claims: links.all(packId, position.id),
      variants: idsOf(familyOf(position.variant_of ?? position.id)).filter((id) => id !== position.id),
      displayText: trusted<string | null>(row['display_text']),
      ...(asOf !== undefined && { inPlay: isInPlay(position, asOf) }),
    }
  }
  const byId = (id: string, asOf?: string): Card | null => {
    const row = one.get(packId, id)
    return row ? card(row, asOf) : null
  }
  const byIds = (ids: readonly string[], asOf?: string): Card[] => ids.map((id) => byId(id, asOf)).filter((found) => found !== null)
  let known: readonly Card[] | undefined

  return {
    byId,
    all(asOf) {
      known ??= every.all(packId).map((row) => card(row))
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
  }
}
