import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeQuote, type Quotation } from '../../shared/dossier/judge-quote.ts'
import type { Position } from '../../shared/dossier/schema.ts'
import { PACK_DIR, thePack } from '../store/pack-support.ts'

const { positions, claims } = thePack()
const byId = new Map(positions.map((position) => [position.id, position]))
const judge = (text: string, given: Partial<Quotation> = {}) => judgeQuote({ text, figure: 'Kaja Kallas', date: null, as: 'exact words', ...given }, positions)
const verdict = (...args: Parameters<typeof judge>) => judge(...args).verdict
const textOf = (id: string) => byId.get(id)?.text ?? ''

const quotes = positions.filter(({ kind }) => kind === 'quote')
const spoken = quotes.filter(({ voice }) => voice === 'quote')
const translated = quotes.filter(({ voice }) => voice === 'quote-translated')
const originals = translated.flatMap((position) => (position.original_text === undefined ? [] : [{ ...position, text: position.original_text }]))
const facts = positions.filter(({ kind }) => kind === 'fact')
const retold = positions.filter(({ voice, kind }) => voice === 'reported' && kind !== 'fact')
const named = ({ figure, date }: Position): Partial<Quotation> => ({ figure, date })
const each = (list: readonly Position[]) => list.map((position) => [position.id, position] as const)
/** Runs a property; throws with the counterexample. */
const tried = <T>(property: fc.IProperty<T>) => () => fc.assert(property, { numRuns: 300 })

describe('every quotation of the pack', () => {
  test.each(each(spoken))('%s is exact as it stands', (_id, position) => {
    for (const as of ['exact words', 'as printed'] as const) expect(judge(position.text, { ...named(position), as })).toMatchObject({ verdict: 'exact', difference: null })
  })

  test.each(each(originals))('%s is exact in its own language', (_id, position) => {
    for (const as of ['exact words', 'as printed'] as const) expect(judge(position.text, { ...named(position), as })).toMatchObject({ verdict: 'exact', position: position.id })
  })

  test.each(each(translated))('%s in translation is translated where it says so, else not exact words', (id, position) => {
    expect(judge(position.text, { ...named(position), as: 'as printed' })).toMatchObject({ verdict: 'translated', position: id })
    expect(judge(position.text, named(position))).toMatchObject({ verdict: 'not-exact-words', position: id, difference: { translator: position.translator, basis: 'translation' } })
  })

  test.each(each(retold))('%s, retold or translated back, is never exact words', (_id, position) => {
    for (const as of ['exact words', 'as printed'] as const) expect(verdict(position.text, { ...named(position), as })).toBe('not-exact-words')
  })

  test.each(each(facts))('%s, a fact in the dossier’s own words, is nobody’s', (id, position) => {
    expect(judge(position.text, { figure: null })).toMatchObject({ verdict: 'not-exact-words', difference: { basis: 'restatement' } })
    for (const figure of [position.figure, 'Emmanuel Macron']) expect(judge(position.text, { figure })).toMatchObject({ verdict: 'wrong-speaker', position: id, difference: { figure: null } })
  })

  test.each(each(positions.filter(({ restated }) => restated !== undefined)))('%s restated by the dossier is a restatement', (_id, position) => {
    expect(judge(position.restated ?? '', named(position))).toMatchObject({ verdict: 'not-exact-words', difference: { basis: 'restatement' } })
  })
})

/** Ways of writing that change nothing. */
const TOLERATED: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  (text) => text.replaceAll("'", '’'),
  (text) => ` ${text.replaceAll(' ', ' \u00A0 ')}\n`,
  (text) => `“${text}.”`,
  (text) => `… ${text}`,
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
  (text) => text.replace(' ', ' [Russia] '),
  (text) => text.replace(' ', ' (as he put it) '),
  (text) => text.replace(/\s\([^)…]*\)/g, ''),
  (text) => text.replaceAll('…', '...'),
]

describe('what is tolerated', () => {
  test('curly quotes, spacing, punctuation at the edges, words in brackets and the case of the first letter', () => {
    expect(tried(fc.property(fc.constantFrom(...spoken, ...originals), fc.subarray([...TOLERATED]), (position, ways) => {
      const written = ways.reduce((text, way) => way(text), position.text)
      return verdict(written, named(position)) === 'exact'
    }))).not.toThrow()
  })

  test('a marked omission, whatever it leaves out', () => {
    expect(tried(fc.property(fc.constantFrom(...spoken), fc.nat(), fc.nat(), fc.constantFrom('[…]', '[...]', '(…)', '( … )'), (position, a, b, mark) => {
      const words = position.text.replace(/\s[([][^)\]]*[)\]]/g, '').split(' ')
      const from = 2 + (a % (words.length - 3))
      const to = Math.min(words.length - 2, from + 1 + (b % 6))
      return to <= from || verdict([...words.slice(0, from), mark, ...words.slice(to)].join(' '), named(position)) === 'exact'
    }))).not.toThrow()
  })

  test('a part of at least four words', () => {
    expect(tried(fc.property(fc.constantFrom(...spoken, ...originals), fc.nat(), fc.nat(), (position, a, b) => {
      const words = position.text.replace(/\s[([][^)\]]*[)\]]/g, '').split(' ').filter((word) => /\p{L}/u.test(word))
      const from = a % Math.max(1, words.length - 5)
      const part = words.slice(from, from + 5 + (b % 9)).join(' ')
      return !position.text.includes(part) || !['not-found', 'altered', 'wrong-speaker'].includes(verdict(part, { figure: position.figure }))
    }))).not.toThrow()
    expect(verdict('making an even token')).toBe('exact')
    expect(verdict('an even token')).toBe('not-found')
  })

  test('brackets around the whole', () => {
    for (const text of ['(“Russia is not making an even token effort towards peace.”)', '[Russia is not making an even token effort towards peace]', '“(Russia is not [even] making an even token effort towards peace.)”']) expect(verdict(text)).toBe('exact')
    for (const text of ['(…)', '[Russia]', '(Russia is not making) (an even token effort)']) expect(verdict(text)).toBe('not-found')
  })

  test('an omission that leaves out a word that denies, but it is told', () => {
    expect(judge('Russia is […] making an even token effort')).toMatchObject({ verdict: 'exact', difference: null, deniedInOmission: 'not' })
    expect(judge('We […] be the demandeurs here')).toMatchObject({ verdict: 'exact', deniedInOmission: 'can’t' })
    expect(judge('Russia is not making […] effort towards peace')).toMatchObject({ verdict: 'exact', deniedInOmission: null })
  })

  test('a date that is less precise, and no other', () => {
    const of = (date: string, text = textOf('K07')) => verdict(text, { date })
    expect(['2026-01-29', '2026-01', '2026'].map((date) => of(date))).toEqual(['exact', 'exact', 'exact'])
    expect(['2026-01-28', '2026-02', '2025'].map((date) => of(date))).toEqual(['wrong-date', 'wrong-date', 'wrong-date'])
    expect(judge(textOf('O10'), { figure: 'Evika Siliņa', date: '2026-02-10' })).toMatchObject({ verdict: 'wrong-date', difference: { date: '2026-02', text: expect.stringContaining('knows only February 2026') } })
  })
})

describe('what is not tolerated', () => {
  test.each([
    ['an inner comma left out', 'We can’t be the demandeurs here that you know, we go to Russia', 'K01'],
    ['an inner capital', 'We can’t be the Demandeurs here that, you know', 'K01'],
    ['another word', 'We can’t be the supplicants here that, you know', 'K01'],
    ['a negation left out', 'Russia is making an even token effort towards peace', 'K07'],
    ['a negation put in', 'I don’t think any mean to pressure Russia into real negotiations is good', 'K09'],
    ['a part that ends within a word', 'I don’t think there is anything we can', 'K03'],
    ['words of the outlet without their brackets', 'that, you know, we go to Russia and say talk to us', 'K01'],
    ['a word replaced in brackets', 'Russia is [really] making an even token effort towards peace', 'K07'],
    ['sentences sewn together', 'We haven’t seen any willingness from the Russian side. Even the ceasefire for Christmas was rejected', 'K32'],
    ['another quotation hung on', `${textOf('K06')} ${textOf('K07')}`, 'K06'],
    ['single words picked out', 'If they […] should […] the maximalist […] demands also', 'K13'],
  ])('%s', (_what, text, position) => {
    expect(judge(text)).toMatchObject({ verdict: 'altered', position })
    expect(judge(text).difference?.words.some(({ kind }) => kind !== 'same')).toBe(true)
  })

  test.each([
    ['one word replaced', 'making an quidditch token', 'K07'], ['the last word replaced', 'making an even quidditch', 'K07'], ['the first word replaced', 'quidditch an even token', 'K07'],
    ['two neighbours swapped', 'making even an token', 'K07'], ['two neighbours swapped', 'is making not an', 'K07'],
    ['a word put in', 'making an almost even token', 'K07'], ['a word left out of five', 'making an token effort', 'K07'],
    ['small words alone', 'we quidditch be the', 'K01'],
    ['after an apostrophe', 'il va quidditch utile', 'A01'],
  ])('%s in a part of four words', (_what, text, position) => {
    expect(judge(text, { figure: byId.get(position)?.figure ?? null })).toMatchObject({ verdict: 'altered', position })
  })

  test('a part that ends before an apostrophe: the difference says what is missing', () => {
    expect(judge('Think about this: if Ukraine')).toMatchObject({ verdict: 'altered', position: 'K16', difference: { text: 'Altered: “\'s” left out.' } })
  })

  test('single words picked out in their order: the difference says why', () => {
    expect(judge('If they […] should […] also')).toMatchObject({ verdict: 'altered', position: 'K13', difference: { text: expect.stringContaining('between omissions'), words: expect.not.arrayContaining([{ kind: 'missing' }]) } })
    expect(verdict('If they […] should […] also', { figure: 'Emmanuel Macron' })).toBe('not-found')
  })

  test('another case of the first letter after an omission is tolerated in an altered quotation too', () => {
    expect(judge('We can’t be […] That, you knew, we go to Russia').difference).toMatchObject({ text: 'Altered: “know” became “knew”.' })
    expect(judge('we can’t be the demandeurs here That, you knew, we go to Russia').difference?.text).toContain('“That”')
  })

  test('a whole short entry with words of one’s own hung on', () => {
    expect(judge('nothing about Ukraine without Ukraine, as he has said for years now', { figure: 'Xavier Bettel' })).toMatchObject({ verdict: 'altered', position: 'B12' })
    expect(verdict('nothing about Ukraine without Ukraine, as he has said for years now', { figure: 'Giorgia Meloni' })).toBe('not-found')
  })

  const mutation = fc.constantFrom('drop', 'change', 'add', 'swap')
  test('a word dropped, changed, added or moved: altered, and the difference says which', () => {
    expect(tried(fc.property(fc.constantFrom(...quotes, ...originals), mutation, fc.nat(), (position, how, n) => {
      const words = position.text.replace(/\s?[([][^)\]]*[)\]]/g, '').split(' ').filter((word) => /[\p{L}]/u.test(word))
      const at = 1 + (n % (words.length - 2))
      const [here = '', next = ''] = [words[at], words[at + 1]]
      const mutated = {
        drop: words.toSpliced(at, 1), change: words.with(at, 'quidditch'), add: words.toSpliced(at, 0, 'quidditch'), swap: words.with(at, next).with(at + 1, here),
      }[how]
      if (how === 'swap' && here.toLowerCase() === next.toLowerCase()) return true
      const found = judge(mutated.join(' '), named(position))
      // Another printing may really have these words; without its neighbour, a repeated word stands where it stood.
      return found.verdict === 'altered' ? (found.difference?.words.some(({ kind }) => kind !== 'same') ?? false) : judgedElsewhere(found.position, position)
    }))).not.toThrow()
  })

  test('words of a figure ascribed to another: the wrong speaker, altered or not', () => {
    const figures = [...new Set(quotes.map(({ figure }) => figure))]
    expect(tried(fc.property(fc.constantFrom(...quotes, ...originals), fc.constantFrom(...figures), fc.boolean(), (position, figure, alter) => {
      const text = alter ? position.text.replace(' ', ' quidditch ') : position.text
      const found = judge(text, { figure })
      return figure === position.figure || byId.get(found.position ?? '')?.figure === figure || found.verdict === 'wrong-speaker'
    }))).not.toThrow()
    expect(judge(textOf('B02'), { figure: 'Emmanuel Macron', date: '2020' })).toMatchObject({ verdict: 'wrong-speaker', position: 'B02', difference: { figure: 'Xavier Bettel', words: [] } })
  })
})

const judgedElsewhere = (found: string | null, position: Position): boolean => found !== null && found !== position.id

describe('precedence', () => {
  test('wrong speaker before altered before wrong date before not exact words', () => {
    const translation = textOf('A12')
    const altered = translation.replace('geography', 'history')
    const of = (text: string, given: Partial<Quotation>) => verdict(text, { figure: 'Emmanuel Macron', ...given })
    expect(of(altered, { figure: 'Kaja Kallas', date: '2020' })).toBe('wrong-speaker')
    expect(of(altered, { date: '2020' })).toBe('altered')
    expect(of(translation, { date: '2020' })).toBe('wrong-date')
    expect(of(translation, { date: '2026-02' })).toBe('not-exact-words')
    expect(of(translation, { date: '2026-02', as: 'as printed' })).toBe('translated')
  })

  test('the words of a re-translation are not exact, and the better printing is named', () => {
    expect(judge('We cannot be here as supplicants, you know')).toMatchObject({ verdict: 'not-exact-words', position: 'S02', difference: { better: 'K01', basis: 'retranslation' } })
  })

  test('an omission that the record marks must be marked', () => {
    const of = (text: string) => verdict(text, { figure: 'Emmanuel Macron' })
    expect(of('Depuis 2007-2008 (…), le président Poutine a rarement tenu ses engagements.')).toBe('exact')
    expect(of('Depuis 2007-2008, le président Poutine a rarement tenu ses engagements.')).toBe('altered')
  })
})

/** Sentences that the reading of speeches was made from: what students say, and nobody's quotation. */
const ownSentences = (file: string): string[] => textsIn(JSON.parse(readFileSync(join(PACK_DIR, 'reading', file), 'utf8'))).flatMap((text) => text.split(/(?<=[.!?…])\s+/u)).filter((text) => /(?:\S+\s+){3}/.test(text))
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn))

describe('what is not in the dossier', () => {
  test.each([
    ['Emmanuel Macron', 'He may be right.'], ['Giorgia Meloni', 'I don’t think so.'], ['Xavier Bettel', 'I don’t eat fish.'],
    ['Emmanuel Macron', 'what are we supposed to do again'], ['Giorgia Meloni', 'Putin has been in power for a long time.'],
  ])('is not found for a few small words in common: %s, “%s”', (figure, text) => {
    expect(verdict(text, { figure })).toBe('not-found')
  })

  test('is not found, however short', () => {
    const own = ['none-a.json', 'none-b.json', 'none-topic.json', 'images.json'].flatMap(ownSentences)
    const figures = ['Kaja Kallas', 'Giorgia Meloni', 'Emmanuel Macron', 'Xavier Bettel']
    const found = own.filter((text, at) => verdict(text, { figure: figures[at % 4] ?? null }) !== 'not-found')
    expect(own.length).toBeGreaterThan(400)
    expect(found.length / own.length).toBeLessThan(0.003)
  })

  test('is not found, though it speaks of the same things', () => {
    const own = claims.flatMap(({ text, phrasings }) => [text, ...phrasings])
    const found = own.filter((text) => verdict(text) !== 'not-found')
    expect(found.length / own.length).toBeLessThan(0.01)
  })

  test('is not found, whatever it is made of', () => {
    const words = fc.array(fc.constantFrom(...new Set(quotes.flatMap(({ text }) => text.split(' ')))), { minLength: 8, maxLength: 30 })
    expect(tried(fc.property(words, (list) => !['exact', 'translated', 'not-exact-words'].includes(verdict(list.join(' ')))))).not.toThrow()
    for (const text of ['…', '[…]', '“”', '((', '[[[[', '😀 😀 😀 😀 😀']) expect(verdict(text)).toBe('not-found')
  })

  test('is judged in time, 50,000 characters of it', () => {
    const started = performance.now()
    expect(verdict('we can’t be there that you see '.repeat(1_613))).toBe('not-found')
    expect(verdict(`${'a ['.repeat(8_000)} ${'b ('.repeat(8_000)}`)).toBe('not-found')
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
