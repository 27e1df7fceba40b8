import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aSpeech, feedbackPack } from '../transcript/builders.ts'
import { stepsOf } from './counted.ts'

const CLAIMS = ['own-channel', 'talk-to-both', 'not-yet', 'pretend-talks', 'legitimises', 'consistency']

/** A long debate with everything that feedback looks for, however often: nine lines a round. */
function aDebate(rounds: number): Line[] {
  return Array.from({ length: rounds }, (_, round) => {
    const at = round * 9 + 2
    const use = (step: number, relation: 'asserts' | 'denies' = 'asserts') => [{ claim: CLAIMS[(round + step) % CLAIMS.length]!, relation }]
    return [
      aSpeech({ seq: at, claims: use(0) }),
      aCard('K03', { seq: at + 1, respondsTo: [at], claims: use(1) }),
      aLine({ seq: at + 2, kind: 'question', respondsTo: [at], claims: use(0) }),
      aSpeech({ seq: at + 3, move: 'rebut', respondsTo: [at + 1], claims: use(2, 'denies'), cards: ['A08'] }),
      aCard('B01', { seq: at + 4, respondsTo: [at + 3], claims: use(2) }),
      aLine({ seq: at + 5, seat: 'macron', move: 'concede', respondsTo: [at + 4] }),
      aSpeech({ seq: at + 6, claims: use(3) }),
      aLine({ seq: at + 7, seat: 'macron', move: 'withdraw', respondsTo: [at + 6] }),
      aCard('K01', { seq: at + 8, respondsTo: [at] }),
    ]
  }).flat()
}

const stepsFor = (rounds: number) => {
  const lines = aDebate(rounds)
  return stepsOf(() => feedbackOf({ lines, seat: 'macron', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack }))
}

describe('feedback on a record that is twice as long', () => {
  it('takes about twice as many steps', () => {
    stepsFor(1) // what is kept for the next time is made now
    const [short, long] = [stepsFor(100), stepsFor(200)]
    expect(short).toBeGreaterThan(100 * 9)
    expect(long / short).toBeLessThan(2.2)
  })
})
