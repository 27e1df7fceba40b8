import type { WeakSpot } from '../../shared/feedback/weak-spots.ts'
import type { WeakSpots } from '../store/weak-spots.ts'
import { sessionFeedback, type FeedbackSource } from './session-feedback.ts'

/** Keeps what a closed session showed its student to be weak in. */
export interface ReviewKeeper {
  /**
   * Stores the weak spots of a closed session where they are not stored as they follow from its record: they are a projection, so a
   * write that failed is made up for by the next call. Nothing for a running session. Out: whether they are stored. Never throws.
   */
  keep(sessionId: string): boolean
}

/** In: the read sides, and where weak spots are stored. They are dated by the record's last entry, so that writing them again changes nothing. */
export function reviewKeeper(source: FeedbackSource & { weakSpots: WeakSpots }): ReviewKeeper {
  const keepFor = (sessionId: string): boolean => {
    const session = source.record.session(sessionId)
    const [student] = source.record.participants(sessionId)
    if (session?.status !== 'closed' || !student) return false
    const feedback = sessionFeedback(source, sessionId)
    if (!feedback.ok) return false
    const { weakSpots } = feedback.value
    if (!same(source.weakSpots.of(sessionId, student.id), weakSpots)) source.weakSpots.keep(sessionId, student.id, weakSpots, session.last_at)
    return true
  }
  return {
    keep(sessionId) {
      try {
        return keepFor(sessionId)
      } catch (error) {
        console.error(`The weak spots of session ${sessionId} could not be kept; this is tried again when it is opened next:`, error)
        return false
      }
    },
  }
}

function same(a: readonly WeakSpot[], b: readonly WeakSpot[]): boolean {
  return a.length === b.length && a.every((spot, index) => {
    const other = b[index]
    return spot.kind === other?.kind && spot.claim === other.claim && spot.position === other.position && spot.line === other.line
  })
}
