import { describe, expect, test } from 'vitest'
import type { ClaimUse } from '../../shared/debate/events.ts'
import type { Departure } from '../../shared/feedback/departures.ts'
import { departuresNow } from '../../renderer/features/table/composer/departures-now.ts'

const says = (claim: string, relation: ClaimUse['relation'] = 'asserts'): ClaimUse => ({ claim, relation })
const aDeparture = (use: ClaimUse, rest: Partial<Departure> = {}): Departure => ({ ...use, kind: 'opposed', against: ['M01'], supporting: [], rule: 'fidelity.opposed', params: {}, text: '', ...rest })
const days = (known: Record<string, string>) => (card: string) => known[card]

describe('the departures of a speech as it stands', () => {
  const answer = { asked: [says('own-line'), says('geography')], found: [aDeparture(says('own-line'))], dayOf: days({}) }

  test('can be marked while the claim is there', () => {
    expect(departuresNow([says('own-line'), says('geography')], answer)).toMatchObject({ departures: [{ claim: 'own-line' }], markable: true, settled: true })
  })
  test('are gone for sure as soon as the claim is taken away, without asking again', () => {
    expect(departuresNow([says('geography')], answer)).toEqual({ departures: [], markable: false, settled: true })
    expect(departuresNow([], answer)).toMatchObject({ markable: false, settled: true })
  })
  test('are not known of a claim, or of its other side, that was not asked about yet', () => {
    expect(departuresNow([says('own-line', 'denies')], answer)).toEqual({ departures: [], markable: false, settled: false })
    expect(departuresNow([says('own-line')], { ...answer, found: null })).toMatchObject({ markable: false, settled: false })
  })
  test('can be marked where the record pulls both ways only if it has moved on since, which is known when the card is here', () => {
    const twoWays = { ...answer, found: [aDeparture(says('own-line'), { kind: 'two-ways', supporting: [{ position: 'M02', date: '2025-02-01' }] })] }
    const now = (known: Record<string, string>) => departuresNow([says('own-line')], { ...twoWays, dayOf: days(known) })
    expect(now({})).toMatchObject({ markable: false, settled: false })
    expect(now({ M01: '2024-05-01' })).toMatchObject({ departures: [{ kind: 'two-ways' }], markable: false, settled: true })
    expect(now({ M01: '2026-01-10' })).toMatchObject({ markable: true, settled: true })
  })
})
