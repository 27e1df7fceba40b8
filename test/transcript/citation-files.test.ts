import { parse } from '@retorquere/bibtex-parser'
import { describe, expect, test } from 'vitest'
import { bibOf } from '../../electron/export/citations/bibtex.ts'
import { cslOf } from '../../electron/export/citations/csl-json.ts'
import { authorNames } from '../../shared/transcript/author-names.ts'
import { cslItems } from '../../shared/transcript/csl-item.ts'
import type { Footnote } from '../../shared/transcript/transcript.ts'
import { citingAll } from './citation-support.ts'

const neverRead = (id: string): never => { throw new Error(`${id} was not read`) }

/** Read by the parser of Better BibTeX, without its guesses about capitals. */
const read = (bib: string) => parse(bib, { english: false, sentenceCase: false, caseProtection: false })
const [first] = citingAll().footnotes
if (!first) throw new Error('no footnotes')
const noteWith = (source: Partial<Footnote['source']>): Footnote => ({ ...first, source: { ...first.source, id: 'x_1', headlineRebuilt: false, ...source } })
const bibWith = (source: Partial<Footnote['source']>) => read(bibOf({ footnotes: [noteWith(source)], lang: 'en' }))

describe('BibTeX', () => {
  test('holds every source of the pack once, and a parser of others finds in it what was put in', () => {
    const transcript = citingAll()
    const { entries, errors } = read(bibOf(transcript))
    expect(errors).toEqual([])
    const items = cslItems(transcript.footnotes, 'en')
    expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id))
    for (const [at, item] of items.entries()) {
      const { type, fields } = entries[at] ?? neverRead(item.id)
      expect(type).toBe(item.type === 'webpage' ? 'misc' : 'article')
      expect(fields.title?.replaceAll('’', "'")).toBe(item.title.replaceAll('’', "'"))
      expect(fields[item.type === 'webpage' ? 'howpublished' : 'journal']?.replaceAll('’', "'")).toBe(item['container-title'].replaceAll('’', "'"))
      expect(fields.url).toBe(item.URL)
      expect(fields.year).toBe(item.issued && String(item.issued['date-parts'][0][0]))
      expect(fields.author?.map((name) => name.name ?? `${name.firstName} ${name.lastName}`)).toEqual(item.author?.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`)))
    }
  })

  test('keeps every letter of a hostile headline inside its field', () => {
    for (const headline of ['a } b { c', 'back\\slash \\textbf{x}', '50 % of $5 & #1 _under_ ^up ~', '@article{evil, title={x}}', 'a -- b --- c', 'Зеленський 😀 مرحبا <b>x</b>', '"quoted" and `ticked`', 'ends with \\']) {
      const { entries, errors } = bibWith({ headline })
      expect(errors).toEqual([])
      expect(entries).toHaveLength(1)
      expect(entries[0]?.fields.title?.replaceAll('ˋ', '`')).toBe(headline) // its name for \textasciigrave
    }
  })

  test('leaves the name of a newsroom whole and puts a month as BibTeX has it', () => {
    const { entries } = bibWith({ author: 'EEAS Press Team', date: '2026-02' })
    expect(entries[0]?.fields.author).toEqual([{ name: 'EEAS Press Team' }])
    expect(bibOf({ footnotes: [noteWith({ date: '2026-02' })], lang: 'en' })).toContain('\n  date = {2026-02},\n  year = {2026},\n  month = feb,\n')
  })

  test('cannot be broken by an address', () => {
    expect(bibWith({ url: 'https://x.example/a}b{c\\d_e%20f#g' }).entries[0]?.fields.url).toBe('https://x.example/a%7Db%7Bc%5Cd_e%20f#g')
  })
})

describe('CSL-JSON', () => {
  test('holds every source once, with what is known of it and nothing else', () => {
    const transcript = citingAll()
    const items = JSON.parse(cslOf(transcript)) as Record<string, unknown>[]
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(transcript.footnotes.map(({ source }) => source.id)))
    expect(items.find(({ id }) => id === 'eeas_20260129_arrival')).toEqual({
      id: 'eeas_20260129_arrival', type: 'webpage', title: 'Foreign Affairs Council : Press remarks by High Representative Kaja Kallas upon arrival', 'container-title': 'EEAS',
      URL: 'https://www.eeas.europa.eu/eeas/foreign-affairs-council-press-remarks-high-representative-kaja-kallas-upon-arrival-6_en', language: 'en', note: 'Source: official record',
    })
  })
})

describe('the names in a byline', () => {
  test.each([
    ['Mared Gwyn Jones, Aida Sanchez Alonso', 'en', [{ family: 'Jones', given: 'Mared Gwyn' }, { family: 'Sanchez Alonso', given: 'Aida' }]],
    ['Michel Rose; rédigé par Bertrand Boucey', 'fr', [{ family: 'Rose', given: 'Michel' }, { family: 'Boucey', given: 'Bertrand' }]],
    ['By Bart de Wever and Ursula von der Leyen', 'en', [{ family: 'de Wever', given: 'Bart' }, { family: 'von der Leyen', given: 'Ursula' }]],
    ['Jean-Pierre Stroobants', 'de', [{ family: 'Stroobants', given: 'Jean-Pierre' }]],
    ['Ірина Кутєлєва', 'uk', [{ family: 'Кутєлєва', given: 'Ірина' }]],
  ])('are split where they are plainly persons: %s', (byline, language, names) => expect(authorNames(byline, language)).toEqual(names))

  test.each([['EEAS Press Team', 'en'], ['Steerpike', 'en'], ['Orbán Viktor', 'hu'], ['the desk of foreign affairs', 'en'], ['42 reporters', 'en']])('stay whole where they are not: %s', (byline, language) =>
    expect(authorNames(byline, language)).toEqual([{ literal: byline }]))

  test('are none where the page names nobody', () => {
    expect([null, '', '  ', ','].flatMap((byline) => authorNames(byline, 'en'))).toEqual([])
  })
})
