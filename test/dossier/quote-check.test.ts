import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkQuotes } from '../../shared/dossier/quote-check.ts'
import { quotedPassages } from '../../shared/dossier/quoted-passages.ts'
import { thePack } from '../store/pack-support.ts'

const { positions, meta } = thePack()
const figures = meta.figures.map(({ figure }) => figure)
const check = (text: string) => checkQuotes(text, positions, figures)

describe('a passage in quotation marks', () => {
  test('that stands word for word in the dossier is exact and linked', () => {
    expect(check('Kallas said “We can’t be the demandeurs here that, you know, we go to Russia” on that day.')).toEqual([
      { passage: 'We can’t be the demandeurs here that, you know, we go to Russia', status: 'exact', positionId: 'K01', named: 'Kaja Kallas', retranslation: false, restatement: false },
    ])
  })

  test.each(['"…"', '“…”', '„…“', '«…»', '« … »', '»…«', '‘…’', "'…'", '‚…‘', '”…”'])('is found between %s', (marks) => {
    const [opening = '', closing = ''] = marks.split('…')
    expect(check(`As Kallas put it: ${opening}we can't be the DEMANDEURS here.${closing}`)[0]).toMatchObject({ status: 'exact', positionId: 'K01' })
  })

  test('may be quoted in the original language', () => {
    const original = positions.find(({ id }) => id === 'A10')!.original_text!
    expect(check(`« ${original.split(' ').slice(0, 9).join(' ')} »`)[0]).toMatchObject({ status: 'exact', positionId: 'A10', named: null })
  })

  test('may begin after an elision, and loses the spaces inside French marks', () => {
    expect(check("Macron : « il va redevenir utile de parler à Vladimir Poutine »")).toMatchObject([{ passage: 'il va redevenir utile de parler à Vladimir Poutine', status: 'exact', positionId: 'A01' }])
  })

  test('with one changed word, or sewn together over an omission, is not found', () => {
    expect(check('Kallas: "We can\'t be the supplicant here that you know"')[0]).toMatchObject({ status: 'not-found', positionId: null })
    expect(check('Pinho and Kallas: "There is no common position. At the same time, we do see"')[0]).toMatchObject({ status: 'not-found' })
  })

  test('that stands only in a re-translation is flagged', () => {
    expect(check('Kallas said: "We cannot be here as supplicants, you know"')[0]).toMatchObject({ status: 'exact', positionId: 'S02', retranslation: true })
  })

  test("that is the dossier's own restatement is nobody's quotation", () => {
    expect(check('Kallas: "Russia must first make significant concessions"')[0]).toMatchObject({ status: 'not-found', positionId: 'S01', restatement: true })
  })

  test('does not count when it is short, or when nobody of the table is named and it is not found', () => {
    expect(check('Kallas spoke of "demandeurs" and "two words".')).toEqual([])
    expect(check('My grandmother says "talking never hurt anybody at all".')).toEqual([])
  })

  test('is laid at the door of the figure named nearest to it', () => {
    const checks = check('Macron wants a channel. "This is quite surely invented", says Meloni.')
    expect(checks[0]).toMatchObject({ named: 'Giorgia Meloni', status: 'not-found' })
    expect(check('"Kallas said this and that" is a sentence.')).toEqual([])
  })
})

describe('finding passages', () => {
  test('ignores stray marks, inch signs and apostrophes', () => {
    expect(quotedPassages('The 5" pipe, the leaders\' talks and "one real quote" here').map(({ text }) => text)).toEqual(['one real quote'])
    expect(quotedPassages("It's the students' view, isn't it")).toEqual([])
    expect(quotedPassages('an “open mark and “a whole one” later').map(({ text }) => text)).toEqual(['a whole one'])
  })

  test('takes the outermost of nested passages', () => {
    expect(quotedPassages('He said “she told me ‘no talks’ again” yesterday').map(({ text }) => text)).toEqual(['she told me ‘no talks’ again'])
  })
})

describe('any text', () => {
  test('can be checked, and every passage reported is a part of it', () => {
    const fragment = fc.oneof(fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 30 }).map((points) => String.fromCodePoint(...points)), fc.constantFrom(...Array.from('"“”„«»‘’‚\'‹› \n'), 'Kallas ', 'we can’t be the demandeurs here '))
    const sound = fc.property(fc.array(fragment, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      return check(text).every(({ passage, status, positionId }) => text.includes(passage) && (status === 'not-found' || positionId !== null))
    })
    expect(() => fc.assert(sound)).not.toThrow()
  })

  test('finds every quotation of the pack whole, whatever the case and spacing', () => {
    const quotes = positions.filter(({ kind, text }) => kind === 'quote' && !/["“”]/.test(text) && text.split(' ').length > 3)
    const foundWhole = fc.property(fc.constantFrom(...quotes), fc.boolean(), ({ text, voice }, shout) => {
      const [found] = check(`“${(shout ? text.toUpperCase() : text).replaceAll(' ', '  ')}”`)
      return found?.status === 'exact' && found.retranslation === (voice === 'reported')
    })
    expect(() => fc.assert(foundWhole)).not.toThrow()
  })

  test('of 50,000 characters full of marks and names is checked in full', () => {
    const unit = 'Kallas "we can’t be the demandeurs here" \'“„« '
    const text = unit.repeat(Math.floor(50_000 / unit.length))
    expect(check(text)).toHaveLength(Math.floor(50_000 / unit.length))
    expect(check('“'.repeat(50_000))).toEqual([])
  })
})
