import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import type { Line } from '../../shared/debate/line.ts'
import { exchangeLevel } from '../../shared/feedback/exchange-level.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aSpeech, feedbackPack } from '../transcript/builders.ts'

const level = (lines: Line[], seat = 'macron') => exchangeLevel(lines, buildGraph(lines), seat)
const claims = [{ claim: 'own-channel', relation: 'asserts' as const }]
const opening = aSpeech({ seq: 1, claims })
const attack = aCard('K03', { seq: 2, respondsTo: [1] })
const other = aCard('M01', { seq: 3, respondsTo: [1] })
const rebuttal = (seq: number, respondsTo: number[], given: Partial<Line> = {}) => aSpeech({ seq, move: 'rebut', respondsTo, claims, cards: ['A08'], ...given })

describe('the level of an exchange', () => {
  it('is 1 where claim stands against claim, also when one answers the other', () => {
    expect(level([opening, attack, rebuttal(4, [2], { cards: [] })])).toMatchObject({ level: 1, lines: [1, 2, 4] })
  })

  it.each([['a card', { cards: ['A08'] }], ['a reason', { warrant: 'Who is absent is not heard.' }]])('is 2 where a claim comes with %s and takes up nothing', (_, grounds) => {
    expect(level([opening, attack, aSpeech({ seq: 4, claims, ...grounds })])).toMatchObject({ level: 2, lines: [4] })
  })

  it.each([
    ['rebuts weakly, without a claim of its own', rebuttal(4, [2], { claims: [] })],
    ['builds on an earlier one', aSpeech({ seq: 4, move: 'support', respondsTo: [1], claims, cards: ['A08'] })],
  ])('is 3 where an argument with grounds %s', (_, speech) => {
    expect(level([opening, attack, speech])).toMatchObject({ level: 3, lines: [speech.respondsTo[0], 4] })
  })

  it('is 3, not 4, where a question is answered with grounds', () => {
    const question = aLine({ seq: 2, kind: 'question', respondsTo: [1] })
    expect(level([opening, question, aSpeech({ seq: 4, move: 'answer', respondsTo: [2], claims, cards: ['A08'] })])).toMatchObject({ level: 3, lines: [2, 4] })
  })

  it('is 4 with one clear rebuttal: an argument is attacked, with a claim and with grounds', () => {
    expect(level([opening, attack, other, rebuttal(4, [2])])).toEqual({
      level: 4, lines: [2, 4], speeches: [{ line: 1, level: 1, rests: [] }, { line: 4, level: 4, rests: [2] }],
    })
  })

  it('is 5 with several, in one speech or in more', () => {
    expect(level([opening, attack, other, rebuttal(4, [2, 3])])).toMatchObject({ level: 5, lines: [2, 3, 4], speeches: [{ level: 1 }, { level: 5 }] })
    expect(level([opening, attack, other, rebuttal(4, [2]), rebuttal(5, [3])])).toMatchObject({ level: 5, lines: [2, 3, 4, 5], speeches: [{ level: 1 }, { level: 4 }, { level: 4 }] })
  })

  it('is asked of a seat that argued: questions, concessions and yields do not count', () => {
    const silent = [attack, aSpeech({ seq: 4, move: 'question', respondsTo: [2] }), aSpeech({ seq: 5, move: 'concede', respondsTo: [2] }), aLine({ seq: 6, kind: 'yield', seat: 'macron', move: 'yield' })]
    expect(level(silent)).toBeNull()
    expect(level(silent, 'kallas')).toMatchObject({ level: 2, lines: [2] })
  })

  it('is a hint at the debrief with the lines it rests on, and says whose words it is in', () => {
    const lines = [opening, attack, rebuttal(4, [2])]
    const { hints } = feedbackOf({ lines, seat: 'macron', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack })
    const found = hints.filter(({ rule }) => rule.startsWith('engagement.level'))
    expect(found).toMatchObject([{ aspect: 'engagement', rule: 'engagement.level-4', lines: [2, 4], params: { level: '4' } }])
    expect(found[0]?.text).toContain('The words are ours')
  })
})
