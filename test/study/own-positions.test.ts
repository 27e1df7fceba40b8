import { expect, it } from 'vitest'
import { checkedQuotes } from '../../electron/host/checked-quotes.ts'
import { departuresIn } from '../../electron/host/departures.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { importPack } from '../../electron/store/import-pack.ts'
import { thePack } from '../store/pack-support.ts'
import { aSource, aStatement, anOwnShelf, made, NOW, PACK } from './own-support.ts'

const plain = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (part instanceof Map || part instanceof Set ? [...part] : part))
const found = (shelf: Awaited<ReturnType<typeof anOwnShelf>>, query: string) => shelf.dossier.searchPositions({ query, limit: 10, offset: 0 }).cards.map(({ position }) => position.id)

it('a statement of one’s own is found by search, opened as a card and known to the check of quotations at once', async () => {
  const shelf = await anOwnShelf()
  expect(checkedQuotes(shelf.dossier, 'Bettel said “Quicksilver diplomacy needs a telephone.”')[0]?.position ?? null).toBeNull()
  made(shelf.own.saveSource('lena1', { fields: aSource() }))
  const { id } = made(shelf.own.savePosition('lena1', { fields: aStatement({ claims: [{ claim: 'own-channel', relation: 'supports', basis: 'stated' }] }) }))
  expect(id).toBe('Y01')
  expect(found(shelf, 'quicksilver')).toEqual(['Y01'])
  expect(shelf.dossier.card('Y01')).toMatchObject({ displayText: 'Quicksilver diplomacy needs a telephone.', position: { voice: 'quote', playable: false, period: 'core', date_precision: 'day' }, source: { id: 'own-001', outlet: 'Delano' } })
  expect(checkedQuotes(shelf.dossier, 'Bettel said “Quicksilver diplomacy needs a telephone.”')[0]).toMatchObject({ position: 'Y01', verdict: 'exact' })
  expect(shelf.own.list().positions[0]).toMatchObject({ id: 'Y01', addedBy: 'Lena' })
})

it('the pack’s counts and hash, the seats that play the record and what counts as a figure’s record stay as they were', async () => {
  const shelf = await anOwnShelf()
  const seat = shelf.dossier.seats().find(({ figure }) => figure === 'Xavier Bettel')!
  const claims = shelf.dossier.claims().map(({ id }) => ({ claim: id, relation: 'asserts' as const }))
  const state = () => plain([shelf.dossier.packSummary(), partnerDossier(shelf.dossier, '2026-03-31'), departuresIn(shelf.dossier, seat.seat, '2026-03-31', claims)])
  const before = state()
  made(shelf.own.saveSource('lena1', { fields: aSource() }))
  made(shelf.own.savePosition('lena1', { fields: aStatement({ stance: -2, claims: claims.map(({ claim }) => ({ claim, relation: 'opposes', basis: 'stated' })) }) }))
  expect(state()).toEqual(before)
  expect(before).toContain('supportedBy')
})

it('a new version of the pack keeps what was added beside it, and tells what no longer fits', async () => {
  const shelf = await anOwnShelf()
  made(shelf.own.saveSource('lena1', { fields: aSource() }))
  const [first, second] = shelf.dossier.claims()
  made(shelf.own.savePosition('lena1', { fields: aStatement({ variant_of: 'B02', claims: [first!, second!].map(({ id }) => ({ claim: id, relation: 'supports', basis: 'evidence' })) }) }))
  const pack = thePack()
  made(importPack(shelf.db, { ...pack, meta: { ...pack.meta, version: '9.9' } }, NOW))
  const updated = openDossier(shelf.db, PACK)
  expect(updated.packSummary().version).toBe('9.9')
  expect(updated.card('Y01')).toMatchObject({ claims: [{ claim: first!.id }, { claim: second!.id }], position: { variant_of: 'B02' } })

  shelf.db.prepare("UPDATE study SET data = json_set(data, '$.fields.variant_of', 'B99', '$.fields.claims[0].claim', 'no-such-claim') WHERE kind = 'own-position'").run()
  made(importPack(shelf.db, pack, NOW))
  const after = await anOwnShelf(shelf.db)
  expect(after.own.list().troubles).toEqual([{ id: 'Y01', what: 'no-claim', detail: 'no-such-claim' }, { id: 'Y01', what: 'no-first-wording', detail: 'B99' }])
  expect(after.dossier.card('Y01')).toMatchObject({ claims: [{ claim: second!.id }] })
})

it('the database refuses an own statement that breaks the rule of its voice, and keeps the row to be mended', async () => {
  const shelf = await anOwnShelf()
  made(shelf.own.saveSource('lena1', { fields: aSource() }))
  made(shelf.own.savePosition('lena1', { fields: aStatement() }))
  shelf.db.prepare("UPDATE study SET data = json_set(data, '$.fields.date', '') WHERE kind = 'own-position'").run()
  const after = await anOwnShelf(shelf.db)
  expect(after.own.list()).toMatchObject({ troubles: [{ id: 'Y01', what: 'refused' }], positions: [{ id: 'Y01' }] })
  expect(after.dossier.card('Y01')).toBeNull()
})

it('a deleted source or statement is gone from the search, comes back by undo, and its id is never given again', async () => {
  const shelf = await anOwnShelf()
  made(shelf.own.saveSource('lena1', { fields: aSource() }))
  made(shelf.own.savePosition('lena1', { fields: aStatement() }))
  expect(shelf.own.remove('own-001')).toMatchObject({ ok: false, reason: 'in-use' })
  made(shelf.own.remove('Y01'))
  expect([found(shelf, 'quicksilver'), shelf.dossier.card('Y01')]).toEqual([[], null])
  made(shelf.own.undo('Y01'))
  expect(found(shelf, 'quicksilver')).toEqual(['Y01'])
  expect(shelf.own.undo('Y01')).toMatchObject({ ok: false, reason: 'nothing-to-undo' })
  made(shelf.own.remove('Y01'))
  made(shelf.own.remove('own-001'))
  made(shelf.own.saveSource('lena1', { fields: aSource({ url: 'https://example.org/two' }) }))
  expect(made(shelf.own.savePosition('lena1', { fields: aStatement({ source_id: 'own-002' }) })).id).toBe('Y02')
})

it('what was added can be exported and added on another machine under its own ids; a second time adds nothing', async () => {
  const here = await anOwnShelf()
  made(here.own.saveSource('lena1', { fields: aSource() }))
  made(here.own.savePosition('lena1', { fields: aStatement() }))
  made(here.own.savePosition('lena1', { fields: aStatement({ text: 'Quicksilver policy needs a phone.', wording: 'back-translation, do not present as the exact words', restated: 'He wants a line to be kept open.', variant_of: 'Y01' }) }))
  const { readOwnFile } = await import('../../electron/host/study/own-file.ts')
  const file = made(readOwnFile(here.own.file().content, PACK))
  const there = await anOwnShelf()
  made(there.own.saveSource('lena1', { fields: aSource({ outlet: 'Another', url: 'https://example.org/' }) }))
  made(there.own.savePosition('lena1', { fields: aStatement({ text: 'Something else.' }) }))
  expect(made(there.own.add('lena1', file))).toEqual({ sources: 1, positions: 2, known: 0 })
  expect(there.dossier.card('Y02')).toMatchObject({ source: { outlet: 'Delano', id: 'own-002' }, variants: ['Y03'] })
  expect(there.dossier.card('Y03')).toMatchObject({ displayText: 'He wants a line to be kept open.', position: { voice: 'reported', variant_of: 'Y02' } })
  expect(made(there.own.add('lena1', file))).toEqual({ sources: 0, positions: 0, known: 3 })
  expect(readOwnFile('{"format":"something"}', PACK)).toMatchObject({ ok: false, reason: 'bad-position' })
  const spoilt = { ...file, sources: file.sources.map((source) => ({ ...source, outlet: 'New one', url: 'http://delano.lu' })) }
  expect(there.own.add('lena1', spoilt)).toMatchObject({ ok: false, detail: expect.stringContaining('own-001: url: not-https') })
  expect(there.own.list()).toMatchObject({ sources: { length: 2 }, positions: { length: 3 } })
})
