import type Database from 'better-sqlite3'
import type { Card, ClaimDetail, ClaimReading, PackSummary, PositionDetail } from '../../shared/dossier/card.ts'
import { sayableOn } from '../../shared/dossier/dated-text.ts'
import type { Sayable } from '../../shared/dossier/dated-text.ts'
import type { Attack, Claim, Motion, PackMeta, Position, Seat, Support } from '../../shared/dossier/schema.ts'
import type { Found, SearchQuery } from '../../shared/dossier/search.ts'
import { cardReader } from './dossier-cards.ts'
import { claimReader } from './dossier-claims.ts'
import { claimReading } from './dossier-reading.ts'
import { fromJson } from './dossier-rows.ts'
import { positionSearch } from './dossier-search.ts'
import { sourceSearch, type SourceSearch } from './source-search.ts'

/** Read access to one imported pack. `asOf` marks each card with whether it is in play on that day. */
export interface Dossier {
  packSummary: () => PackSummary
  /** What the pack says of itself: title, dates, notices, figures, glossary. */
  meta: () => PackMeta
  searchPositions: (query: SearchQuery) => Found
  searchSources: SourceSearch['find']
  /** One card as such; null if the id is unknown. */
  card: (id: string, asOf?: string) => Card | null
  /** One card with its variants and what it argues with; null if the id is unknown. */
  position: (id: string, asOf?: string) => PositionDetail | null
  /** All cards in the order of the pack. */
  allPositions: (asOf?: string) => Card[]
  /** All positions by id, as the functions of `shared/dossier` take them. Read once. */
  positionsById: () => ReadonlyMap<string, Position>
  /** What the editors' texts may say on a day; built once per day. */
  sayable: (asOf: string) => Sayable
  claims: () => Claim[]
  /** One claim with its questions; with a day, without the sentences and questions that tell of later events. */
  claim: (id: string, asOf?: string) => ClaimDetail | null
  attacks: () => Attack[]
  supports: () => Support[]
  seats: () => Seat[]
  seat: (id: string) => Seat | null
  motions: () => Motion[]
  /** Which claims a student's text seems to make, best first; empty when nothing fits. */
  readClaims: (text: string, limit: number) => ClaimReading[]
  /** Positions or sources were added to the pack's tables, or removed: what was read of them is read anew. */
  changed: () => void
}

const sum = (counted: Record<string, number>): number => Object.values(counted).reduce((a, b) => a + b, 0)

/** Opens one pack for reading. In: a migrated database and the id of an imported pack. Throws if the pack is not there. */
export function openDossier(db: Database.Database, packId: string): Dossier {
  const header = db.prepare<[string], { version: string; content_hash: string; title: string; meta: string }>(
    'SELECT version, content_hash, title, meta FROM packs WHERE id = ?')
  const bodies = (table: 'seats' | 'motions'): Database.Statement<[string], { body: string }> =>
    db.prepare(`SELECT body FROM ${table} WHERE pack_id = ? ORDER BY ordinal`)
  const allSeats = bodies('seats')
  const allMotions = bodies('motions')
  const oneSeat = db.prepare<[string, string], { body: string }>('SELECT body FROM seats WHERE pack_id = ? AND seat = ?')
  // What was added at this machine is none of the pack's.
  const of = { positions: " AND id NOT GLOB 'Y[0-9]*'", sources: " AND id NOT GLOB 'own-*'", claims: '', motions: '' }
  const countBy = (column: string, table: keyof typeof of): Database.Statement<[string], { name: string; n: number }> =>
    db.prepare(`SELECT ${column} AS name, count(*) AS n FROM ${table} WHERE pack_id = ?${of[table]} GROUP BY ${column} ORDER BY ${column}`)
  const counts = {
    kind: countBy('kind', 'positions'), voice: countBy('voice', 'positions'), figure: countBy('figure', 'positions'),
    tier: countBy('tier', 'sources'), claims: countBy('pack_id', 'claims'), motions: countBy('pack_id', 'motions'),
  }
  const playable = db.prepare<[string], { name: string; n: number }>(
    'SELECT figure AS name, count(*) AS n FROM positions WHERE pack_id = ? AND playable = 1 GROUP BY figure')
  const cards = cardReader(db, packId)
  const search = positionSearch(db, packId, cards)
  const sources = sourceSearch(db, packId)
  const claims = claimReader(db, packId)

  const pack = () => {
    const row = header.get(packId)
    if (!row) throw new Error(`pack ${packId} is not in the database`)
    return row
  }
  const meta = (): PackMeta => fromJson<PackMeta>(pack().meta)
  const seats = (): Seat[] => allSeats.all(packId).map(({ body }) => fromJson<Seat>(body))
  const tally = (statement: Database.Statement<[string], { name: string; n: number }>): Record<string, number> =>
    Object.fromEntries(statement.all(packId).map(({ name, n }) => [name, n]))
  const linkNotes = (): Record<string, string> => fromJson<{ linkNotes?: Record<string, string> }>(pack().meta).linkNotes ?? {}
  let byId: ReadonlyMap<string, Position> | undefined
  const positionsById = (): ReadonlyMap<string, Position> => byId ??= new Map(cards.all().map(({ position }) => [position.id, position]))
  const sayableByDay = new Map<string, Sayable>()
  const sayable = (asOf: string): Sayable => {
    const known = sayableByDay.get(asOf) ?? sayableOn(asOf, positionsById(), meta().restsOn)
    sayableByDay.set(asOf, known)
    return known
  }
  pack()

  return {
    packSummary() {
      const { version, content_hash: hash, title } = pack()
      const [kind, voice, tier] = [tally(counts.kind), tally(counts.voice), tally(counts.tier)]
      const [byFigure, playableBy] = [tally(counts.figure), tally(playable)]
      return {
        id: packId, version, hash, title,
        asOfOptions: meta().asOfOptions,
        counts: { positions: sum(kind), sources: sum(tier), claims: sum(tally(counts.claims)), motions: sum(tally(counts.motions)), kind, voice, tier },
        seats: seats().map(({ seat, figure }) => ({ seat, figure, statements: byFigure[figure] ?? 0, playable: playableBy[figure] ?? 0 })),
      }
    },
    meta,
    searchPositions: search.find,
    searchSources: sources.find,
    card: cards.byId,
    position(id, asOf) {
      const detail = cards.detail(id, asOf)
      const note = asOf === undefined ? linkNotes()[id] : undefined
      return detail && note !== undefined ? { ...detail, linkNote: note } : detail
    },
    allPositions: cards.all,
    claims: claims.all,
    positionsById,
    sayable,
    claim: (id, asOf) => claims.detail(id, asOf === undefined ? undefined : sayable(asOf)),
    attacks: claims.attacks,
    supports: claims.supports,
    seats,
    seat(id) {
      const row = oneSeat.get(packId, id)
      return row ? fromJson<Seat>(row.body) : null
    },
    motions: () => allMotions.all(packId).map(({ body }) => fromJson<Motion>(body)),
    readClaims: claimReading(db, packId),
    changed() {
      byId = undefined
      sayableByDay.clear()
      cards.changed()
      search.changed()
      sources.changed()
    },
  }
}
