import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPack } from '../../electron/content/load-pack.ts'
import { PACK_FILES, readPackHeader } from '../../electron/content/pack-header.ts'
import { aPackCopy, PACK_DIR, thePack } from '../store/pack-support.ts'

const refusal = (dir: string): string => {
  const pack = loadPack(dir)
  expect(pack.ok).toBe(false)
  expect(pack).toMatchObject({ reason: 'pack-broken' })
  return pack.ok ? '' : pack.detail
}

describe('the pack', () => {
  test('holds what was given: every id resolves and nothing is lost', () => {
    const pack = thePack()
    expect(pack.positions).toHaveLength(211)
    expect(pack.sources).toHaveLength(214)
    expect(pack.claims).toHaveLength(36)
    expect(Object.keys(pack.links.position_claims)).toHaveLength(211)
    expect([pack.links.attacks.length, pack.links.supports.length, pack.links.concessions.length]).toEqual([100, 45, 36])
    expect(pack.questions.schemes.flatMap(({ questions }) => questions)).toHaveLength(46)
    expect(pack.questions.claims.flatMap(({ questions }) => questions)).toHaveLength(72)
    expect([pack.seats.length, pack.motions.length]).toEqual([4, 6])
    expect(pack.meta.bblv.statements).toEqual(pack.positions.filter(({ id }) => id.startsWith('S')).map(({ id }) => id))
  })

  test('changes nothing that was read from the files', () => {
    const { positions } = thePack()
    expect(positions).toEqual(JSON.parse(readFileSync(join(PACK_DIR, 'positions.json'), 'utf8')))
  })

  test('has a header that is read without the other files being parsed', () => {
    using copy = aPackCopy()
    copy.write('positions.json', 'not json at all')
    expect(readPackHeader(copy.dir)).toMatchObject({ ok: true, value: { id: 'eu-russia-2026', version: '2026.11.23' } })
  })

  test('is all in its folder, with what its speeches are read by and how its cards were read, and needs no other', () => {
    expect(readdirSync(PACK_DIR).toSorted()).toEqual([...PACK_FILES, 'card-tells.json', 'reading', 'reading-model.json'].toSorted())
    expect(existsSync(join(PACK_DIR, 'README.md'))).toBe(false)
  })
})

describe('a broken pack is refused with file, id and reason', () => {
  test.each([
    ['a source that does not exist', 'K01', { source_id: 'nowhere' }, 'positions.json · K01 · source_id names the source "nowhere", which does not exist'],
    ['a quotation without a source', 'K01', { source_id: undefined }, 'positions.json · K01 · field "source_id" is missing: every statement needs its source'],
    ['an empty source', 'K01', { source_id: '' }, 'positions.json · K01 · field "source_id"'],
    ['a wording that nobody knows', 'K01', { wording: 'as I remember it' }, 'positions.json · K01 · the wording "as I remember it" is not known'],
    ['a quotation without a wording', 'K01', { wording: undefined }, 'positions.json · K01 · a quotation must say how its words came into English'],
    ['a re-translation passed off as a quotation', 'S02', { voice: 'quote' }, 'positions.json · S02 · voice is "quote", but its kind and wording make it "reported"'],
    ['a translation without a translator', 'M01', { translator: undefined }, 'positions.json · M01 · a translated quotation must say who translated it'],
    ['a variant of nothing', 'S02', { variant_of: 'K99' }, 'positions.json · S02 · variant_of names the position "K99"'],
    ['a weak source made playable', 'A15', { playable: true }, 'positions.json · A15 · playable is true'],
    ['a date less precise than it says', 'K01', { date: '2026-01' }, 'positions.json · K01 · date_precision is "day", but the date is "2026-01"'],
    ['a day that is not in the calendar', 'K01', { date: '2026-02-30' }, 'positions.json · K01 · the date "2026-02-30" is not in the calendar'],
    ['a field that is not known', 'K01', { mood: 'angry' }, 'positions.json · K01 · the entry has "mood", which is not known'],
    ['a value outside its list', 'K01', { period: 'soon' }, 'positions.json · K01 · field "period" is "soon", but must be one of: earlier, core, later'],
    ['a number where a text must be', 'K01', { text: 7 }, 'positions.json · K01 · field "text" must be a text, not a number'],
  ])('%s', (_what, id, change, message) => {
    using copy = aPackCopy()
    const detail = refusal(copy.entry('positions.json', id, (entry) => Object.assign(entry, change)).dir)
    expect(detail).toContain(message)
    expect(detail).toContain('Nothing was imported')
  })

  test('an id that stands twice', () => {
    using copy = aPackCopy()
    copy.edit<{ id: string }[]>('claims.json', (claims) => { claims[1]!.id = claims[0]!.id })
    expect(refusal(copy.dir)).toContain('claims.json · talk-to-both · this claim stands twice')
  })

  test('a link to a claim that does not exist', () => {
    using copy = aPackCopy()
    copy.edit<{ attacks: { to: string }[] }>('links.json', (links) => { links.attacks[0]!.to = 'no-such-claim' })
    expect(refusal(copy.dir)).toContain('links.json · pretend-talks → no-such-claim · attacks names the claim "no-such-claim"')
  })

  test('a seat, a motion and a brief that name what does not exist', () => {
    using copy = aPackCopy()
    copy.entry('seats.json', 'kallas', (seat) => { seat['brief'] = 'She holds nothing [K98].' })
    copy.entry('motions.json', 'special-envoy-27', (motion) => { motion['claims_for'] = ['nothing'] })
    const detail = refusal(copy.dir)
    expect(detail).toContain('seats.json · kallas · brief names the position "K98"')
    expect(detail).toContain('motions.json · special-envoy-27 · claims_for names the claim "nothing"')
    expect(detail).toContain('2 problems were found')
  })

  test('a claim without critical questions', () => {
    using copy = aPackCopy()
    copy.edit<{ claims: unknown[] }>('questions.json', (questions) => { questions.claims.shift() })
    expect(refusal(copy.dir)).toContain('claims.json · talk-to-both · the claim names the claim with questions "talk-to-both"')
  })

  test('a file that is missing, is not JSON, or holds something else', () => {
    using copy = aPackCopy()
    copy.remove('motions.json').write('claims.json', '{ "half": ').write('seats.json', '{}')
    const detail = refusal(copy.dir)
    expect(detail).toContain('motions.json · - · the file is missing')
    expect(detail).toContain('claims.json · - · is not valid JSON')
    expect(detail).toContain('seats.json · - · the file must hold a list')
  })

  test('many problems, of which the first twenty are told and the others counted', () => {
    using copy = aPackCopy()
    copy.edit<Record<string, unknown>[]>('positions.json', (positions) => positions.forEach((position) => { position['stance'] = 9 }))
    const detail = refusal(copy.dir)
    expect(detail.match(/positions\.json · /g)).toHaveLength(20)
    expect(detail).toContain('… and 191 more')
    expect(detail).toContain('field "stance" is above the limit of 2')
  })

  test('a folder that is not there', () => {
    expect(refusal('/nowhere/at/all')).toContain('pack.json · - · the file is missing')
    expect(readPackHeader('/nowhere/at/all')).toMatchObject({ ok: false, reason: 'pack-broken' })
  })
})
