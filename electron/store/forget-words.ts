import { debateEventSchema, type DebateEvent } from '../../shared/debate/events.ts'

/** The only types of entries in which people's words stand. */
export const WITH_WORDS = "('deliver', 'debrief.answer', 'room.spoken', 'room.restate', 'room.confirm', 'room.statement', 'room.propose', 'room.check', 'room.ballot', 'room.inject', 'room.checked')"

/**
 * The same event without a word of its writer. A concession without words is told by the app, so nothing of it is called erased, but
 * what may stand beside it goes. Out: undefined where there are no words; null where the payload is no event, of which nothing can be kept.
 */
export function withoutWords(payload: string): string | null | undefined {
  const event = debateEventSchema.safeParse(parsed(payload)).data
  if (event === undefined) return null
  const left = wordless(event)
  return left && JSON.stringify(left)
}

function wordless(event: DebateEvent): DebateEvent | undefined {
  switch (event.type) {
    case 'deliver': {
      if (`${event.text}${event.warrant}${event.limits}` === '' && event.quotes.length === 0) return undefined
      const wasSaid = event.move !== 'yield' && event.text.trim() !== ''
      return { ...event, text: '', warrant: '', limits: '', quotes: [], ...(wasSaid && { erased: true }) }
    }
    case 'room.statement': return event.text + event.open === '' ? undefined : { ...event, text: '', open: '', erased: true }
    case 'debrief.answer': case 'room.spoken': case 'room.restate': case 'room.confirm': case 'room.propose': case 'room.check': case 'room.ballot': case 'room.inject': case 'room.checked':
      return event.text === '' ? undefined : { ...event, text: '', erased: true }
    default: return undefined
  }
}

/** Whose words an entry holds beside its actor's: a note-taker wrote down what this person said. */
export function spokenBy(payload: string): string | null {
  const event = debateEventSchema.safeParse(parsed(payload)).data
  return event?.type === 'room.spoken' ? event.participant : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
