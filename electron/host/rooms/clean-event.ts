import type { RoomClientEvent } from '../../../shared/debate/events.ts'

/** An event as it is stored: no half of a character in its texts, which the database could not keep, and every claim, card and line named once. */
export function cleanEvent(event: RoomClientEvent): RoomClientEvent {
  const whole = Object.fromEntries(Object.entries(event).map(([name, value]) => [name, typeof value === 'string' ? value.toWellFormed() : value])) as RoomClientEvent
  if (whole.type === 'room.stance') return { ...whole, moved: [...new Set(whole.moved)] }
  if (whole.type !== 'deliver' && whole.type !== 'room.spoken') return whole
  const claims = new Map(whole.claims.map((use) => [`${use.claim} ${use.relation}`, use]))
  return { ...whole, claims: [...claims.values()], cards: [...new Set(whole.cards)], respondsTo: [...new Set(whole.respondsTo)] }
}
