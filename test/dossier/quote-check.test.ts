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
      { passage: 'We can’t be the demandeurs here that, you know, we go to Russia', verdict: 'exact', difference: null, status: 'exact', positionId: 'K01', named: 'Kaja Kallas', dated: null, retranslation: false, restatement: false },
    ])
  })

  test.each(['"…"', '“…”', '„…“', '«…»', '« … »', '»…«', '‘…’', "'…'", '‚…‘', '”…”'])('is found between %s', (marks) => {
    const [opening = '', closing = ''] = marks.split('…')
    expect(check(`As Kallas put it: ${opening}we can't be the demandeurs here.${closing}`)[0]).toMatchObject({ status: 'exact', positionId: 'K01' })
  })

  test('may be quoted in the original language', () => {
    const original = positions.find(({ id }) => id === 'A10')!.original_text!
    expect(check(`« ${original.split(' ').slice(0, 9).join(' ')} »`)[0]).toMatchObject({ status: 'exact', positionId: 'A10', named: null })
  })

  test('may begin after an elision, and loses the spaces inside French marks', () => {
    expect(check("Macron : « il va redevenir utile de parler à Vladimir Poutine »")).toMatchObject([{ passage: 'il va redevenir utile de parler à Vladimir Poutine', status: 'exact', positionId: 'A01' }])
  })

  test('with one changed word, or sewn together over an omission, is altered, with the difference', () => {
    const [changed] = check('Kallas: "We can\'t be the supplicants here that, you know"')
    expect(changed).toMatchObject({ verdict: 'altered', status: 'not-found', positionId: 'K01' })
    expect(changed?.difference?.words).toEqual([
      { kind: 'same', text: "We can't be the" }, { kind: 'missing', text: 'demandeurs' }, { kind: 'added', text: 'supplicants' }, { kind: 'same', text: 'here that, you know' },
    ])
    expect(check('Pinho and Kallas: "There is no common position. At the same time, we do see"')[0]).toMatchObject({ status: 'not-found' })
  })

  test('ascribed to somebody else in its sentence has the wrong speaker', () => {
    expect(check('As Macron said: “If we can\'t talk to them, we won\'t find a solution”.')[0]).toMatchObject({ verdict: 'wrong-speaker', positionId: 'B01', named: 'Emmanuel Macron', difference: { figure: 'Xavier Bettel' } })
    expect(check('“If we can\'t talk to them, we won\'t find a solution”, as Macron said.')[0]).toMatchObject({ verdict: 'wrong-speaker' })
  })

  test('is not ascribed to a figure whom another sentence names, nor to one beside the speaker', () => {
    expect(check('Macron waits. “If we can\'t talk to them, we won\'t find a solution” is my answer.')[0]).toMatchObject({ verdict: 'exact', positionId: 'B01' })
    expect(check('I know: “If we can\'t talk to them, we won\'t find a solution.” Macron waits.')[0]).toMatchObject({ verdict: 'exact', positionId: 'B01' })
    expect(check('Bettel told Macron: “If we can\'t talk to them, we won\'t find a solution”.')[0]).toMatchObject({ verdict: 'exact', positionId: 'B01', named: 'Xavier Bettel' })
    expect(check('Peskov answered Kallas: “How can you discuss anything with Kaja Kallas?”')[0]).toMatchObject({ verdict: 'not-exact-words', positionId: 'O05', named: 'Dmitry Peskov' })
  })

  test.each([
    'Macron told Mr. Putin:', 'Macron told M. Putin:', 'Macron told Dr. Who and Mrs. May:', 'In the U.S. Macron said', 'Macron, e.g. in Davos, said', 'Macron sagte z. B. gestern', 'Macron sagte z.B.',
    'Macron a dit, p. ex. hier,', 'Macron said on Jan. 3 that', 'On 3 Jan. Macron said', 'Macron ha detto al sig. Rossi', 'Macron:\n', 'Macron met J. Doe and said',
    'Macron was clear. He told Putin:', 'Macron n’a pas hésité. Il a dit :', 'Macron zögerte nicht. Er sagte:',
  ])('ascribed to somebody else has the wrong speaker, whatever stands between: %s', (lead) => {
    expect(check(`${lead} “Russia is not making an even token effort towards peace”`)[0]).toMatchObject({ verdict: 'wrong-speaker', positionId: 'K07', named: 'Emmanuel Macron' })
  })

  test('may have its source after a dash on a line of its own', () => {
    expect(check('“Russia is not making an even token effort towards peace.”\n— Macron')[0]).toMatchObject({ verdict: 'wrong-speaker' })
  })

  test.each(['Macron waits, and so do I. My answer:', 'Macron waits! It is so.', 'Macron waits.\nI say:', 'Macron spoke to Kallas. She said', 'Macron waits etc. My answer:'])('is not ascribed to a figure across the end of a sentence: %s', (lead) => {
    expect(check(`${lead} “Russia is not making an even token effort towards peace”`)[0]).toMatchObject({ verdict: 'exact', positionId: 'K07' })
  })

  test.each([
    ['On 2 February 2026 Kallas said', '2026-02-02', 'wrong-date'], ['In January 2026 Kallas said', '2026-01', 'exact'], ['Le 29 janvier 2026, Kallas disait', '2026-01-29', 'exact'],
    ['Am 28. Januar 2026 sagte Kallas', '2026-01-28', 'wrong-date'], ['Nel dicembre 2025 Kallas diceva', '2025-12', 'wrong-date'], ['Kallas (2026-01-29)', '2026-01-29', 'exact'],
    ['Kallas said in 2026', '2026', 'exact'], ['Since 24 February 2022 Kallas says', null, 'exact'], ['On 2 February 2026 much happened. Kallas said', null, 'exact'],
  ])('is held against the date of its sentence: %s', (lead, dated, verdict) => {
    expect(check(`${lead}: “Russia is not making an even token effort towards peace.”`)[0]).toMatchObject({ dated, verdict, positionId: 'K07' })
  })

  test('in translation is no exact words, unless the sentence says that it is translated', () => {
    const words = 'It is important that the Europeans, indeed, restore their own channels of discussion'
    expect(check(`Macron said “${words}”.`)[0]).toMatchObject({ verdict: 'not-exact-words', status: 'exact', difference: { translator: 'ours', original: { language: 'fr' } } })
    expect(check(`Macron said “${words}” (translated).`)[0]).toMatchObject({ verdict: 'translated', positionId: 'A08' })
  })

  test('that stands only in a re-translation is flagged', () => {
    expect(check('Kallas said: "We cannot be here as supplicants, you know"')[0]).toMatchObject({ verdict: 'not-exact-words', status: 'exact', positionId: 'S02', retranslation: true, difference: { better: 'K01' } })
  })

  test("that is the dossier's own restatement is nobody's quotation", () => {
    expect(check('Kallas: "Russia must first make significant concessions"')[0]).toMatchObject({ verdict: 'not-exact-words', status: 'not-found', positionId: 'S01', restatement: true })
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

  test('finds every quotation of the pack whole, whatever the spacing', () => {
    const quotes = positions.filter(({ kind, text }) => kind === 'quote' && !/["“”‘]/.test(text))
    const foundWhole = fc.property(fc.constantFrom(...quotes), ({ text, voice }) => {
      const [found] = check(`“${text.replaceAll(' ', '  ')}”`)
      return found?.status === 'exact' && found.retranslation === (voice === 'reported') && found.verdict === (voice === 'quote' ? 'exact' : 'not-exact-words')
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
