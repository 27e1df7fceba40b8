import { describe, expect, it } from 'vitest'
import { sayableOn } from '../../shared/dossier/dated-text.ts'
import { departuresOf } from '../../shared/feedback/departures.ts'
import type { ClaimUse } from '../../shared/debate/events.ts'
import { feedbackPack, pack } from '../transcript/builders.ts'

function departures(seatId: string, claims: ClaimUse[], asOf = '2026-03-31') {
  const seat = pack.seats.find((entry) => entry.seat === seatId)
  if (!seat) throw new Error(`no seat ${seatId}`)
  return departuresOf(claims, { seat, asOf, pack: feedbackPack, sayable: sayableOn(asOf, feedbackPack.positions, pack.meta.restsOn) })
}
const asserts = (claim: string): ClaimUse => ({ claim, relation: 'asserts' })
const denies = (claim: string): ClaimUse => ({ claim, relation: 'denies' })
const datesOf = (ids: string[]) => ids.map((id) => feedbackPack.positions.get(id)?.date ?? '')

describe('a claim against the record of the figure', () => {
  it('that crosses a red line is told with the cards and the note', () => {
    expect(departures('kallas', [asserts('own-leverage')])).toMatchObject([{ kind: 'red-line', rule: 'fidelity.red-line', against: ['K03'], params: { figure: 'Kaja Kallas' } }])
  })

  it('that denies a main point is told with the cards that make it, newest first', () => {
    const [found] = departures('kallas', [denies('pretend-talks')])
    expect(found).toMatchObject({ kind: 'denied-core', supporting: [] })
    expect(found?.against).toContain('K04')
    expect(datesOf(found?.against ?? [])).toEqual(datesOf(found?.against ?? []).toSorted().toReversed())
  })

  it('that another card of the figure supports shows that card with its date', () => {
    const both = pack.claims.flatMap(({ id }) => pack.seats.flatMap(({ seat }) => departures(seat, [asserts(id), denies(id)]).map((found) => ({ seat, ...found }))))
    const twoWays = both.filter(({ kind }) => kind === 'two-ways')
    expect(twoWays.length).toBeGreaterThan(0)
    for (const { seat, supporting, against } of twoWays) {
      const figure = pack.seats.find((entry) => entry.seat === seat)?.figure
      expect(supporting.length).toBeGreaterThan(0)
      for (const { position, date } of supporting) expect(feedbackPack.positions.get(position)).toMatchObject({ figure, date })
      expect(supporting.filter(({ position }) => against.includes(position) && feedbackPack.linksOf(position).length < 2)).toEqual([])
    }
  })

  it('shows an older card that supports the student beside a red line', () => {
    const [found] = departures('kallas', [asserts('talk-to-both')])
    expect(found?.kind).toBe('red-line')
    for (const { date } of found?.supporting ?? []) expect(date).not.toBeNull()
  })

  it('knows nothing of what was said after the as-of date', () => {
    expect(departures('kallas', [asserts('hr-blocked')])).toMatchObject([{ against: ['K22'] }])
    expect(departures('kallas', [asserts('hr-blocked')], '2026-01-29')).toEqual([])
  })
})

it('a claim that the record backs, or of which it is silent, is no departure; a repeated one is told once', () => {
  expect(departures('kallas', [asserts('pretend-talks'), asserts('consistency')])).toEqual([])
  expect(departures('kallas', [denies('pretend-talks'), denies('pretend-talks')])).toHaveLength(1)
})
