import type { ClientEvent } from './events.ts'

/**
 * A client's event with half a character (a lone surrogate, which a cut in the middle of an emoji leaves) as U+FFFD in its texts. UTF-8 cannot
 * hold such a half, so the database would keep another text than the record that is chained by its hash.
 */
export function wellFormed(event: ClientEvent): ClientEvent {
  if (event.type === 'debrief.answer') return { ...event, text: event.text.toWellFormed() }
  if (event.type !== 'deliver') return event
  return { ...event, text: event.text.toWellFormed(), warrant: event.warrant.toWellFormed(), limits: event.limits.toWellFormed() }
}
