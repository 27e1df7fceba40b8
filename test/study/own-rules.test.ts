import { expect, it } from 'vitest'
import { positionFrom } from '../../shared/study/own-fields.ts'
import { positionProblems, sourceProblems, tidied, type OwnContext } from '../../shared/study/own-rules.ts'
import { aSource, aStatement, anOwnShelf, made } from './own-support.ts'

const KNOWN: OwnContext = { today: '2026-11-23', hasSource: (id) => id === 'own-001', hasClaim: (id) => id === 'own-channel', rootOf: (id) => ({ K01: { variantOf: null }, S02: { variantOf: 'K01' } })[id] ?? null }
const wrong = (fields: Parameters<typeof aStatement>[0]) => positionProblems(aStatement(fields), KNOWN).map(({ field, problem }) => `${field}: ${problem}`)
const wrongSource = (fields: Parameters<typeof aSource>[0]) => sourceProblems(aSource(fields), KNOWN).map(({ field, problem }) => `${field}: ${problem}`)

it('a statement with everything that its voice needs has no problem', () => {
  expect([wrong({}), wrong({ kind: 'reported', wording: '', text: 'He wants a line to be kept open.', date: '' }), wrong({ kind: 'fact', wording: '', figure: 'Record' })]).toEqual([[], [], []])
})

it('a quotation needs its wording, a date, English words and a source; a translation says from what', () => {
  expect(wrong({ wording: '' })).toEqual(['wording: needs-wording'])
  expect(wrong({ wording: 'as I remember it' })).toEqual(['wording: unknown-wording'])
  expect(wrong({ date: '' })).toEqual(['date: needs-date'])
  expect(wrong({ language: 'fr' })).toEqual(['language: english-words'])
  expect(wrong({ source_id: '' })).toEqual(['source_id: missing'])
  expect(wrong({ source_id: 'own-999' })).toEqual(['source_id: unknown-source'])
  expect(wrong({ wording: 'own translation of the quote as printed' })).toEqual(['original_language: needs-original-language', 'original_text: needs-original'])
  expect(wrong({ wording: "outlet's translation", original_language: 'lb' })).toEqual([])
})

it('dates are days of the calendar that have been; quotation marks are the app’s to set', () => {
  expect([wrong({ date: '2026-02-30' }), wrong({ date: '29.1.2026' }), wrong({ date: '2027' }), wrong({ date: '2026-11-24' }), wrong({ date: '2026-11' })])
    .toEqual([['date: not-a-date'], ['date: not-a-date'], ['date: in-future'], ['date: in-future'], []])
  expect([wrong({ text: '“We talk.”' }), wrong({ text: '« On parle. »', kind: 'reported', wording: '' })]).toEqual([['text: quotation-marks'], ['text: quotation-marks']])
})

it('another wording of a statement names the first one, and claims are those of the dossier, each once', () => {
  expect([wrong({ variant_of: 'K01' }), wrong({ variant_of: 'S02' }), wrong({ variant_of: 'K99' })]).toEqual([[], ['variant_of: itself-a-variant'], ['variant_of: unknown-statement']])
  const link = { claim: 'own-channel', relation: 'supports', basis: 'stated' } as const
  expect([wrong({ claims: [link] }), wrong({ claims: [link, link] }), wrong({ claims: [{ ...link, claim: 'nothing' }] })]).toEqual([[], ['claims: claim-twice'], ['claims: unknown-claim']])
})

it('only a plain https address is an address', () => {
  const tried = ['http://delano.lu/a', 'ftp://delano.lu/a', 'javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd', 'https:delano.lu', 'https://me:secret@delano.lu/', 'https://de lano.lu', 'https://delano.lu/"><b>', 'https://delano.lu/\u202Egnp.exe', 'https://localhost/', '//delano.lu', '']
  expect(tried.map((url) => wrongSource({ url })[0])).toEqual([
    'url: not-https', 'url: not-https', 'url: not-https', 'url: not-https', 'url: not-https', 'url: not-https', 'url: has-password', 'url: not-an-address', 'url: not-an-address', 'url: not-an-address', 'url: not-an-address', 'url: not-an-address', 'url: missing',
  ])
  expect(wrongSource({ url: 'https://www.élysée.fr/discours?q=1#top' })).toEqual([])
})

it('the voice follows from kind and wording, and nothing of it can be played by the app', () => {
  const made = (fields: Parameters<typeof aStatement>[0]) => positionFrom('Y01', aStatement(fields), 'core')
  expect(made({ wording: 'as printed in English' })).toMatchObject({ voice: 'quote', playable: false })
  expect(made({ wording: 'official English translation', original_language: 'fr' })).toMatchObject({ voice: 'quote-translated', translator: 'official', playable: false })
  expect(made({ wording: 'own translation of a Russian translation', restated: 'He says so.' })).toMatchObject({ voice: 'reported', restated: 'He says so.' })
  expect(made({ kind: 'reported', restated: 'left over', original_language: 'fr' })).not.toHaveProperty('restated')
})

it('hostile texts are kept as they are, or refused in words, and break nothing', async () => {
  const shelf = await anOwnShelf()
  const nasty = '<script>alert(1)</script> =HYPERLINK("x") \u202Eabc\u202C 🧑‍🏫 ../../etc/passwd\u0000\u0007'
  made(shelf.own.saveSource('lena1', { fields: aSource({ outlet: nasty, headline: nasty }) }))
  made(shelf.own.savePosition('lena1', { fields: aStatement({ text: `${nasty}\r\nsecond line`, venue: nasty, note: nasty }) }))
  const card = shelf.dossier.card('Y01')!
  expect(card.position.text).toBe('<script>alert(1)</script> =HYPERLINK("x") \u202Eabc\u202C 🧑‍🏫 ../../etc/passwd\nsecond line')
  for (const control of ['\u0000', '\u0007']) expect(card.source.outlet).not.toContain(control)
  expect(shelf.dossier.searchPositions({ query: 'HYPERLINK', limit: 5, offset: 0 }).total).toBe(1)
  expect(wrong({ text: 'x'.repeat(50_000) })).toEqual(['text: too-long'])
  expect(wrong({ text: 'half \uD83D' })).toEqual(['text: half-character'])
  expect(wrongSource({ outlet: 'a'.repeat(401) })).toEqual(['outlet: too-long'])
  expect(tidied(aSource({ outlet: '  De\nlano  ' })).outlet).toBe('De lano')
})
