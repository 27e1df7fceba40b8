import { describe, expect, test } from 'vitest'
import { bibliographyOf, type Reference } from '../../electron/export/citations/bibliography.ts'
import { cslItem, type CslItem } from '../../shared/transcript/csl-item.ts'
import { CITATION_STYLES, type CitationStyle } from '../../shared/transcript/options.ts'
import { LANGUAGES, type Language } from '../../shared/transcript/language.ts'
import { everySource } from './citation-support.ts'

const items = (lang: Language) => everySource().map((source) => cslItem(source, lang))
/** With every kind of space as a plain one: French sets some that do not break. */
const textOf = ({ runs }: Pick<Reference, 'runs'>) => runs.map(({ text }) => text).join('').replace(/[\u00A0\u202F]/g, ' ')
const anItem = (given: Partial<CslItem> = {}): CslItem => ({
  id: 'paper_20260129', type: 'article-newspaper', title: 'Talks resume', author: [{ family: 'Sanchez Alonso', given: 'Aida' }], 'container-title': 'The Paper',
  issued: { 'date-parts': [[2026, 1, 29]] }, URL: 'https://paper.example/talks?a=1&b=2', language: 'en', note: 'Source: press', ...given,
})
const set = async (given: Partial<CslItem>, style: CitationStyle = 'apa', lang: Language = 'en') => textOf((await bibliographyOf([anItem(given)], style, lang))[0] ?? { runs: [] })

describe.each(CITATION_STYLES.flatMap((style) => LANGUAGES.map((lang) => [style, lang] as const)))('every source of the pack, in %s, %s', (style, lang) => {
  test('is in the bibliography once, with its outlet, its address as a link, and nothing empty or undefined', async () => {
    const given = items(lang)
    const bibliography = await bibliographyOf(given, style, lang)
    expect(bibliography.map(({ id }) => id).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
    for (const item of given) {
      const reference = bibliography.find(({ id }) => id === item.id) ?? { id: '', runs: [] }
      const text = textOf(reference)
      expect(text.replaceAll('’', "'")).toContain(item['container-title'].replaceAll('’', "'"))
      expect(reference.runs.flatMap(({ href }) => href ?? [])).toEqual([item.URL])
      expect(text).not.toMatch(/undefined|null|NaN|nocase|\(\)|\.\.|, ,| {2}|[\uFDD0-\uFDEF\uFFFD]/)
      expect(text.toLowerCase()).toContain(item.issued ? String(item.issued['date-parts'][0][0]) : style === 'mla' ? '' : lang === 'fr' ? 's. d.' : 'n.d.')
    }
  })

  test('shows a headline that was rebuilt from the address as one, and none where none is known', async () => {
    const bibliography = new Map((await bibliographyOf(items(lang), style, lang)).map((reference) => [reference.id, textOf(reference)]))
    const [rebuilt, unknown] = lang === 'en' ? ['[headline rebuilt from the address]', '[Headline not recorded]'] : ['[titre reconstitué d’après l’adresse]', '[Titre non relevé]']
    for (const source of everySource()) {
      expect([source.id, bibliography.get(source.id)?.includes(rebuilt)]).toEqual([source.id, source.headline !== null && source.headlineRebuilt])
      expect([source.id, bibliography.get(source.id)?.includes(unknown)]).toEqual([source.id, source.headline === null])
    }
  })
})

describe('a bibliography', () => {
  test('is written as each style has it', async () => {
    const link = 'https://paper.example/talks?a=1&b=2'
    expect(await set({})).toBe(`Sanchez Alonso, A. (2026, January 29). Talks resume. The Paper. ${link}`)
    expect(await set({}, 'apa', 'fr')).toBe(`Sanchez Alonso, A. (2026, 29 janvier). Talks resume. The Paper. ${link}`)
    expect(await set({}, 'mla')).toBe(`Sanchez Alonso, Aida. “Talks Resume.” The Paper, 29 Jan. 2026, ${link}.`)
    expect(await set({}, 'chicago')).toBe(`Sanchez Alonso, Aida. “Talks Resume.” The Paper, January 29, 2026. ${link}.`)
    expect(await set({}, 'iso690')).toBe(`SANCHEZ ALONSO, Aida. Talks resume. The Paper. Online. 29 January 2026. Available from: ${link}`)
    expect(await set({}, 'iso690', 'fr')).toBe(`SANCHEZ ALONSO, Aida. Talks resume. The Paper [en ligne]. 29 janvier 2026. Disponible à l’adresse : ${link}`)
  })

  test('puts capitals into English titles only, and into no outlet’s name', async () => {
    expect(await set({ title: 'La guerre et la paix', language: 'fr' }, 'mla')).toContain('“La guerre et la paix.”')
    expect(await set({ title: 'The court in The Hague wants face-to-face talks' }, 'mla')).toContain('“The Court in The Hague Wants Face-to-Face Talks.”')
    expect(await set({ 'container-title': 'anews.com.tr and the others' }, 'mla')).toContain('anews.com.tr and the others')
  })

  test('is in the order of the alphabet, by author or else by title', async () => {
    const given = [anItem({ id: 'c', author: [{ family: 'Zola', given: 'Émile' }] }), anItem({ id: 'b', author: undefined, title: 'Meloni speaks' }), anItem({ id: 'a', author: [{ family: 'Élie', given: 'Anne' }] })]
    for (const style of ['apa', 'mla', 'iso690'] as const) expect((await bibliographyOf(given, style, 'en')).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('sets the name of a newspaper in italics, and marks every run as somebody’s own words', async () => {
    const [reference] = await bibliographyOf([anItem()], 'apa', 'en')
    expect(reference?.runs.find(({ look }) => look === 'italic')?.text).toBe('The Paper')
    expect(reference?.runs.every(({ own }) => own)).toBe(true)
  })

  test('shows hostile titles letter by letter, as text', async () => {
    for (const title of ['<b>Bold</b> &amp; <script>alert(1)</script> &', '\\textbf{x} } { @article{y,', 'a\u202Eb 😀 Зеленський مرحبا', '<a href="https://evil.example">x</a>', '=cmd|calc']) {
      expect(await set({ title })).toContain(title)
      const [reference] = await bibliographyOf([anItem({ title, 'container-title': title })], 'iso690', 'fr')
      expect(reference?.runs.flatMap(({ href }) => href ?? [])).toEqual(['https://paper.example/talks?a=1&b=2'])
    }
    expect(await set({ title: 'half \uD800 and \uFDD0 gone' })).toContain('half \uFFFD and \uFFFD gone')
    expect(await set({ title: 'x'.repeat(50_000) })).toContain('x'.repeat(50_000))
  })

  test('of nothing is empty', async () => {
    expect(await bibliographyOf([], 'apa', 'en')).toEqual([])
  })
})
