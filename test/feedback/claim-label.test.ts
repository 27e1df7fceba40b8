import { describe, expect, it } from 'vitest'
import type { Label } from '../../shared/argument/labelling.ts'
import { bestLabel, labelOfClaim } from '../../shared/feedback/claim-label.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aSpeech, feedbackPack } from '../transcript/builders.ts'

const asserted = (...labels: Label[]) => labels.map((label) => ({ relation: 'asserts' as const, label }))
const denied = (...labels: Label[]) => labels.map((label) => ({ relation: 'denies' as const, label }))

describe('a claim', () => {
  it('stands if one of its arguments is accepted, else has the best label that is honest', () => {
    expect(bestLabel(['rejected', 'accepted'])).toBe('accepted')
    expect(bestLabel(['undecided', 'open', 'rejected'])).toBe('open')
    expect(bestLabel(['conceded', 'rejected'])).toBe('rejected')
    expect(bestLabel([])).toBeNull()
  })

  it.each([
    ['accepted', [...asserted('accepted', 'rejected')]],
    ['accepted', [...asserted('accepted'), ...denied('rejected')]],
    ['rejected', [...asserted('rejected'), ...denied('accepted')]],
    ['undecided', [...asserted('accepted'), ...denied('accepted')]],
    ['open', [...asserted('open'), ...denied('rejected')]],
    ['open', [...asserted('rejected'), ...denied('open')]],
    ['conceded', asserted('conceded')],
    ['undecided', denied('rejected')],
  ] as const)('is %s across the table', (label, outcomes) => {
    expect(labelOfClaim(outcomes)).toBe(label)
  })

  it('is kept apart by seat and by whether it was asserted or denied', () => {
    const lines = [
      aSpeech({ seq: 3, claims: [{ claim: 'talk-to-both', relation: 'asserts' }] }),
      aCard('K03', { seq: 4, respondsTo: [3], claims: [{ claim: 'talk-to-both', relation: 'denies' }] }),
      aLine({ seq: 5, kind: 'question', respondsTo: [4], claims: [{ claim: 'talk-to-both', relation: 'asserts' }] }),
    ]
    const { claims } = feedbackOf({ lines, seat: 'macron', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack })
    expect(claims).toEqual([
      { claim: 'talk-to-both', seat: 'macron', relation: 'asserts', label: 'rejected', lines: [3] },
      { claim: 'talk-to-both', seat: 'kallas', relation: 'denies', label: 'open', lines: [4] },
    ])
  })
})
