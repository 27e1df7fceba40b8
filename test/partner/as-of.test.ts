import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { lastDay, positions } from './raw-pack.ts'

/** What the editors list for a seat, as the file says it. */
interface RawSeat {
  seat: string
  figure: string
  core_claims: { claim: string; rank: number; positions: string[] }[]
  red_lines: { claim: string; positions: string[] }[]
  likely_allies: { claim: string; seats: { seat: string; positions: string[]; but_opposes?: string[]; also_limits?: string[] }[] }[]
}
const seats = JSON.parse(readFileSync(join(import.meta.dirname, '../../content/eu-russia-2026/seats.json'), 'utf8')) as RawSeat[]
const { dossier } = aHostOn(await aDatabase())

/** The two days that are offered, and two between which much was said. */
const DATES = ['2026-01-29', '2026-03-31', '2025-12-20', '2026-02-11']

describe.each(DATES)('what the partner knows on %s', (asOf) => {
  const known = partnerDossier(dossier, asOf)
  const said = (id: string) => {
    const position = positions.get(id)
    return position !== undefined && position.period !== 'later' && position.date !== null && lastDay(position.date) <= asOf
  }

  it('is, of a seat\'s core claims, only those that the figure has put forward by then, in the editors\' order', () => {
    for (const { seat, core_claims } of seats) {
      const then = core_claims.filter((core) => core.positions.some(said)).toSorted((a, b) => a.rank - b.rank)
      expect({ seat, core: known.core.get(seat) }).toEqual({ seat, core: then.map(({ claim }) => claim) })
    }
  })

  it('is of allies only those who have said it by then, of a claim that the seat itself has put forward by then', () => {
    for (const { seat, likely_allies, core_claims } of seats) {
      const found = [...known.allies.get(seat) ?? []].flatMap(([claim, allies]) => [...allies].map((ally) => `${claim} ${ally}`))
      const own = likely_allies.filter(({ claim }) => core_claims.some((core) => core.claim === claim && core.positions.some(said)))
      expect(found.toSorted()).toEqual(own.flatMap(({ claim, seats: allies }) => allies.filter((ally) => ally.positions.some(said)).map((ally) => `${claim} ${ally.seat}`)).toSorted())
    }
  })

  it('is of red lines only those that rest on nothing later', () => {
    for (const { seat, red_lines } of seats) {
      const later = red_lines.filter((line) => !line.positions.every(said)).map(({ claim }) => claim)
      expect([...known.redLines.get(seat) ?? []].filter((claim) => later.includes(claim))).toEqual([])
    }
  })

  it('is that a record "also" opposes or limits a claim only once it has supported it', () => {
    for (const [seat, tensions] of known.tensions) {
      for (const { kind, claim, cards } of tensions.filter((entry) => entry.kind !== 'tension')) {
        const listed = seats.flatMap(({ likely_allies }) => likely_allies).filter((entry) => entry.claim === claim).flatMap((entry) => entry.seats.filter((ally) => ally.seat === seat))
        expect(listed.some((ally) => ally.positions.some(said)) ? '' : `${seat} ${kind} ${claim}`).toBe('')
        expect(cards.every(({ id }) => said(id))).toBe(true)
      }
    }
  })

  it('is no card, own position or sentence of the editors that is of later', () => {
    expect(known.cards.filter(({ id }) => !said(id))).toEqual([])
    const own = [...known.supportedBy.values()].flatMap((each) => [...each.keys()])
    expect(own.filter((id) => positions.get(id)?.date !== null && !said(id))).toEqual([])
    const { whole } = dossier.sayable(asOf)
    const texts = [...known.claims.values()].flatMap(({ questions, concession, attackedBy }) => [...questions.map(({ text }) => text), concession, ...attackedBy.map(({ why }) => why)])
    expect([...texts, ...[...known.tensions.values()].flat().map(({ what }) => what)].filter((text) => !whole(text))).toEqual([])
  })
})
