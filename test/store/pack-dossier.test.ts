import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDossier } from '../../electron/store/dossier.ts'
import type { SearchQuery } from '../../shared/dossier/search.ts'
import { aDossier, emptyDatabase, PACK_ID, thePack } from './pack-support.ts'

const { db, dossier } = aDossier()
const pack = thePack()
const search = (query: string, filters: Partial<SearchQuery> = {}) => dossier.searchPositions({ query, limit: 300, offset: 0, ...filters })
const found = (query: string, filters: Partial<SearchQuery> = {}) => search(query, filters).cards.map(({ position }) => position.id)

describe('the summary', () => {
  test('counts what the pack holds', () => {
    const { counts, seats, version, hash } = dossier.packSummary()
    expect(counts).toMatchObject({ positions: 211, sources: 214, claims: 36, motions: 6 })
    expect(counts.voice).toEqual({ quote: 52, 'quote-translated': 71, reported: 88 })
    expect(counts.tier['aggregator']).toBe(21)
    expect(seats.map(({ statements }) => statements).reduce((a, b) => a + b, 0)).toBe(126)
    expect(seats.map(({ seat, playable }) => [seat, playable])).toEqual([['kallas', 31], ['meloni', 18], ['macron', 27], ['bettel', 30]])
    expect(version).toBe('2026.11.23')
    expect(hash).toHaveLength(64)
  })

  test('of a pack that was never imported does not exist', () => {
    expect(() => openDossier(emptyDatabase(), PACK_ID)).toThrow(/not in the database/)
  })
})

describe('a position', () => {
  test('comes back as the pack has it, with its source and claims', () => {
    for (const position of pack.positions) {
      const card = dossier.card(position.id)!
      const { original_language, ...rest } = position
      expect(card.position).toEqual(original_language ? position : rest)
      expect(card.source.id).toBe(position.source_id)
      expect(card.claims).toEqual(pack.links.position_claims[position.id]!.links)
    }
  })

  test('comes with what the editors say of its links, outside of a debate alone', () => {
    const noted = Object.entries(pack.links.position_claims).flatMap(([id, { note }]) => (note ? [[id, note] as const] : []))
    expect(noted.length).toBeGreaterThan(20)
    expect(noted.map(([id]) => [id, dossier.position(id)?.linkNote])).toEqual(noted)
    expect(noted.every(([id]) => dossier.position(id, '2026-03-31')?.linkNote === undefined)).toBe(true)
  })

  test('of the BB.LV text is found by its id, whichever of the twenty it is', () => {
    for (const id of pack.meta.bblv.statements) {
      expect(dossier.position(id)?.card.position.id).toBe(id)
      expect(found(id)).toContain(id)
    }
  })

  test('of the BB.LV text is found by its own words', () => {
    for (const id of pack.meta.bblv.statements) {
      const { text } = dossier.card(id)!.position
      expect(found(text.split(' ').slice(0, 8).join(' '))).toContain(id)
    }
  })

  test('that is one wording of a quotation leads to the others, both ways', () => {
    const ids = (id: string) => dossier.position(id)!.variants.map(({ position }) => position.id)
    expect(ids('K01')).toEqual(['S02'])
    expect(ids('S02')).toEqual(['K01'])
    for (const { id, variant_of: root } of pack.positions) {
      if (root === undefined) continue
      expect(ids(id)).toContain(root)
      expect(ids(root)).toContain(id)
    }
  })

  test('that another one contradicts, or argues against, leads to it, both ways', () => {
    expect(dossier.position('S16')!.contradictedBy.map(({ position }) => position.id)).toEqual(['F16'])
    expect(dossier.position('F16')!.contradicts.map(({ position }) => position.id)).toEqual(['S16'])
    expect(dossier.position('A10')!.argues.map(({ position }) => position.id)).toEqual(['K07', 'O08'])
    expect(dossier.position('K07')!.arguedAgainstBy.map(({ position }) => position.id)).toContain('A10')
  })

  test('says whether it is in play when asked for a day', () => {
    expect(dossier.card('A10', '2026-01-29')?.inPlay).toBe(false)
    expect(dossier.card('A10', '2026-03-31')?.inPlay).toBe(true)
    expect(dossier.card('A10')).not.toHaveProperty('inPlay')
  })

  test('that does not exist is null', () => {
    expect(dossier.position('K99')).toBeNull()
    expect(dossier.card("K01'; DROP TABLE positions; --")).toBeNull()
  })
})

describe('the search', () => {
  test('lists everything by date for no words, the latest first', () => {
    const { total, cards } = search('')
    expect([total, cards.length]).toEqual([211, 211])
    expect(search('', { limit: 10, offset: 205 }).cards).toHaveLength(6)
    expect(cards[0]?.position.period).toBe('later')
  })

  test('matches stems, beginnings and words without their accents', () => {
    expect(found('demandeur')).toContain('K01')
    expect(found('supplic')).toContain('S02')
    expect(found('Elysee')).toContain('A05')
    expect(found('Zelenskyy opposed')).toContain('O17')
  })

  test('filters by figure, voice, period, tag, grade and day', () => {
    expect(found('', { figure: 'Giorgia Meloni' })).toHaveLength(21)
    expect(found('', { voice: 'quote' })).toHaveLength(52)
    expect(search('', { tier: 'aggregator' }).cards.every(({ source }) => source.tier === 'aggregator')).toBe(true)
    expect(search('', { tag: 'envoy' }).cards.every(({ position }) => position.topic_tags.includes('envoy'))).toBe(true)
    expect(search('', { period: 'later' }).total).toBe(pack.positions.filter(({ period }) => period === 'later').length)
    expect(search('', { asOf: '2026-01-29' }).cards.every(({ inPlay }) => inPlay)).toBe(true)
    expect(search('', { asOf: '2026-01-29' }).total).toBe(dossier.allPositions('2026-01-29').filter(({ inPlay }) => inPlay).length)
  })

  test.each(['"', "'", 'AND', 'OR NOT', 'NEAR(a b)', 'text:talk', '*', '^talk', '(', 'a" OR "b', '-', '{text}: x', '\u0000', '💬', '%', ';DROP TABLE positions;--'])(
    'takes %j as plain text', (query) => {
      expect(() => search(query)).not.toThrow()
    })

  test('finds nothing for a sign that is no word, and does not mind 50,000 characters', () => {
    expect(search('💬').total).toBe(0)
    expect(() => search('talk "'.repeat(9_000))).not.toThrow()
  })

  test('never throws, whatever is typed', () => {
    const harmless = fc.property(fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 200 }).map((points) => String.fromCodePoint(...points)), (query) => search(query, { limit: 1 }).total >= 0)
    expect(() => fc.assert(harmless)).not.toThrow()
  })
})

describe('the claims', () => {
  test('come with questions of their own and of their scheme, attacks and a concession', () => {
    expect(dossier.claims()).toEqual(pack.claims)
    for (const { id } of pack.claims) {
      const detail = dossier.claim(id)!
      expect(new Set(detail.questions.map(({ from }) => from))).toEqual(new Set(['claim', 'scheme']))
      expect(detail.attacksOn.length).toBeGreaterThan(0)
      expect(detail.concession).not.toBe('')
    }
    expect(dossier.claim('talk-to-both')!.questions[0]!.id).toBe('claim:talk-to-both:1')
    expect(dossier.claim('nothing')).toBeNull()
    expect([dossier.attacks(), dossier.supports()]).toEqual([pack.links.attacks, pack.links.supports])
  })

  test('on the day of the Council meeting tell nothing of February', () => {
    const question = "What did the adviser's trip of February 2026 bring that was not known before?"
    const asked = (asOf: string) => dossier.claim('technical-channel', asOf)!.questions.map(({ text }) => text)
    expect(asked('2026-01-29')).not.toContain(question)
    expect(asked('2026-03-31')).toContain(question)
    const early = dossier.claim('unity-is-slow', '2026-01-29')!
    expect(early.claim.phrasings).toHaveLength(4)
    expect(early.concession).toBe('')
    expect(JSON.stringify(pack.claims.map(({ id }) => dossier.claim(id, '2026-01-29')))).not.toMatch(/February 2026|March 2026|20th/)
  })

  test('are read out of a text, the fitting one first, with the words that decided', () => {
    const [first] = dossier.readClaims('We should not beg: whoever asks for a meeting in Moscow comes as a petitioner and looks weak.', 3)
    expect(first?.claim.id).toBe('not-supplicant')
    expect(first?.words).toContain('petitioner')
    expect(dossier.readClaims('The EU needs one special envoy who speaks for all 27 members.', 3)[0]?.claim.id).toBe('special-envoy')
    expect(dossier.readClaims('Only tougher sanctions will move Russia to negotiate in earnest.', 3)[0]?.claim.id).toBe('pressure-works')
  })

  test('are recognised in nearly all of their own phrasings', () => {
    const phrasings = pack.claims.flatMap((claim) => claim.phrasings.map((text) => ({ id: claim.id, text })))
    const hits = phrasings.filter(({ id, text }) => dossier.readClaims(text, 3).some(({ claim }) => claim.id === id))
    expect(hits.length / phrasings.length).toBeGreaterThan(0.9)
  })

  test('are not read out of texts that make none, or of hostile ones', () => {
    const empty = ['', '   ', '💬💬', 'The weather in Lisbon was lovely.', 'hello everyone my name is Anna', 'and the of to', '") OR 1=1 --']
    expect(empty.filter((text) => dossier.readClaims(text, 5).length > 0)).toEqual([])
    expect(() => dossier.readClaims('talk AND NOT "sanctions* '.repeat(2_000), 5)).not.toThrow()
  })
})

test('seats, motions and glossary come back as the pack has them', () => {
  expect(dossier.seats()).toEqual(pack.seats)
  expect(dossier.seat('macron')).toEqual(pack.seats.find(({ seat }) => seat === 'macron'))
  expect(dossier.seat('nobody')).toBeNull()
  expect(dossier.motions()).toEqual(pack.motions)
  expect(dossier.meta().glossary).toEqual(pack.meta.glossary)
})

test('HTML in a text stays text', () => {
  db.prepare("UPDATE positions SET note = '<script>alert(1)</script>' WHERE id = 'K01'").run()
  expect(dossier.card('K01')?.position.note).toBe('<script>alert(1)</script>')
})
