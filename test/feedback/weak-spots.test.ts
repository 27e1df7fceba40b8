import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aQuote, aSpeech, feedbackPack, pack } from '../transcript/builders.ts'

const spots = (lines: Line[], seat = 'macron', asOf = '2026-03-31') => feedbackOf({ lines, seat, session: { recipe: soloSparring, asOf, timed: true }, pack: feedbackPack }).weakSpots
const asserts = (...claims: string[]) => claims.map((claim) => ({ claim, relation: 'asserts' as const }))
const denies = (...claims: string[]) => claims.map((claim) => ({ claim, relation: 'denies' as const }))
/** A speech on a card, so that no claim of it is unsupported. */
const onCard = (given: Partial<Line> & { seq: number }) => aSpeech({ cards: ['A08'], ...given })

describe('a point that still waits', () => {
  const attacked = [onCard({ seq: 3, claims: asserts('own-channel', 'talk-to-both') }), aCard('K03', { seq: 4, respondsTo: [3], claims: denies('talk-to-both') })]

  it('is kept with the claim that it is on and the card that was played', () => {
    expect(spots(attacked)).toEqual([{ kind: 'missed', claim: 'talk-to-both', position: 'K03', line: 4 }])
  })

  it('is kept with the claim that the card’s own claim attacks in the pack', () => {
    const { from, to } = pack.links.attacks[0]!
    const lines = [onCard({ seq: 3, claims: asserts('own-channel', to) }), aCard('K03', { seq: 4, respondsTo: [3], claims: asserts(from) })]
    expect(spots(lines)).toMatchObject([{ kind: 'missed', claim: to, position: 'K03' }])
    expect(to).not.toBe('own-channel')
  })

  it('is nobody’s on a seat that plays the record', () => {
    expect(spots([aCard('A08', { seq: 3 }), aCard('K03', { seq: 4, respondsTo: [3] })])).toEqual([])
  })

  it('is kept once although it was dropped as well, and not once it was taken up', () => {
    expect(spots([...attacked, onCard({ seq: 5 })])).toHaveLength(1)
    expect(spots([...attacked, onCard({ seq: 5, move: 'rebut', respondsTo: [4] })])).toEqual([])
  })

  it('is kept once for each card, however often the same card hits the same claim', () => {
    const again = [...attacked, onCard({ seq: 5, claims: asserts('talk-to-both') }), aCard('K03', { seq: 6, respondsTo: [5], claims: denies('talk-to-both') }), aCard('K01', { seq: 7, respondsTo: [5] })]
    expect(spots(again).map(({ position, line }) => [position, line])).toEqual([['K03', 4], ['K01', 7]])
  })

  it('is a question, with the claim that it asks about, or that of the argument asked', () => {
    const asked = [onCard({ seq: 3, claims: asserts('own-channel') }), aLine({ seq: 4, kind: 'question', respondsTo: [3], claims: asserts('talk-to-both') }), onCard({ seq: 5, claims: asserts('own-channel') }), aLine({ seq: 6, kind: 'question', respondsTo: [5] })]
    expect(spots(asked)).toEqual([{ kind: 'missed', claim: 'talk-to-both', position: null, line: 4 }, { kind: 'missed', claim: 'own-channel', position: null, line: 6 }])
  })

  it('is left out where it names neither a claim nor a card', () => {
    expect(spots([onCard({ seq: 3 }), aLine({ seq: 4, kind: 'question', respondsTo: [3] })])).toEqual([])
  })
})

describe('words in quotation marks', () => {
  it.each(['altered', 'wrong-speaker', 'wrong-date', 'not-exact-words'] as const)('that are %s are kept with their card', (verdict) => {
    expect(spots([aSpeech({ seq: 3, quotes: [aQuote({ verdict }), aQuote({ verdict, passage: 'the same card' })] })])).toEqual([{ kind: 'misquoted', claim: null, position: 'K01', line: 3 }])
  })

  it('that are exact, translated as said, or in nobody’s mouth are not', () => {
    const quotes = [aQuote({ verdict: 'exact' }), aQuote({ verdict: 'translated' }), aQuote({ verdict: 'not-found', status: 'not-found', position: null }), aQuote()]
    expect(spots([aSpeech({ seq: 3, quotes })])).toEqual([])
  })

  it('of a record from before the verdict are kept where they were found as no quotation', () => {
    expect(spots([aSpeech({ seq: 3, quotes: [aQuote({ retranslation: true })] })])).toMatchObject([{ kind: 'misquoted', position: 'K01' }])
  })
})

describe('a claim against the record of the own figure', () => {
  const line = onCard({ seq: 3, seat: 'kallas', claims: asserts('own-leverage'), cards: ['K03'] })

  it('is kept with the card that says otherwise', () => {
    expect(spots([line], 'kallas')).toEqual([{ kind: 'departure', claim: 'own-leverage', position: 'K03', line: 3 }])
  })

  it('is not kept where the student marked it, unless it was said again without the mark', () => {
    expect(spots([{ ...line, departs: true }], 'kallas')).toEqual([])
    expect(spots([{ ...line, departs: true }, { ...line, seq: 5 }], 'kallas')).toMatchObject([{ kind: 'departure', line: 5 }])
  })

  it('is not kept where the record itself pulls both ways, nor for what was said after the as-of date', () => {
    expect(spots([{ ...line, claims: denies('talk-to-both') }], 'kallas').filter(({ kind }) => kind === 'departure')).toEqual([])
    const later = [{ ...line, claims: asserts('hr-blocked') }] // K22, 4 March 2026
    expect([spots(later, 'kallas'), spots(later, 'kallas', '2026-01-29')].map((kept) => kept.length)).toEqual([1, 0])
  })
})

describe('a claim without a card', () => {
  it('is kept with the speech that put it forward first, unless another one gave a card', () => {
    const bare = [aSpeech({ seq: 3, claims: asserts('own-channel') }), aSpeech({ seq: 4, claims: denies('own-channel') })]
    expect(spots(bare)).toContainEqual({ kind: 'unsupported', claim: 'own-channel', position: null, line: 3 })
    expect(spots([...bare, onCard({ seq: 5, claims: asserts('own-channel') })]).filter(({ kind }) => kind === 'unsupported')).toEqual([])
  })

  it('is not one that was only asked about, nor one of the record', () => {
    expect(spots([aCard('K03', { seq: 3, claims: asserts('own-leverage') }), aSpeech({ seq: 4, move: 'question', respondsTo: [3], claims: asserts('own-leverage') })])).toEqual([])
  })
})

it('weak spots stand in the order of the debate', () => {
  const lines = [aSpeech({ seq: 3, claims: asserts('own-channel') }), aCard('K03', { seq: 4, respondsTo: [3] }), aSpeech({ seq: 5, quotes: [aQuote({ verdict: 'altered' })] }), aCard('K04', { seq: 6, respondsTo: [5] })]
  expect(spots(lines).map(({ kind, line }) => [kind, line])).toEqual([['unsupported', 3], ['missed', 4], ['misquoted', 5], ['missed', 6]])
})
