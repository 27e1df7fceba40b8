import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contentDir } from '../../electron/content-dir.ts'
import { READING_MODEL_FILE } from '../../electron/content/speech-reader.ts'
import { matchText } from '../../shared/argument/match.ts'
import { openModel } from '../../shared/argument/reading/model.ts'

const model = openModel(JSON.parse(readFileSync(join(contentDir(), 'eu-russia-2026', READING_MODEL_FILE), 'utf8')))
const read = (text: string) => matchText(model, text)
const firstOf = (text: string) => read(text).claims[0]?.id
const relationOf = (claim: string, text: string) => read(text).claims.find(({ id }) => id === claim)?.relation

/** Not `unit: 'binary'`, which first lists every character there is: that takes longer than the rest of this file. */
const anyCharacter = fc.nat({ max: 0x10_ff_ff }).map((point) => String.fromCodePoint(point))
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.array(fc.constantFrom('Putin', 'talk', 'not', 'Kyiv', '…', '\u0000', '\u202e', '💬', "don't", 'sanzioni', '\n', '. '), { maxLength: 60 }).map((words) => words.join(' ')),
)

describe('any text', () => {
  test('is read without failing: scores fall, lie in [0, 1], each claim once, and none has no claims', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { claims, none } = read(text)
      const scores = claims.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
      expect(none).toBe(claims.length === 0)
    }), { numRuns: 150 })
  })

  test('is read the same way twice', () => {
    fc.assert(fc.property(anyText, (text) => { expect(read(text)).toEqual(read(text)) }), { numRuns: 50 })
  })

  test.each([
    ['fifty thousand characters', 'We must talk to Moscow as well. '.repeat(1_600)],
    ['one endless word', 'a'.repeat(50_000)],
    ['nothing but question marks', '?'.repeat(50_000)],
    ['Arabic and Hebrew', 'يجب أن نتحدث مع موسكو. שלום לכולם.'],
    ['lone surrogates', '\ud800 \udfff talk'],
  ])('of %s is read, and soon', (_what, text) => {
    const started = performance.now()
    expect(() => read(text)).not.toThrow()
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('the way a text is typed', () => {
  const speech = "We can't go to Moscow on our knees. Whoever asks first has lost, and the Kremlin won't respect it."
  test.each([
    ['capitals', speech.toUpperCase()],
    ['curly quotation marks', speech.replaceAll("'", '’')],
    ['line breaks and double spaces', speech.replaceAll(' ', '  ').replaceAll('. ', '.\n\n')],
    ['no apostrophes', speech.replaceAll("'", '')],
    ['invisible characters', speech.replaceAll('o', 'o\u200b')],
  ])('makes no difference: %s', (_what, typed) => {
    expect(read(typed).claims.map(({ id, score }) => [id, score])).toEqual(read(speech).claims.map(({ id, score }) => [id, score]))
  })

  it('may have typing errors', () => {
    expect(firstOf('The EU shoud name one specail envoi who speeks for all 27 membres.')).toBe('special-envoy')
    expect(firstOf('Moscow brakes its promises and evry treaty it has ever singed')).toBe('broken-word')
  })
})

describe('what is said', () => {
  test.each([
    ['one-voice', 'If every capital rings the Kremlin on its own, he will simply play us off against each other.'],
    ['without-ukraine', 'It is their country, so nothing can be decided about it while they are kept outside.'],
    ['unity-is-slow', 'One government with a veto is enough, and we will still be waiting in five years.'],
    ['legitimises', 'There is an arrest warrant out for him, and a meeting would make him look respectable again.'],
    ['own-channel', 'Il nous faut une ligne directe avec Moscou, sinon ce sont les Américains qui décident pour nous.'],
    ['not-supplicant', "L'Europa non deve andare a Mosca a mendicare un colloquio."],
    ['pressure-works', 'Nur härtere Sanktionen bringen Russland dazu, ernsthaft zu verhandeln.'],
  ])('is understood: %s', (claim, text) => {
    expect(firstOf(text)).toBe(claim)
  })

  it('names the words that decided, as the writer spelled them', () => {
    const words = read('Europe must not go BEGGING to Putin like a petitioner.').claims[0]?.words ?? []
    expect(words.some((word) => ['BEGGING', 'petitioner'].includes(word))).toBe(true)
  })

  it('may be two claims in one speech', () => {
    const ids = read('The EU should appoint one special envoy for all 27 members. And nothing may be decided about Ukraine without Ukraine at the table.').claims.slice(0, 2).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['special-envoy', 'without-ukraine'])
  })

  it('is found in a long speech beside the point', () => {
    const story = 'Last summer I worked in an ice cream shop. It rained a lot and my bike was stolen. My sister laughed about it for a week. '
    expect(firstOf(`${story}But now to Moscow. He promised not to invade and then he invaded, so no treaty with him is worth the paper. ${story}`)).toBe('broken-word')
  })
})

describe('a denial', () => {
  test.each([
    ['special-envoy', 'We must not name an envoy for the 27, that would be a mistake.'],
    ['pressure-works', 'It is simply not true that more sanctions will move Russia to negotiate.'],
    ['not-supplicant', 'Asking for a meeting is not begging.'],
    ['past-talks-failed', 'I do not agree that earlier talks with Putin were useless.'],
  ])('of %s is read as one', (claim, text) => {
    expect(relationOf(claim, text)).toBe('denies')
  })

  test.each([
    ['not-yet', 'We should talk to Moscow one day, but it is not the moment yet.'],
    ['kyiv-accepts', 'Ukraine does not object to European talks, so we need not refuse them.'],
    ['talk-not-reward', 'Talking to someone does not mean that you approve of him.'],
    ['not-supplicant', 'Europe must not beg.'],
  ])('is not made of a claim that says no by nature: %s', (claim, text) => {
    expect(relationOf(claim, text)).toBe('asserts')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['Cyrillic', 'Мы должны говорить с Москвой. Нельзя без Украины. Да. Нет.'], ['Arabic', 'يجب أن نتحدث مع موسكو. لا يمكن. نعم.'], ['Hebrew', 'שלום לכולם. כן. לא.'],
    ['keys hit at random', 'xqzt bvvkw. pqrst wxyz. zzzkk jjqq. fghj. dfgh.'], ['invented words', 'wörtl blorb snarf. Grblx fnord quux. Zibble wompf.'],
  ])('makes no claim, however many sentences of it there are: %s', (_what, text) => {
    expect(read(text)).toEqual({ claims: [], none: true })
  })

  it('adds nothing to what can', () => {
    const speech = 'The EU should name one special envoy for all 27 members.'
    expect(read(`${speech} Мы должны говорить с Москвой. Нельзя без Украины. Да. Нет.`)).toEqual(read(speech))
  })
})

describe('no claim', () => {
  test.each(['', '   ', '💬💬', '!!!', 'ok', 'hello everyone my name is Anna', 'The weather in Lisbon was lovely.', 'Could you repeat the question, please?', 'On peut faire une pause ?', 'Which countries have a border with Russia?', '") OR 1=1 --'])('is read out of “%s”', (text) => {
    expect(read(text)).toEqual({ claims: [], none: true })
  })
})
