import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import type { Line } from '../../shared/debate/line.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { MEASURES, measuresOf, type MeasureId } from '../../shared/feedback/measures.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aQuote, aSpeech, feedbackPack } from '../transcript/builders.ts'

const all = (lines: Line[], seat = 'macron') => {
  const graph = buildGraph(lines)
  return measuresOf({ lines, graph, labels: labelGraph(graph), seat })
}
const measure = (id: MeasureId, lines: Line[]) => {
  const found = all(lines).find((each) => each.id === id)
  return found && [found.value, found.of, found.lines]
}
const asserts = (...claims: string[]) => claims.map((claim) => ({ claim, relation: 'asserts' as const }))

describe('a bout in numbers', () => {
  it('counts the student’s own speeches, and nothing that the record or the app says for the seat', () => {
    const lines = [aSpeech({ seq: 3 }), aCard('A08', { seq: 4 }), aLine({ seq: 5, seat: 'macron', kind: 'yield' }), aSpeech({ seq: 6 }), aSpeech({ seq: 7, seat: 'kallas' })]
    expect(measure('speeches', lines)).toEqual([2, null, [3, 6]])
  })

  it('counts a claim once, as resting on a card if one of its speeches names one', () => {
    const lines = [
      aSpeech({ seq: 3, claims: asserts('own-channel', 'talk-to-both') }),
      aSpeech({ seq: 4, claims: [{ claim: 'own-channel', relation: 'denies' }], cards: ['A08'] }),
      aSpeech({ seq: 5, move: 'question', respondsTo: [4], claims: asserts('not-yet') }),
    ]
    expect(measure('claims-on-cards', lines)).toEqual([1, 2, [4]])
  })

  const attacked = [aSpeech({ seq: 3, claims: asserts('own-channel') }), aCard('K03', { seq: 4, respondsTo: [3] }), aLine({ seq: 5, kind: 'question', respondsTo: [3] })]

  it('counts the points put to the seat, those taken up, and those dropped since it had the floor again', () => {
    expect([measure('taken-up', attacked), measure('dropped', attacked)]).toEqual([[0, 2, []], [0, null, []]])
    const later = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] })]
    expect([measure('taken-up', later), measure('dropped', later)]).toEqual([[1, 2, [4]], [1, null, [5]]])
    const both = [...later, aSpeech({ seq: 9, move: 'answer', respondsTo: [5] })]
    expect([measure('taken-up', both), measure('dropped', both)]).toEqual([[2, 2, [4, 5]], [0, null, []]])
  })

  it('counts a point as taken up even if it stands again, and when it was granted or the own argument taken back', () => {
    const again = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aCard('K04', { seq: 7, respondsTo: [6] })]
    expect(measure('taken-up', again)).toEqual([1, 3, [4]])
    expect(measure('taken-up', [...attacked, aLine({ seq: 6, seat: 'macron', move: 'concede', respondsTo: [4] })])).toEqual([1, 2, [4]])
    expect(measure('taken-up', [...attacked, aLine({ seq: 6, seat: 'macron', move: 'withdraw', respondsTo: [3] })])).toEqual([2, 2, [4, 5]])
    expect(measure('taken-up', [...attacked, aSpeech({ seq: 6, move: 'support', respondsTo: [4] }), aCard('B01', { seq: 7, respondsTo: [4] })])).toEqual([0, 2, []])
  })

  it('counts one card against two arguments as one point', () => {
    const lines = [aSpeech({ seq: 3 }), aSpeech({ seq: 4 }), aCard('K03', { seq: 5, respondsTo: [3, 4] }), aSpeech({ seq: 6 })]
    expect([measure('taken-up', lines), measure('dropped', lines)]).toEqual([[0, 1, []], [1, null, [5]]])
  })

  it('counts the own arguments that stand; a question asked and a point granted are none', () => {
    const lines = [...attacked, aSpeech({ seq: 6 }), aSpeech({ seq: 7, move: 'question', respondsTo: [4] }), aSpeech({ seq: 8, move: 'concede', respondsTo: [4] })]
    expect(measure('standing', lines)).toEqual([1, 2, [6]]) // 3 is open: its question was not answered
  })

  it('counts speeches that attack what another seat said, and no answer to a question', () => {
    const lines = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aSpeech({ seq: 7, move: 'answer', respondsTo: [5] }), aSpeech({ seq: 8, move: 'rebut', respondsTo: [6] })]
    expect(measure('rebuttals', lines)).toEqual([1, null, [6]])
  })

  it('counts quotations that are exact, or a translation that says so', () => {
    const quotes = [aQuote(), aQuote({ verdict: 'translated' }), aQuote({ verdict: 'altered', status: 'not-found' }), aQuote({ verdict: 'wrong-speaker' })]
    const before = [aQuote(), aQuote({ retranslation: true }), aQuote({ status: 'not-found', restatement: true, position: null })] // older records have no verdict
    expect(measure('exact-quotes', [aSpeech({ seq: 3, quotes }), aSpeech({ seq: 4, quotes: before })])).toEqual([3, 7, [3, 4]])
    expect(measure('exact-quotes', [aSpeech({ seq: 3 })])).toEqual([0, 0, []])
  })

  it('counts the departures that the student marked', () => {
    expect(measure('departures-marked', [aSpeech({ seq: 3, departs: true }), aSpeech({ seq: 4 })])).toEqual([1, null, [3]])
  })

  it('gives the level of the exchange of five, and leaves it out where nothing was argued', () => {
    expect(measure('exchange-level', [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4], claims: asserts('own-channel'), cards: ['A08'] })])).toEqual([4, 5, [4, 6]])
    expect(measure('exchange-level', [aCard('K03', { seq: 3 })])).toBeUndefined()
  })

  it('agrees with the hints of the same debrief where a rebuttal stands', () => {
    const lines = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4], claims: asserts('talk-to-both'), cards: ['B01'] })]
    const { hints, measures } = feedbackOf({ lines, seat: 'macron', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack })
    const taken = hints.find(({ rule }) => rule === 'engagement.taken-up')
    expect(taken?.params).toEqual({ answered: '1', total: '2' })
    expect(measures.find(({ id }) => id === 'taken-up')).toEqual({ id: 'taken-up', value: 1, of: 2, lines: taken?.lines })
    expect(measures).toEqual(all(lines))
  })
})

it('never counts more than there is, and every number rests on lines of the record', () => {
  const moves = fc.constantFrom('assert', 'rebut', 'answer', 'question', 'concede', 'withdraw', 'support') as fc.Arbitrary<Line['move'] & string>
  const entry = fc.record({ move: moves, card: fc.boolean(), own: fc.boolean(), back: fc.integer({ min: 1, max: 6 }), departs: fc.boolean(), claim: fc.constantFrom('own-channel', 'talk-to-both', 'not-yet') })
  fc.assert(fc.property(fc.array(entry, { maxLength: 25 }), (entries) => {
    const lines = entries.map(({ move, card, own, back, departs, claim }, index) => {
      const given = { seq: index + 2, move, respondsTo: [Math.max(2, index + 2 - back)], claims: asserts(claim) }
      return own ? aSpeech({ ...given, cards: card ? ['A08'] : [], quotes: card ? [aQuote()] : [], ...(departs ? { departs: true as const } : {}) }) : aCard('K03', given)
    })
    const measures = all(lines)
    const order = measures.map(({ id }) => MEASURES.indexOf(id))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    for (const { value, of, lines: shown } of measures) {
      expect(value).toBeLessThanOrEqual(of ?? lines.length)
      expect(shown.length > 0).toBe(value > 0)
      expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b))
      for (const seq of shown) expect(lines.some((line) => line.seq === seq)).toBe(true)
    }
  }), { numRuns: 60 })
})
