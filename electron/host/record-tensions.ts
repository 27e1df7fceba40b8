import { tensionsInPlay } from '../../shared/dossier/brief.ts'
import type { Card } from '../../shared/dossier/card.ts'
import type { Sayable } from '../../shared/dossier/dated-text.ts'
import type { Position, Seat } from '../../shared/dossier/schema.ts'
import type { RecordTension } from '../../shared/partner/partner-dossier.ts'

interface Known {
  /** In play. */
  cards: readonly Card[]
  positions: ReadonlyMap<string, Position>
  asOf: string
  sayable: Sayable
}

/**
 * Where the record of a seat's figure pulls apart, as `seats.json` says it: tensions over time, and cards that oppose or limit a claim
 * which the figure elsewhere supports (by the date, too: else it would be told that it will). Only what is known on the date, said by the
 * figure itself, and from no weak source: a part of a tension cannot be told, so it goes as a whole.
 */
export function recordTensions(seat: Seat, seats: readonly Seat[], { cards, positions, asOf, sayable }: Known): RecordTension[] {
  const own = new Map(cards.filter(({ position, source, displayText }) => position.figure === seat.figure && position.date !== null && source.tier !== 'aggregator' && displayText !== null).map((card) => [card.position.id, card]))
  const known = new Set(cards.map(({ position }) => position.id))
  const shown = (ids: readonly string[]) => ids.flatMap((id) => own.get(id) ?? [])

  const overTime = tensionsInPlay(seat, positions, asOf, sayable).flatMap((tension): RecordTension[] => {
    const found = shown(tension.record.map(({ position }) => position))
    if (found.length < Math.max(2, tension.record.length)) return []
    const opposed = found.flatMap(({ claims }) => claims.filter(({ relation, basis }) => relation === 'opposes' && basis === 'stated').map(({ claim }) => claim))
    return [{ kind: 'tension', claim: tension.claim, cards: dated(found), opposed, what: tension.what }]
  })
  const listed = seats.flatMap(({ likely_allies }) => likely_allies).flatMap(({ claim, seats: allies }) => allies.filter((ally) => ally.seat === seat.seat && ally.positions.some((id) => known.has(id))).map((ally) => ({ claim, ally })))
  const within = listed.flatMap(({ claim, ally }) => (['opposes', 'limits'] as const).flatMap((kind): RecordTension[] => {
    const found = shown((kind === 'opposes' ? ally.but_opposes : ally.also_limits) ?? [])
    return found.length === 0 ? [] : [{ kind, claim, cards: dated(found), opposed: [], what: '' }]
  }))
  return [...overTime, ...within.filter(({ kind, claim }, at) => within.findIndex((other) => other.kind === kind && other.claim === claim) === at)]
}

const dated = (list: readonly Card[]) => list.map(({ position }) => ({ id: position.id, date: position.date ?? '' })).toSorted((a, b) => a.date.localeCompare(b.date))
