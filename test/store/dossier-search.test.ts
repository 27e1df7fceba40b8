import { describe, expect, test } from 'vitest'
import { markerOf } from '../../shared/dossier/match-marks.ts'
import type { Position } from '../../shared/dossier/schema.ts'
import { FACETS, type SearchQuery } from '../../shared/dossier/search.ts'
import { indexed, shorterStems, wantedIn } from '../../shared/dossier/search-words.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { asQuery } from '../../electron/store/dossier-words.ts'
import { importPack } from '../../electron/store/import-pack.ts'
import { emptyDatabase, NOW, PACK_ID, thePack } from './pack-support.ts'

const pack = thePack()
const like = pack.positions.find(({ id }) => id === 'K03')!
/** What somebody said in another script, reported here. */
const said = (id: string, text: string, language: string, more: Partial<Position> = {}): Position =>
  ({ ...like, id, kind: 'reported', voice: 'reported', figure: 'Somebody', text, language, original_text: undefined, restated: undefined, variant_of: undefined, playable: false, topic_tags: [], ...more }) as Position
const OTHERS = [
  said('X01', '他说欧洲应该在莫斯科谈判，不要乞求。', 'zh'),
  said('X02', 'Европа должна говорить с Москвой без посредников.', 'ru'),
  said('X03', 'Les négociations élargies à Genève ont échoué.', 'fr'),
  said('X04', 'ヨーロッパはモスクワと話すべきだ。', 'ja'),
  said('X05', 'Straße, łódź, Đà Nẵng, İstanbul: names keep their letters.', 'en', { date: '2024', date_precision: 'year' }),
  said('X06', 'Η Ευρώπη πρέπει να μιλήσει', 'el', { date: '2024-02', date_precision: 'month' }),
]
const db = emptyDatabase()
const done = importPack(db, { ...pack, positions: [...pack.positions, ...OTHERS.map((position) => JSON.parse(JSON.stringify(position)) as Position)] }, NOW)
if (!done.ok) throw new Error(done.detail)
const dossier = openDossier(db, PACK_ID)
const search = (query: string, more: Partial<SearchQuery> = {}) => dossier.searchPositions({ query, limit: 300, offset: 0, ...more })
const ids = (query: string, more: Partial<SearchQuery> = {}) => search(query, more).cards.map(({ position }) => position.id)

describe('words of any language', () => {
  test.each([
    ['莫斯科', 'X01'], ['谈判', 'X01'], ['乞', 'X01'], ['москвой', 'X02'], ['МОСКВ', 'X02'], ['посредников', 'X02'], ['negociations', 'X03'], ['négociat', 'X03'], ['geneve echoue', 'X03'],
    ['モスクワ', 'X04'], ['話す', 'X04'], ['lodz', 'X05'], ['strasse', 'X05'], ['da nang', 'X05'], ['istanbul', 'X05'], ['ευρωπη', 'X06'],
  ])('%s are found', (query, id) => expect(ids(query)).toContain(id))

  test('of a script without spaces must stand side by side', () => expect(ids('莫谈')).not.toContain('X01'))
})

describe('a word that is still being typed', () => {
  test('is found at every letter, also where its stem is shorter than what stands there', () => {
    for (const word of ['negotiations', 'government', 'negotiating', 'responsibility', 'independently', 'isolation', 'concessions', 'policies']) {
      const whole = ids(word)
      for (let length = 3; length < word.length; length++) expect.soft(ids(word.slice(0, length)), word.slice(0, length)).toEqual(expect.arrayContaining(whole))
    }
  })

  test('asks for no other stems than those of words that go on so', () => {
    expect([...shorterStems('negotiat').keys()]).toEqual(['negoti'])
    expect(shorterStems('talk').size).toBe(0)
    expect(shorterStems('москв').size).toBe(0)
  })
})

describe('quotation marks', () => {
  test('keep their words together', () => {
    const together = ids('“special envoy”')
    expect(together.length).toBeGreaterThan(0)
    expect(ids('special envoy').length).toBeGreaterThan(together.length)
    expect(ids('“envoy special”', { facets: false })).toEqual([])
    for (const id of together) expect(JSON.stringify(dossier.card(id)).toLowerCase()).toMatch(/special[\s"',-]+envoy/)
  })

  test('that are not closed yet are none', () => expect(ids('“special envoy')).toEqual(ids('special envoy')))
})

describe('places of the words', () => {
  test('are those that the index itself would mark', () => {
    const own = db.prepare<[string], { id: string; marked: string }>("SELECT id, highlight(position_fts, 2, '⟦', '⟧') AS marked FROM position_fts WHERE position_fts MATCH ?")
    for (const query of ['talk', 'sanction', 'negotiat', 'elysee', 'europe russia', '“special envoy”', 'not', 'москв', '莫斯科', 'négoci', '20', 'kallas', 'can', 'supplic']) {
      const { wanted } = wantedIn(query)
      const mark = markerOf(wanted)
      const rows = own.all(asQuery(wanted, 'AND') ?? '')
      expect(rows).not.toEqual([])
      for (const { id, marked } of rows) {
        const { text } = dossier.card(id)!.position
        const inText = [...mark(text)].map(([from, to]) => text.slice(from, to))
        // The index keeps signs of scripts without spaces apart, and marks a phrase as a whole.
        const byIndex = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words = '']) => words)
        expect.soft(inText.map((words) => indexed(words).replaceAll(/\s+/g, ' ').trim()), `${query} in ${id}`).toEqual(byIndex.map((words) => words.replaceAll(/\s+/g, ' ').trim()))
      }
    }
  })

  test('are told for every text that a row shows', () => {
    const { marks } = search('euronews', { marks: true })
    expect(Object.values(marks ?? {}).some(({ outlet }) => outlet !== undefined)).toBe(true)
    expect(search('euronews')).not.toHaveProperty('marks')
  })

  test('never cut a character in two', () => {
    const mark = markerOf(wantedIn('a \u{10428}').wanted)
    expect(mark('x \u{10428}\u{10429} a')).toEqual([[2, 6], [7, 8]])
  })
})

describe('filters', () => {
  test('take several values, of which one must fit, and all filters together', () => {
    const both = search('', { figure: ['Kaja Kallas', 'Giorgia Meloni'], voice: ['quote', 'quote-translated'], facets: true })
    expect(both.cards.every(({ position }) => ['Kaja Kallas', 'Giorgia Meloni'].includes(position.figure) && position.voice !== 'reported')).toBe(true)
    expect(both.total).toBe(pack.positions.filter(({ figure, voice }) => ['Kaja Kallas', 'Giorgia Meloni'].includes(figure) && voice !== 'reported').length)
  })

  test('by claim take a relation too; a side is that of the claims which are supported', () => {
    const supporting = ids('', { claim: 'special-envoy:supports' })
    expect(supporting).toEqual(expect.arrayContaining(pack.positions.filter(({ id }) => pack.links.position_claims[id]?.links.some(({ claim, relation }) => claim === 'special-envoy' && relation === 'supports')).map(({ id }) => id)))
    expect(ids('', { claim: 'special-envoy' }).length).toBeGreaterThan(supporting.length)
    const sides = new Map(pack.claims.map(({ id, side }) => [id, side]))
    for (const { claims } of search('', { side: 'engage' }).cards) expect(claims.some(({ claim, relation }) => relation === 'supports' && sides.get(claim) === 'engage')).toBe(true)
  })

  test('by date take a year, a month or a day, against the last possible day; what has no date is left out', () => {
    expect(ids('', { from: '2024', to: '2024' })).toEqual(expect.arrayContaining(['X05', 'X06']))
    expect(ids('', { from: '2024-02', to: '2024-02' })).toContain('X06')
    expect(ids('', { from: '2024-03-01', to: '2024-06' })).not.toContain('X06')
    expect(search('', { from: '1990' }).cards.every(({ position }) => position.date !== null)).toBe(true)
  })

  test('find what was printed in a source, first or again', () => {
    const further = pack.positions.find(({ further_source_ids: more }) => more !== undefined && more.length > 0)!
    expect(ids('', { source: further.further_source_ids![0] })).toContain(further.id)
  })

  test('of values that do not occur let nothing through', () => expect(search('', { voice: 'nonsense' }).total).toBe(0))

  test('count what each value would leave, its own filter apart', () => {
    const { facets } = search('talk', { figure: 'Kaja Kallas', facets: true })
    expect(Object.keys(facets ?? {})).toEqual([...FACETS])
    expect(facets?.figure['Giorgia Meloni']).toBe(search('talk', { figure: 'Giorgia Meloni' }).total)
    for (const [voice, count] of Object.entries(facets?.voice ?? {})) expect(count).toBe(search('talk', { figure: 'Kaja Kallas', voice }).total)
    for (const [claim, count] of Object.entries(facets?.claim ?? {})) expect(count).toBe(search('talk', { figure: 'Kaja Kallas', claim }).total)
  })
})

describe('orders', () => {
  const dates = (sort: SearchQuery['sort'], query = '') => search(query, { sort, from: '1990' }).cards.map(({ position }) => position.date ?? '')
  test('by date go both ways, with words and without', () => {
    for (const query of ['', 'talk']) {
      const newest = dates('newest', query).map((date) => date.slice(0, 4))
      expect(newest).toEqual(newest.toSorted().toReversed())
      expect(dates('oldest', query).map((date) => date.slice(0, 4))).toEqual(newest.toReversed())
    }
  })

  test('by grade begin with official sources, by person go through the alphabet, by period begin with the winter of the debate', () => {
    const tiers = search('', { sort: 'grade' }).cards.map(({ source }) => ['official', 'press', 'agency-copy', 'aggregator'].indexOf(source.tier))
    expect(tiers).toEqual(tiers.toSorted((a, b) => a - b))
    const figures = search('', { sort: 'figure' }).cards.map(({ position }) => position.figure)
    expect(figures).toEqual(figures.toSorted((a, b) => a.localeCompare(b)))
    const periods = search('', { sort: 'period' }).cards.map(({ position }) => ['core', 'earlier', 'later'].indexOf(position.period))
    expect(periods).toEqual(periods.toSorted((a, b) => a - b))
  })

  test('page by page give what they give at once', () => {
    for (const query of ['', 'talk', 'a']) {
      const all = ids(query)
      const pages = Array.from({ length: Math.ceil(all.length / 7) }, (_, page) => ids(query, { limit: 7, offset: page * 7 })).flat()
      expect(pages).toEqual(all)
    }
  })
})

describe('what cannot all be found', () => {
  test('is said: some words, or a text that was cut', () => {
    expect(search('demandeurs zebra')).toMatchObject({ someWords: true, total: 1 })
    expect(search('demandeurs')).not.toHaveProperty('someWords')
    expect(search('demandeurs '.repeat(5_000))).toMatchObject({ cut: true, total: 1 })
    expect(search(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' '))).toMatchObject({ cut: true, total: 0 })
  })
})

describe('sources', () => {
  const sources = (query: string, more = {}) => dossier.searchSources({ query, limit: 300, offset: 0, ...more })
  test('are found by outlet, headline, author and address, accents folded', () => {
    expect(sources('').total).toBe(pack.sources.length)
    for (const { id, outlet, headline, author } of pack.sources.slice(0, 40)) {
      for (const text of [outlet, headline, author].filter((known) => known !== null)) expect(sources(text).sources.map(({ source }) => source.id)).toContain(id)
    }
  })

  test('say how many entries are printed there, and narrow by grade, language and date', () => {
    for (const { source, entries } of sources('euronews').sources) expect(entries).toBe(search('', { source: source.id }).total)
    expect(sources('', { tier: ['aggregator'] }).total).toBe(21)
    expect(sources('', { from: '2026-01', to: '2026-01' }).sources.every(({ source }) => source.date?.startsWith('2026-01'))).toBe(true)
  })

  test.each(['"', 'NEAR(a b)', '💬', '*', 'outlet:x', '\u0000', 'x'.repeat(20_000)])('take %j as plain text', (query) => expect(() => sources(query)).not.toThrow())
})

test('a position that is added while the app runs is found once the dossier is told', () => {
  const before = search('').total
  db.exec(`INSERT INTO positions SELECT pack_id, 'Y01' AS id, ${db.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('positions') WHERE name NOT IN ('pack_id', 'id')").all().map(({ name }) => name).join(', ')} FROM positions WHERE id = 'X02';
    INSERT INTO position_fts (pack_id, id, text, figure) VALUES ('${PACK_ID}', 'Y01', 'zwölfbein', 'Somebody')`)
  dossier.changed()
  expect(search('').total).toBe(before + 1)
  expect(ids('zwolf')).toEqual(['Y01'])
  expect(ids('', { own: 'own' })).toEqual(['Y01'])
})
