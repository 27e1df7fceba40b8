import type { ClientEvent } from './events.ts'

/**
 * A client's event with every claim, card and line that a speech names kept once, in the order of the first naming: named twice, one
 * rebuttal would count as several. A claim that is asserted and denied stands twice still; which of the two is meant only the student knows.
 */
export function namedOnce(event: ClientEvent): ClientEvent {
  if (event.type !== 'deliver') return event
  const claims = new Map(event.claims.map((use) => [`${use.claim} ${use.relation}`, use]))
  return { ...event, claims: [...claims.values()], cards: [...new Set(event.cards)], respondsTo: [...new Set(event.respondsTo)] }
}
