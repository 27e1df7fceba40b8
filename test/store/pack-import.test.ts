import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { ensurePack, importPack, packHash } from '../../electron/store/import-pack.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { aDossier, aPackCopy, emptyDatabase, NOW, PACK_DIR, PACK_ID, thePack } from './pack-support.ts'

/** Everything that the pack's tables hold, to compare before and after. */
const contents = (db: Database): string => JSON.stringify(['packs', 'sources', 'positions', 'claims', 'position_claims', 'position_fts', 'seats'].map((table) => db.prepare(`SELECT * FROM ${table}`).all()))

describe('importing the pack', () => {
  test('happens on the first start and not again while it is the same', async () => {
    const db = emptyDatabase()
    expect(await ensurePack(db, PACK_DIR, NOW)).toEqual({ ok: true, value: { packId: PACK_ID, version: '2026.11.23', imported: true } })
    expect(await ensurePack(db, PACK_DIR, NOW)).toMatchObject({ value: { imported: false } })
  })

  test('happens again when its version changes, and replaces every row', async () => {
    const db = emptyDatabase()
    await ensurePack(db, PACK_DIR, NOW)
    using copy = aPackCopy()
    copy.edit('pack.json', (meta) => { meta['version'] = '2027.1.1' })
    copy.entry('positions.json', 'K01', (position) => { position['venue'] = 'Elsewhere' })
    expect(await ensurePack(db, copy.dir, NOW)).toMatchObject({ value: { imported: true, version: '2027.1.1' } })
    const dossier = openDossier(db, PACK_ID)
    expect(dossier.packSummary()).toMatchObject({ version: '2027.1.1', counts: { positions: 211 } })
    expect(dossier.card('K01')?.position.venue).toBe('Elsewhere')
    expect(dossier.searchPositions({ query: 'demandeurs', limit: 9, offset: 0 }).total).toBeGreaterThan(0)
    expect(db.prepare('SELECT count(*) AS n FROM position_fts').get()).toEqual({ n: 211 })
  })

  test('notices an edit that forgot to change the version', async () => {
    const db = emptyDatabase()
    using copy = aPackCopy()
    await ensurePack(db, copy.dir, NOW)
    copy.entry('positions.json', 'K01', (position) => { position['venue'] = 'A much longer venue than before' })
    expect(await ensurePack(db, copy.dir, NOW)).toMatchObject({ value: { imported: true } })
  })

  test('has a hash that depends on the content alone', () => {
    const pack = thePack()
    expect(packHash(pack)).toMatch(/^[0-9a-f]{64}$/)
    expect(packHash(structuredClone(pack))).toBe(packHash(pack))
    expect(packHash({ ...pack, motions: pack.motions.slice(1) })).not.toBe(packHash(pack))
  })

  test('of a broken pack leaves the database as it was', async () => {
    const db = emptyDatabase()
    await ensurePack(db, PACK_DIR, NOW)
    const before = contents(db)
    using copy = aPackCopy()
    copy.edit('pack.json', (meta) => { meta['version'] = '2027.1.1' }).entry('positions.json', 'K01', (position) => { position['source_id'] = 'nowhere' })
    expect(await ensurePack(db, copy.dir, NOW)).toMatchObject({ ok: false, reason: 'pack-broken' })
    expect(contents(db)).toBe(before)
  })

  test('that slips past the loader is still refused by the database as a whole', () => {
    const { db } = aDossier()
    const before = contents(db)
    const pack = thePack()
    pack.positions[0]!.voice = 'reported'
    expect(importPack(db, pack, NOW)).toMatchObject({ ok: false, reason: 'pack-broken', detail: expect.stringContaining('voice_follows_wording') })
    expect(contents(db)).toBe(before)
  })
})

describe('the database refuses by itself', () => {
  let db: Database
  beforeEach(() => { ({ db } = aDossier()) })

  const copyOf = (id: string, change: Record<string, string | number | null>) => () => {
    const row = { ...db.prepare('SELECT * FROM positions WHERE id = ?').get(id) as object, id: 'Z99', ...change }
    const columns = Object.keys(row)
    db.prepare(`INSERT INTO positions (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`).run(row)
  }

  test('nothing, if a position keeps the rules of its voice', () => {
    expect(copyOf('K01', {})).not.toThrow()
  })

  test.each<[string, string, Record<string, string | number | null>, RegExp]>([
    ['a quotation without a wording', 'K01', { wording: null }, /quote_needs_wording/],
    ['a quotation without a source', 'K01', { source_id: null }, /NOT NULL|needs a source/],
    ['a quotation from a source that is not there', 'K01', { source_id: 'nowhere' }, /needs a source/],
    ['a quotation without a date', 'K01', { date: null, date_precision: 'none', last_day: null }, /quote_needs_date/],
    ['an unknown wording', 'K01', { wording: 'as I remember it' }, /voice_follows_wording/],
    ['a re-translation as a quotation', 'K17', { voice: 'quote' }, /voice_follows_wording/],
    ['a translation as spoken words', 'M01', { voice: 'quote' }, /voice_follows_wording/],
    ['a translation without a translator', 'M01', { translator: null }, /translation_needs_translator/],
    ['a report as a quotation', 'K05', { voice: 'quote' }, /voice_needs_kind/],
    ['a student voice on a position', 'K01', { voice: 'student' }, /CHECK/],
    ['other words than those recorded as the shown text', 'K01', { display_text: 'something else' }, /shown_text_fits_voice/],
    ['the first person of a re-translation as the shown text', 'S02', { display_text: 'We cannot be here as supplicants' }, /shown_text_fits_voice/],
    ['a playable card from an aggregator', 'A15', { playable: 1 }, /aggregator is never playable/],
    ['a playable card of the epilogue', 'K01', { period: 'later' }, /playable_needs_record/],
  ])('%s', (_what, id, change, reason) => {
    expect(copyOf(id, change)).toThrow(reason)
  })

  test('the same by update, and a source that is taken away or degraded under a playable card', () => {
    expect(() => db.prepare("UPDATE positions SET voice = 'quote' WHERE id = 'S02'").run()).toThrow(/voice_follows_wording/)
    expect(() => db.prepare("UPDATE positions SET wording = NULL WHERE id = 'K01'").run()).toThrow(/quote_needs_wording/)
    db.pragma('foreign_keys = OFF')
    const { source_id: source } = db.prepare("SELECT source_id FROM positions WHERE id = 'K01'").get() as { source_id: string }
    expect(() => db.prepare('DELETE FROM sources WHERE id = ?').run(source)).toThrow(/needs a source/)
    expect(() => db.prepare("UPDATE sources SET tier = 'aggregator' WHERE id = ?").run(source)).toThrow(/never playable/)
  })
})
