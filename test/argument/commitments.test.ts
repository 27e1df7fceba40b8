import { describe, expect, it } from 'vitest'
import { commitmentsOf, conflictsWith, type KnownClaims } from '../../shared/argument/commitments.ts'
import type { ClaimUse } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { aCard, aLine, aSpeech } from '../transcript/builders.ts'

const asserts = (...claims: string[]): ClaimUse[] => claims.map((claim) => ({ claim, relation: 'asserts' }))
const denies = (...claims: string[]): ClaimUse[] => claims.map((claim) => ({ claim, relation: 'denies' }))
const known: KnownClaims = new Map([
  ['channel', { short: 'Own channel', attackedBy: [{ claim: 'unity', why: 'Two lines are none.' }] }],
  ['unity', { short: 'One voice', attackedBy: [] }],
  ['wait', { short: 'Wait', attackedBy: [] }],
])
const conflicts = (lines: Line[], claims: ClaimUse[], seat = 'macron') => conflictsWith(commitmentsOf(lines), seat, claims, known)
const kinds = (...given: Parameters<typeof conflicts>) => conflicts(...given).map(({ kind, claim, earlier }) => [kind, claim, earlier])

const card = aCard('K03', { seq: 4, respondsTo: [3], claims: asserts('unity') })
const conceded = [aSpeech({ seq: 3, claims: asserts('wait') }), card, aSpeech({ seq: 6, move: 'concede', respondsTo: [4], text: '' })]

describe('the commitment store of a seat', () => {
  it('holds what it asserted, denied, conceded and withdrew, with the line', () => {
    const lines = [...conceded, aSpeech({ seq: 7, claims: denies('channel') }), aSpeech({ seq: 8, move: 'withdraw', respondsTo: [3] })]
    expect(commitmentsOf(lines).get('macron')).toEqual([
      { claim: 'wait', relation: 'asserts', how: 'said', line: 3 },
      { claim: 'unity', relation: 'asserts', how: 'conceded', line: 6 },
      { claim: 'channel', relation: 'denies', how: 'said', line: 7 },
      { claim: 'wait', relation: 'asserts', how: 'withdrawn', line: 8 },
    ])
    expect(commitmentsOf(lines).get('kallas')).toEqual([{ claim: 'unity', relation: 'asserts', how: 'said', line: 4 }])
  })

  it('counts a wordless concession, and no question: who asks says nothing', () => {
    const wordless = aLine({ seq: 6, seat: 'macron', move: 'concede', respondsTo: [4] })
    expect(commitmentsOf([card, wordless]).get('macron')).toMatchObject([{ claim: 'unity', how: 'conceded' }])
    expect(commitmentsOf([card, aSpeech({ seq: 6, move: 'question', respondsTo: [4], claims: asserts('unity') }), aLine({ seq: 7, kind: 'question', claims: asserts('unity') })]).has('macron')).toBe(false)
  })
})

describe('a new speech', () => {
  it('is in conflict with nothing that it repeats, and with nothing that another seat said', () => {
    expect(conflicts([aSpeech({ seq: 3, claims: asserts('wait') })], asserts('wait', 'unity'))).toEqual([])
    expect(conflicts([aSpeech({ seq: 3, claims: asserts('wait') })], denies('wait'), 'kallas')).toEqual([])
  })

  it('says the opposite of what the seat said, unless that was withdrawn', () => {
    const said = [aSpeech({ seq: 3, claims: asserts('wait') }), aSpeech({ seq: 5, claims: asserts('wait') })]
    expect(kinds(said, denies('wait'))).toEqual([['against-own', 'wait', 5]])
    expect(kinds([...said, aSpeech({ seq: 6, move: 'withdraw', respondsTo: [5] })], denies('wait'))).toEqual([])
  })

  it('takes up again what was withdrawn, once: said again, it is a commitment again', () => {
    const lines = [aSpeech({ seq: 3, claims: asserts('wait') }), aSpeech({ seq: 6, move: 'withdraw', respondsTo: [3] })]
    expect(kinds(lines, asserts('wait'))).toEqual([['again-withdrawn', 'wait', 6]])
    expect(kinds([...lines, aSpeech({ seq: 7, claims: asserts('wait') })], asserts('wait'))).toEqual([])
  })

  it('denies, or makes its own, what the seat conceded', () => {
    expect(kinds(conceded, denies('unity'))).toEqual([['against-conceded', 'unity', 6]])
    expect(kinds(conceded, asserts('unity'))).toEqual([['again-conceded', 'unity', 6]])
  })

  it('asserts what it lost by conceding a denial of it', () => {
    const lines = [aCard('K03', { seq: 4, claims: denies('channel') }), aSpeech({ seq: 6, move: 'concede', respondsTo: [4] })]
    expect(kinds(lines, asserts('channel'))).toEqual([['against-conceded', 'channel', 6]])
  })

  it('attacks by the pack what was conceded, or is attacked by it; the claim named is the one attacked', () => {
    const grantedChannel = [aCard('B01', { seq: 4, claims: asserts('channel') }), aSpeech({ seq: 6, move: 'concede', respondsTo: [4] })]
    expect(kinds(grantedChannel, asserts('unity'))).toEqual([['attacks-conceded', 'channel', 6]])
    expect(kinds(conceded, asserts('channel'))).toEqual([['attacked-by-conceded', 'channel', 6]])
    expect(kinds(conceded, denies('channel'))).toEqual([])
  })

  it('is told of in a rule with what fills it, and in English', () => {
    const [found] = conflicts(conceded, asserts('channel'))
    expect(found).toMatchObject({ rule: 'commitment.attacked-by-conceded', params: { claim: 'Own channel', by: 'One voice', line: '6', why: 'Two lines are none.' } })
    expect(found?.text).toBe('“One voice”, conceded in line 6, speaks against “Own channel”. Two lines are none.')
  })
})
