import { describe, expect, it } from 'vitest'
import { droppedPoints } from '../../shared/argument/dropped.ts'
import { liveGraph } from '../../shared/argument/live-graph.ts'
import { urgentPoints } from '../../shared/argument/urgency.ts'
import type { Line } from '../../shared/debate/line.ts'
import { aCard, aLine, aSpeech } from '../transcript/builders.ts'

const view = (lines: Line[], seat = 'macron') => ({ ...liveGraph(lines), lines, seat })
const asserts = (claim: string) => [{ claim, relation: 'asserts' as const }]
const question = (seq: number, on: number) => aLine({ seq, kind: 'question', respondsTo: [on] })

describe('a dropped point', () => {
  const attacked = [aSpeech({ seq: 3 }), aCard('K03', { seq: 4, respondsTo: [3] }), question(5, 3)]
  const dropped = (lines: Line[], seat?: string) => droppedPoints(view(lines, seat))

  it('is none as long as the seat has not had the floor since', () => {
    expect(dropped(attacked)).toEqual([])
  })

  it('was left in the next own turn, the first of which is named', () => {
    const lines = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aSpeech({ seq: 9 })]
    expect(dropped(lines)).toEqual([{ line: 5, target: 3, passed: 6 }])
  })

  it('is left by yielding too, but not by a concession, which keeps the floor', () => {
    expect(dropped([...attacked, aLine({ seq: 6, kind: 'yield', seat: 'macron', move: 'yield' })]).map(({ line }) => line)).toEqual([4, 5])
    expect(dropped([...attacked, aSpeech({ seq: 6, move: 'concede', respondsTo: [4] })])).toEqual([])
  })

  it('is none once it was answered, even if the answer fell and it stands again', () => {
    const lines = [...attacked.slice(0, 2), aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aCard('K01', { seq: 7, respondsTo: [6] }), aSpeech({ seq: 8 })]
    expect(dropped(lines).map(({ line }) => line)).toEqual([7])
  })

  it('can be taken up late, by a rebuttal, an answer or a concession', () => {
    const lines = [...attacked, aSpeech({ seq: 6 })]
    expect(dropped(lines).map(({ line }) => line)).toEqual([4, 5])
    expect(dropped([...lines, aSpeech({ seq: 7, move: 'answer', respondsTo: [5] })]).map(({ line }) => line)).toEqual([4])
    expect(dropped([...lines, aSpeech({ seq: 7, move: 'concede', respondsTo: [4] })]).map(({ line }) => line)).toEqual([5])
  })

  it('is none when another seat has defeated it', () => {
    expect(dropped([...attacked.slice(0, 2), aCard('B01', { seq: 5, respondsTo: [4] }), aSpeech({ seq: 6 })])).toEqual([])
  })

  it('is asked of any seat: one that passes has left it', () => {
    const lines = [aCard('K03', { seq: 3, respondsTo: [] }), aSpeech({ seq: 4, move: 'rebut', respondsTo: [3] }), aLine({ seq: 5, kind: 'pass', seat: 'kallas' })]
    expect(dropped(lines, 'kallas')).toEqual([{ line: 4, target: 3, passed: 5 }])
    expect(dropped(lines, 'meloni')).toEqual([])
  })
})

describe('the most urgent point', () => {
  const points = (lines: Line[], core: string[] = []) => urgentPoints({ ...view(lines), core: new Set(core) })

  it('comes first: an attack on a core claim, one that decides, a question, one of several attacks, what was dropped', () => {
    const lines = [
      aSpeech({ seq: 1 }), aCard('K01', { seq: 2, respondsTo: [1] }), // left in the turns that follow
      aSpeech({ seq: 3, claims: asserts('own-channel') }), aSpeech({ seq: 4 }), aSpeech({ seq: 5 }), aSpeech({ seq: 6 }),
      aCard('K03', { seq: 7, respondsTo: [3] }),
      aCard('K04', { seq: 8, respondsTo: [4] }),
      question(9, 5),
      aCard('K05', { seq: 10, respondsTo: [6] }), aCard('K06', { seq: 11, respondsTo: [6] }),
    ]
    expect(points(lines, ['own-channel']).map(({ line, rule, dropped }) => [line, rule, dropped])).toEqual([
      [7, 'core-attack', false], [8, 'deciding-attack', false], [9, 'open-question', false],
      [11, 'further-attack', false], [10, 'further-attack', false], [2, 'dropped', true],
    ])
    expect(points(lines).find(({ line }) => line === 7)?.rule).toBe('deciding-attack')
  })

  it('stays urgent on a core claim when it was dropped, and says so', () => {
    const lines = [aSpeech({ seq: 3, claims: asserts('own-channel') }), aCard('K03', { seq: 4, respondsTo: [3] }), aSpeech({ seq: 5 })]
    expect(points(lines, ['own-channel'])).toEqual([{ line: 4, target: 3, rule: 'core-attack', dropped: true }])
  })

  it('is named once, for the argument on which it is most urgent', () => {
    const lines = [aSpeech({ seq: 1 }), aSpeech({ seq: 2, claims: asserts('own-channel') }), aCard('K03', { seq: 3, respondsTo: [1, 2] })]
    expect(points(lines, ['own-channel'])).toEqual([{ line: 3, target: 2, rule: 'core-attack', dropped: false }])
  })
})
