import type { Database } from 'better-sqlite3'
import { readPackHeader } from '../../electron/content/pack-header.ts'
import { importPack, storedSizes } from '../../electron/store/import-pack.ts'
import { openDatabase } from '../../electron/store/open.ts'
import type { Pack, Position, Source } from '../../shared/dossier/schema.ts'
import { PACK_DIR, thePack } from '../store/pack-support.ts'

const SOURCES = 8_000

/** Numbers in [0, 1), always the same ones (mulberry32). */
function numbers(): () => number {
  let state = 20_261_129
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A pack of so many positions: the words of the real one, cut and joined anew, on other days, with other sources. For measuring alone: what it says nobody said.
 * Its ids are longer than a pack may have, so it is imported past the loader.
 */
function manyPositions(count: number): Pack {
  const pack = thePack()
  const random = numbers()
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const words = pack.positions.flatMap(({ text }) => text.split(/\s+/))
  const some = (least: number, most: number): string => {
    const from = Math.floor(random() * (words.length - most))
    return words.slice(from, from + least + Math.floor(random() * (most - least))).join(' ')
  }
  const day = () => new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * 1_900) * 86_400_000).toISOString().slice(0, 10)
  const sources = Array.from({ length: SOURCES }, (_, at): Source => ({ ...pick(pack.sources), id: `s-${at}`, headline: some(5, 12), date: day(), url: `https://example.org/${at}` }))
  const positions = Array.from({ length: count }, (_, at): Position => {
    const { variant_of: _variant, contradicted_by: _against, further_source_ids: _further, restated: _restated, ...like } = pick(pack.positions)
    const text = `${some(8, 30)}; ${some(4, 30)}.`
    return { ...like, id: `A${String(at).padStart(6, '0')}`, ...(like.voice === 'reported' && like.kind === 'quote' ? { kind: 'reported' } : {}), text, date: day(), date_precision: 'day', source_id: pick(sources).id, argues_against: [], playable: false, topic_tags: like.topic_tags }
  })
  const ids = pack.positions.map(({ id }) => id)
  const entries = positions.flatMap(({ id }) => {
    const links = pack.links.position_claims[pick(ids)]
    return links ? [[id, links] as const] : []
  })
  return { ...pack, sources: [...pack.sources, ...sources], positions: [...pack.positions, ...positions], links: { ...pack.links, position_claims: { ...pack.links.position_claims, ...Object.fromEntries(entries) } } }
}

/** A migrated database with that pack in it. */
export function aLargeDossier(file: string, count: number): Database {
  const db = openDatabase(file)
  if (!db.ok) throw new Error(db.detail)
  const header = readPackHeader(PACK_DIR)
  if (!header.ok) throw new Error(header.detail)
  // The app takes it for the pack of its folder and leaves it alone.
  const done = importPack(db.value, manyPositions(count), '2026-11-29T00:00:00.000Z', storedSizes(header.value))
  if (!done.ok) throw new Error(done.detail)
  return db.value
}
