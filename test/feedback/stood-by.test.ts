import { describe, expect, it } from 'vitest'
import { putsForward } from '../../shared/argument/puts-forward.ts'
import { stoodBy } from '../../shared/argument/stood-by.ts'
import { MOVES } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aSpeech, feedbackPack } from '../transcript/builders.ts'

const asserts = (claim: string) => [{ claim, relation: 'asserts' as const }]
const denies = (claim: string) => [{ claim, relation: 'denies' as const }]
const asKallas = (given: Partial<Line> & { seq: number }) => aSpeech({ seat: 'kallas', ...given })
const feedback = (...lines: Line[]) => feedbackOf({ lines, seat: 'kallas', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack })
const ruled = (start: string, ...lines: Line[]) => feedback(...lines).hints.filter(({ rule }) => rule.startsWith(start)).map(({ rule, lines: shown }) => [rule, shown])
const kept = (...lines: Line[]) => feedback(...lines).weakSpots.filter(({ kind }) => kind === 'departure' || kind === 'unsupported').map(({ kind, line }) => [kind, line])

/** Against the red line of Kallas, and without a card; that her record also holds a tension on it is no reproach. */
const departing = asKallas({ seq: 3, claims: asserts('talk-to-both') })
const wordless = (move: 'withdraw' | 'concede', seq: number, respondsTo: number[]) => aLine({ seq, seat: 'kallas', move, respondsTo })

describe('a claim is put forward', () => {
  it('by a speech or a card that argues, and by no other line and no other move', () => {
    const forward = MOVES.filter((move) => putsForward({ kind: 'speech', move }))
    expect(forward).toEqual(['assert', 'support', 'rebut', 'answer'])
    expect(putsForward({ kind: 'card', move: 'rebut' })).toBe(true)
    for (const kind of ['question', 'yield', 'notice', 'debrief', 'reason', 'pass'] as const) expect(putsForward({ kind, move: null })).toBe(false)
  })
})

describe('the debrief does not hold against a student', () => {
  const target = aCard('B01', { seq: 2, claims: asserts('talk-to-both') })

  it.each(['question', 'concede', 'withdraw'] as const)('a claim that a %s only names', (move) => {
    const line = asKallas({ seq: 3, move, respondsTo: [2], claims: asserts('talk-to-both') })
    expect(ruled('fidelity', target, line)).toEqual([])
    expect(ruled('evidence', target, { ...line, cards: ['K01'] })).toEqual([]) // K01 speaks against it
    expect(kept(target, line)).toEqual([])
    expect(feedback(target, { ...line, departs: true }).measures).toContainEqual({ id: 'departures-marked', value: 0, of: null, lines: [] })
  })

  it('a line that was withdrawn, in words or without', () => {
    expect(ruled('fidelity.red-line', departing)).toEqual([['fidelity.red-line', [3]]])
    expect(kept(departing)).toEqual([['departure', 3], ['unsupported', 3]])
    for (const withdrawn of [wordless('withdraw', 5, [3]), asKallas({ seq: 5, move: 'withdraw', respondsTo: [3] })]) {
      expect(ruled('fidelity.red-line', departing, withdrawn)).toEqual([])
      expect(ruled('evidence', departing, withdrawn)).toEqual([])
      expect(kept(departing, withdrawn)).toEqual([])
    }
  })

  it('a claim of which it granted the opposite later', () => {
    const denial = aCard('M01', { seq: 4, respondsTo: [3], claims: denies('talk-to-both') })
    expect(ruled('fidelity.red-line', departing, denial)).toEqual([['fidelity.red-line', [3]]])
    expect(ruled('fidelity.red-line', departing, denial, wordless('concede', 5, [4]))).toEqual([])
    expect(kept(departing, denial, wordless('concede', 5, [4]))).toEqual([])
  })

  it('a card that pulls away from a claim, once the line was withdrawn', () => {
    const line = { ...departing, cards: ['K01'] }
    expect(ruled('evidence.pulls-away', line)).toEqual([['evidence.pulls-away', [3]]])
    expect(ruled('evidence.pulls-away', line, wordless('withdraw', 5, [3]))).toEqual([])
  })

  it('a speech that names nothing, once it was withdrawn', () => {
    expect(ruled('evidence', asKallas({ seq: 3 }))).toEqual([['evidence.nothing-named', [3]]])
    expect(ruled('evidence', asKallas({ seq: 3 }), wordless('withdraw', 5, [3]))).toEqual([])
  })

  it('a contradiction of which either side was withdrawn', () => {
    const both = [departing, asKallas({ seq: 5, claims: denies('talk-to-both') })]
    expect(ruled('commitment', ...both)).toEqual([['commitment.against-own', [3, 5]]])
    for (const line of [3, 5]) expect(ruled('commitment', ...both, wordless('withdraw', 7, [line]))).toEqual([])
  })
})

describe('the debrief still says', () => {
  it('what was said again after it was withdrawn, of the line that stands', () => {
    const again = [departing, wordless('withdraw', 5, [3]), asKallas({ seq: 7, claims: asserts('talk-to-both') })]
    expect(ruled('fidelity.red-line', ...again)).toEqual([['fidelity.red-line', [7]]])
    expect(ruled('evidence.unsupported', ...again)).toEqual([['evidence.unsupported', [7]]])
    expect(kept(...again)).toEqual([['departure', 7], ['unsupported', 7]])
  })

  it('that a withdrawn claim was without a card, in the numbers, and then does not say that all rest on cards', () => {
    const lines = [departing, asKallas({ seq: 4, claims: asserts('pretend-talks'), cards: ['K04'] }), wordless('withdraw', 5, [3])]
    expect(feedback(...lines).measures).toContainEqual({ id: 'claims-on-cards', value: 1, of: 2, lines: [4] })
    expect(ruled('evidence', ...lines)).toEqual([])
  })

  it('where the record itself pulls both ways, and what the student marked, withdrawn or not: neither is an error', () => {
    const tension = asKallas({ seq: 3, claims: denies('talk-to-both') })
    expect(ruled('fidelity.tension', tension, wordless('withdraw', 5, [3]))).toEqual([['fidelity.tension', [3]]])
    expect(ruled('fidelity.departed', { ...departing, departs: true }, wordless('withdraw', 5, [3]))).toEqual([['fidelity.departed', [3]]])
  })

  it('that quoted words were altered: taking the argument back does not put them right', () => {
    const quoting = asKallas({ seq: 3, text: 'Kallas: “We can’t be the supplicants here that, you know”' })
    const altered = { ...quoting, quotes: [{ passage: 'supplicants', status: 'not-found' as const, position: 'K03', named: null, retranslation: false, restatement: true }] }
    expect(ruled('evidence.restatement', altered, wordless('withdraw', 5, [3]))).toEqual([['evidence.restatement', [3]]])
  })
})

it('a seat stands by what it said although another seat withdraws or concedes a line', () => {
  const stands = stoodBy([departing, aLine({ seq: 5, seat: 'macron', move: 'concede', respondsTo: [3] })], 'kallas')
  expect(stands(3, asserts('talk-to-both')[0])).toBe(true)
})
